import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';

describe('splitSentences', () => {
  it.each([
    [
      'de',
      'Er kam am 3. Oktober nach Minsk. Dr. Meier war da.',
      ['Er kam am 3. Oktober nach Minsk.', 'Dr. Meier war da.'],
    ],
    [
      'de',
      'Das kostet 2 Mio. Euro. „Zu viel!“, sagte sie.',
      ['Das kostet 2 Mio. Euro.', '„Zu viel!“, sagte sie.'],
    ],
    ['en', 'Mr. Smith met George W. Bush. They talked.', ['Mr. Smith met George W. Bush.', 'They talked.']],
    [
      'en',
      'Prices rose 3.5 per cent. Why? Nobody knows.',
      ['Prices rose 3.5 per cent.', 'Why?', 'Nobody knows.'],
    ],
    ['zh', '他来了。她走了。', ['他来了。', '她走了。']],
    ['de', 'Ohne Punkt', ['Ohne Punkt']],
    ['de', '  ', []],
  ])('%s: %s', (language, paragraph, sentences) => {
    expect(splitSentences(paragraph, language)).toEqual(sentences);
  });

  it('loses nothing but white space', () => {
    const word = fc.constantFrom(
      'Dr.',
      'Oktober',
      '3.',
      'Ja.',
      'Nein!',
      'z.',
      'B.',
      'U.S.',
      '...',
      'und',
      '„So?“',
    );
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom('de', 'en', 'fr'), (words, language) => {
        const paragraph = words.join(' ');
        expect(splitSentences(paragraph, language).join('').replace(/\s/g, '')).toBe(
          paragraph.replace(/\s/g, ''),
        );
      }),
    );
  });

  it.each(['1. ', 'z. B. ', 'A. ', '3:2. ', '… ', '? x '])('bears a long text of %j', (part) => {
    const paragraph = part.repeat(60_000).trim();
    expect(splitSentences(paragraph, 'de').join('').replace(/\s/g, '').length).toBe(
      paragraph.replace(/\s/g, '').length,
    );
  });

  it('cuts a long text nowhere but at the end of a sentence', () => {
    const sentence = 'Der Rat tagt am 3. Oktober in Haus Nr. 7.';
    const sentences = Array.from({ length: 1000 }, () => sentence);
    expect(splitSentences(sentences.join(' '), 'de')).toEqual(sentences);
  });

  it('bears a long text without a full stop', () => {
    const paragraph = 'wort '.repeat(50_000).trim();
    expect(splitSentences(paragraph, 'de').join(' ').length).toBe(paragraph.length);
  });
});
