import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignArticles } from '../../../src/align/align-articles.ts';
import { giveBack } from '../../../src/align/restore/restore-repeats.ts';
import { removeBoilerplate } from '../../../src/clean/article/boilerplate-phrases.ts';
import { removeRepeats } from '../../../src/clean/article/repeats.ts';
import type { BilingualDocument } from '../../../src/model.ts';
import { ENGLISH, GERMAN, lexicon, makeSide } from '../sample.ts';

const NOTE = 'Mehr dazu steht in den Unterlagen, die der Rat am Montag auf seiner Seite veröffentlicht hat.';
const NOTE_IN_ENGLISH =
  'More about it is said in the documents that the council published on its page on Monday.';

/** Puts a line in before each of some paragraphs, counted from 0. */
function insert(texts: string[], line: string, places: number[]): string[] {
  return texts.flatMap((text, at) => (places.includes(at) ? [line, text] : [text]));
}

function cleanAndAlign(german: string[], english: string[], restoreRepeats = true): BilingualDocument {
  const [a, b] = [makeSide('a', 'de', german), makeSide('b', 'en', english)].map((article) =>
    removeRepeats(removeBoilerplate(article)),
  );
  return alignArticles(a!, b!, { lexicon, restoreRepeats });
}

const listRemoved = ({ articles }: BilingualDocument) =>
  ['de', 'en'].map((tag) => articles[tag]!.removed.map(({ id }) => id));
const listPairs = ({ pairs }: BilingualDocument) =>
  pairs.map(({ sides }) => `${sides.de!.ids.join('+')}=${sides.en!.ids.join('+')}`);

describe('restoreRepeats', () => {
  const german = insert(GERMAN, NOTE, [2, 5]);
  const english = insert(ENGLISH, NOTE_IN_ENGLISH, [2, 5]);

  it('gives back a repeat that both articles hold at matching places', () => {
    const document = cleanAndAlign(german, english);
    expect(listPairs(document)).toEqual(german.map((_, k) => `p${k + 1}=p${k + 1}`));
    expect(listRemoved(document)).toEqual([[], []]);
    expect(listRemoved(cleanAndAlign(german, english, false))).toEqual([['p7'], ['p7']]);
  });

  it('gives it back where only one side repeats it to the letter', () => {
    const reworded = NOTE_IN_ENGLISH.replace('More about it is said', 'You find more about it');
    const document = cleanAndAlign(german, [...english.slice(0, 6), reworded, ...english.slice(7)]);
    expect(listPairs(document)).toContain('p7=p7');
    expect(listRemoved(document)).toEqual([[], []]);
  });

  it('leaves removed what the other side does not hold there', () => {
    expect(listRemoved(cleanAndAlign(german, insert(ENGLISH, NOTE_IN_ENGLISH, [2])))).toEqual([['p7'], []]);
    const other =
      'The match between the two clubs was watched by eleven thousand people on a rainy Sunday evening.';
    const document = cleanAndAlign(german, [...english.slice(0, 6), other, ...english.slice(7)]);
    expect(listRemoved(document)).toEqual([['p7'], []]);
  });

  it('leaves the second copy of articles that are printed twice', () => {
    const document = cleanAndAlign([...GERMAN, ...GERMAN], [...ENGLISH, ...ENGLISH]);
    expect(listRemoved(document).map(({ length }) => length)).toEqual([7, 7]);
    expect(document.pairs).toHaveLength(7);
  });

  it('gives back a heading that reads like boilerplate on one side', () => {
    const document = cleanAndAlign(
      insert(GERMAN, 'Weitere Informationen', [3]),
      insert(ENGLISH, 'Further information', [3]),
    );
    expect(listPairs(document)).toContain('p4=p4');
    expect(listRemoved(document)).toEqual([[], []]);
  });

  it('shows each paragraph in one place, whatever is repeated where', () => {
    const places = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 });
    fc.assert(
      fc.property(places, places, (first, second) => {
        const texts = [insert(GERMAN, NOTE, first), insert(ENGLISH, NOTE_IN_ENGLISH, second)] as const;
        const { articles } = cleanAndAlign(...texts);
        for (const [side, tag] of ['de', 'en'].entries()) {
          const { paragraphs, removed } = articles[tag]!;
          const shown = [...paragraphs, ...removed].map(({ id }) => id);
          expect(new Set(shown)).toEqual(new Set(texts[side]!.map((_, k) => `p${k + 1}`)));
          expect(shown).toHaveLength(texts[side]!.length);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('giveBack', () => {
  it('puts paragraphs back where they stood and leaves an article as it is where none is named', () => {
    const cleaned = removeRepeats(makeSide('a', 'de', insert(GERMAN, NOTE, [2, 5])));
    expect(giveBack(cleaned, new Set())).toBe(cleaned);
    const whole = giveBack(cleaned, new Set(['p7']));
    expect(whole.paragraphs.map(({ id }) => id)).toEqual(GERMAN.concat('', '').map((_, k) => `p${k + 1}`));
    expect(whole.removed).toEqual([]);
  });
});
