import { describe, expect, it } from 'vitest';
import { openVocabulary } from '../../../src/read/shipped/words.ts';

describe('openVocabulary', () => {
  it.each([
    ['de', ['beschlossen', 'häuser', 'gesetz']],
    ['de-AT', ['beschlossen']],
    ['en', ['council', 'children', 'bridge']],
  ])('knows words of %s', (language, words) => {
    const isKnown = openVocabulary(language);
    for (const word of words) expect([word, isKnown(word)]).toEqual([word, true]);
  });

  it('knows no slips of the hand', () => {
    expect(openVocabulary('de')('beschlosesn')).toBe(false);
    expect(openVocabulary('en')('childern')).toBe(false);
  });

  it('knows no word of any other language', () => {
    for (const language of ['fr', 'und', 'zh']) expect(openVocabulary(language)('gesetz')).toBe(false);
  });
});
