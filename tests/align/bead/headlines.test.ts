import { describe, expect, it } from 'vitest';
import { alignArticles } from '../../../src/align/align-articles.ts';
import { ENGLISH, GERMAN, lexicon, makeSide } from '../sample.ts';

const HEADLINE_DE = 'Rheinfeld baut neue Schule am alten Hafen';
const HEADLINE_EN = 'Rheinfeld builds new school at old harbour';

/** `p1=p1 translation`: each pair with its relation, and the score of the first. */
function align(german: string[], english: string[]) {
  const { pairs, unpaired } = alignArticles(makeSide('de', 'de', german), makeSide('en', 'en', english), {
    lexicon,
  });
  const shown = pairs.map(
    ({ sides, relation }) => `${sides.de!.ids.join('+')}=${sides.en!.ids.join('+')} ${relation}`,
  );
  return { shown, unpaired, score: pairs[0]!.score };
}

const [, ...germanRest] = GERMAN as [string, ...string[]];
const [englishLead, ...englishRest] = ENGLISH as [string, ...string[]];

describe('a headline', () => {
  it('is a whole translation of the headline opposite', () => {
    const { shown } = align([HEADLINE_DE, ...GERMAN], [HEADLINE_EN, ...ENGLISH]);
    expect(shown.slice(0, 2)).toEqual(['p1=p1 translation', 'p2=p2 translation']);
  });

  it('whose own partner is missing makes the pair with its lead a part, with a lower score', () => {
    for (const { shown, score } of [
      align([HEADLINE_DE, ...GERMAN], ENGLISH),
      align(GERMAN, [HEADLINE_EN, ...ENGLISH]),
    ]) {
      expect(shown[0]).not.toContain('translation');
      expect(score).toBeLessThan(0.9);
    }
  });

  it('is no whole translation of the lead opposite', () => {
    const { shown, score } = align([HEADLINE_DE, ...germanRest], ENGLISH);
    expect(shown[0]).toBe('p1=p1 partial');
    expect(score).toBeLessThanOrEqual(0.93);
  });

  it('leaves the lead alone whose own partner is missing', () => {
    const { shown, unpaired } = align([HEADLINE_DE, ...GERMAN], [HEADLINE_EN, ...englishRest]);
    expect(shown[0]).toBe('p1=p1 translation');
    expect(unpaired.de).toEqual(['p2']);
  });

  it('that stands in the paragraph of its lead on one side is translated with it', () => {
    const { shown } = align([HEADLINE_DE, ...GERMAN], [`${HEADLINE_EN} ${englishLead}`, ...englishRest]);
    expect(shown[0]).toBe('p1+p2=p1 translation');
  });
});
