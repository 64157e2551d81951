import { describe, expect, it } from 'vitest';
import { matchUnits } from '../../../src/align/match/matches.ts';
import { compareTopics } from '../../../src/align/match/similarity.ts';
import { readSide } from '../../../src/align/side/read-side.ts';
import { openVocabularies } from '../../../src/align/words/open-vocabularies.ts';
import { ENGLISH, GERMAN, lexicon, OTHER_ENGLISH } from '../sample.ts';

const vocabularies = openVocabularies(['de', 'en'], lexicon);

function topicOf(german: string[], english: string[]): number {
  const a = readSide(german, vocabularies[0]);
  const b = readSide(english, vocabularies[1]);
  return compareTopics(a, b, matchUnits(a, b, vocabularies));
}

describe('compareTopics', () => {
  it('is high for a translation, low for another story, whatever the order', () => {
    expect(topicOf(GERMAN, ENGLISH)).toBeGreaterThan(0.25);
    expect(topicOf(GERMAN, [...ENGLISH].reverse())).toBeCloseTo(topicOf(GERMAN, ENGLISH), 10);
    expect(topicOf(GERMAN, OTHER_ENGLISH)).toBeLessThan(0.05);
  });

  it('is 0 where nothing is said', () => {
    expect(topicOf([], [])).toBe(0);
    expect(topicOf(GERMAN, ['...'])).toBe(0);
  });
});
