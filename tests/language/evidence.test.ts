import { describe, expect, it } from 'vitest';
import { chooseByWords, decideByWords, gatherEvidence, supports } from '../../src/language/evidence.ts';
import { FUNCTION_WORDS } from '../../src/language/function-words.ts';

const decide = (text: string) => decideByWords(gatherEvidence(text));

it('counts words, letters, blanks and signs in one pass', () => {
  expect(gatherEvidence('Ja, 12 Äpfel (пять)')).toMatchObject({
    words: 2,
    latin: 7,
    beyondLatin: 4,
    blanks: 4,
    symbols: 5,
  });
});

describe('function words decide', () => {
  it.each([
    ['German', 'Er sagte, dass sie nicht mit dem Zug kommen wird, weil er zu spät ist.', 'de'],
    ['German in capitals', 'ER SAGTE, DASS SIE NICHT MIT DEM ZUG KOMMEN WIRD.', 'de'],
    [
      'German with a quoted English title',
      'Der Film „The Man in the Mirror“ ist nach dem Buch, das er im Jahr davor über sie und ihre Zeit in der Stadt geschrieben hat.',
      'de',
    ],
    ['English', 'He said that she will not be on the train because it is late.', 'en'],
    [
      'Low German',
      'He hett seggt, dat se nich mit den Tog kamen will, man dat is ok nich slimm för uns.',
      'nds',
    ],
  ])('%s', (_name, text, tag) => expect(decide(text)).toBe(tag));
});

describe('function words leave open', () => {
  it.each([
    ['few words', 'Er ist nicht da'],
    ['no function words', 'Bürgermeisterin verteidigt heute teure Sanierungspläne öffentlich'],
    ['half German, half English', 'Das ist nicht gut für uns, aber it is what we have and that is all'],
    [
      'Irish',
      'Tá gach duine i dteideal a bheith saor agus is é an dlí a chosnaíonn an ceart sin do gach duine',
    ],
    [
      'Danish',
      'Regeringen oplyste onsdag, at skolerne åbner igen i næste uge, så alle børn kan komme tilbage',
    ],
    ['Luxembourgish with few of its own words', 'An der Stad ass et haut kal'],
    ['an address', 'https://example.org/what-is-the-plan-of-the-city-and-who-will-pay-for-it'],
    ['code', 'for (i = 0; i < a.of; i++) { if (is(a[i])) { return this.at(i); } }'],
  ])('%s', (_name, text) => expect(decide(text)).toBeUndefined());
});

it('supports a language that a headline has a word of, and no other', () => {
  const evidence = gatherEvidence('Bürgermeisterin verteidigt Pläne für Sanierung');
  expect(supports(evidence, 'de')).toBe(true);
  expect(supports(evidence, 'en')).toBe(false);
  expect(supports(evidence, 'xx')).toBe(false);
});

it('chooses between neighbours only if it has words of all of them', () => {
  const evidence = gatherEvidence('Eg veit ikkje kva dei har gjort, men dei kjem frå Bergen.');
  expect(chooseByWords(evidence, ['nb', 'nn', 'da'])).toBe('nn');
  expect(chooseByWords(evidence, ['nb', 'fo'])).toBeUndefined();
});

it('has lists without repetitions, in lower case, that fit the bits of an integer', () => {
  expect(Object.keys(FUNCTION_WORDS).length).toBeLessThanOrEqual(32);
  for (const list of Object.values(FUNCTION_WORDS)) {
    const words = list.split(/\s+/);
    expect(words).toEqual([...new Set(words)]);
    for (const word of words) expect(word).toMatch(/^\p{Ll}+$/u);
  }
});
