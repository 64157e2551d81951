import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayResemble } from '../../../src/clean/article/may-resemble.ts';
import { judgeOwnParagraphs } from '../../../src/clean/corpus/judge-own.ts';
import { makeArticle } from '../article.ts';

const WORDS =
  'Rostau Hafen Brücke am neun Stadt mit der 14 Boote gegen Sturm fährt sagte Amt wieder Sundvik'.split(' ');
const options = { near: 'strict', vocabulary: () => () => true } as const;

describe('mayResemble', () => {
  it('sees no resemblance between paragraphs of their own', () => {
    expect(
      mayResemble([
        'Die Stadt Rostau hat am Freitag die neue Brücke am Hafen für den Verkehr freigegeben.',
        'In Sundvik fällt die Fähre wegen des Sturms bis zum Abend aus, sagte die Reederei am Mittag.',
      ]),
    ).toBe(false);
  });

  it.each([
    [
      'another number',
      'Bei dem Brand am Hafen von Rostau sind am Freitag 31 Menschen leicht verletzt worden.',
    ],
    ['a word less', 'Bei dem Brand am Hafen von Rostau sind am Freitag 30 Menschen verletzt worden.'],
    [
      'a sentence more',
      'Bei dem Brand am Hafen von Rostau sind am Freitag 30 Menschen leicht verletzt worden. Das teilte die Feuerwehr am Abend mit.',
    ],
  ])('sees that a paragraph comes again with %s', (_, again) => {
    const text = 'Bei dem Brand am Hafen von Rostau sind am Freitag 30 Menschen leicht verletzt worden.';
    expect(mayResemble([text, 'Ja.', again])).toBe(true);
  });

  it('passes over no article of which a paragraph would be removed or flagged', () => {
    const text = fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 2, maxLength: 5 }),
        fc.nat(),
        fc.constantFrom(...WORDS),
        (texts, at, word) => {
          // A copy of one paragraph in which a word differs.
          const words = texts[0]!.split(' ');
          words[at % words.length] = word;
          const all = [...texts, words.join(' ')];
          const judged = judgeOwnParagraphs(makeArticle(all), options);
          if (judged.removed.some(({ reason }) => reason !== 'duplicate') || judged.flagged.length > 0)
            expect(mayResemble(all)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
