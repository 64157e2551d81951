import { describe, expect, it } from 'vitest';
import { COMMON, SPECIAL, TELLING, Vocabulary } from '../../../src/align/words/vocabulary.ts';
import { scanTokens } from '../../../src/text/scan.ts';
import { lexicon } from '../sample.ts';

function readNumbers(vocabulary: Vocabulary, text: string): number[] {
  const numbers: number[] = [];
  scanTokens(text, (start, end, _isNumber, hash, check) => {
    numbers.push(vocabulary.read(text, start, end, hash, check));
  });
  return numbers;
}

/** The forms of a text, each with its key. */
function readForms(vocabulary: Vocabulary, text: string) {
  return readNumbers(vocabulary, text).map((number) => ({
    ...vocabulary.forms[number]!,
    key: vocabulary.columns.key[number]!,
  }));
}

describe('Vocabulary', () => {
  const german = new Vocabulary('de', lexicon.sides[0]);

  it('knows a form again', () => {
    const [first, second] = readNumbers(german, 'Polizei Polizei');
    expect(second).toBe(first);
  });

  it('gives the forms of one stem one key', () => {
    const [house, houses, stranger] = readForms(german, 'Haus Häuser Qwertzheim');
    expect(houses!.key).toBe(house!.key);
    expect(stranger).toMatchObject({ id: -1, folded: 'qwertzheim', capital: true });
    expect(stranger!.key).toBeGreaterThanOrEqual(lexicon.sides[0].words.size);
  });

  it('tells words that stand everywhere, and those that may be part of a date or number, from the rest', () => {
    const roles = readNumbers(german, 'und Polizei Oktober zwei').map((form) => german.columns.role[form]);
    expect(roles).toEqual([COMMON, TELLING, SPECIAL, SPECIAL]);
  });

  it('tells thousands of forms apart', () => {
    const words = Array.from({ length: 20_000 }, (_, k) => `w${k.toString(36)}x`);
    const forms = readForms(new Vocabulary('xx', undefined), words.join(' '));
    expect(forms.map((form) => form.folded)).toEqual(words);
    expect(new Set(forms.map((form) => form.key)).size).toBe(words.length);
  });

  it('cuts endless words', () => {
    expect(readForms(german, 'a'.repeat(100_000))[0]!.folded.length).toBeLessThan(100);
  });
});
