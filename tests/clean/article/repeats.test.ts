import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeRepeats } from '../../../src/clean/article/repeats.ts';
import { paragraphNumber } from '../../../src/text/paragraph-order.ts';
import { makeArticle } from '../article.ts';

const BODY = {
  a: 'Die Stadt baut am Hafen eine neue Schule für vierhundert Kinder.',
  b: 'Der Rat stimmte dem Plan am Abend mit großer Mehrheit zu.',
  c: 'Die Arbeiten sollen im Frühjahr beginnen und zwei Jahre lang dauern.',
  s: 'Kein Kommentar.',
  t: 'Und weiter?',
};
type Letter = keyof typeof BODY;

/** `removals('aba')` -> `p3=p1`: which paragraphs go, and what stays for them. */
function removals(letters: string): string {
  const article = removeRepeats(makeArticle([...letters].map((letter) => BODY[letter as Letter])));
  return article.removed.map(({ id, of }) => `${id}=${of}`).join(' ');
}

describe('removeRepeats', () => {
  it.each([
    ['a long paragraph that stands twice', 'aba', 'p3=p1'],
    ['three copies: all go back to the first', 'aabca', 'p2=p1 p5=p1'],
    ['teaser, body, body', 'babcabc', 'p3=p1 p5=p2 p6=p1 p7=p4'],
    ['the body twice, with its short line', 'asbasb', 'p4=p1 p5=p2 p6=p3'],
    ['the body three times', 'abcabcabc', 'p4=p1 p5=p2 p6=p3 p7=p1 p8=p2 p9=p3'],
    ['the body three times, with its short line', 'asbasbasb', 'p4=p1 p5=p2 p6=p3 p7=p1 p8=p2 p9=p3'],
    ['every paragraph printed twice in place', 'aassbbcc', 'p2=p1 p4=p3 p6=p5 p8=p7'],
    ['a short line that is meant to come back', 'asbsc', ''],
    ['a repeated line that came back in the body too', 'asbscasbsc', 'p6=p1 p7=p2 p8=p3 p9=p4 p10=p5'],
    ['question and answer', 'tsatsbts', ''],
    ['two short lines alone', 'ss', ''],
    ['nothing', '', ''],
  ])('%s: %s', (_, letters, expected) => {
    expect(removals(letters)).toBe(expected);
  });

  it('compares by key, not by bytes', () => {
    const article = makeArticle([
      'BERLIN (dpa) - „Wir bauen die große Schule am Hafen“, sagte die Bürgermeisterin.',
      '"Wir bauen die grosse Schule am Hafen", sagte die Bürger\u00admeisterin.',
    ]);
    expect(removeRepeats(article).removed).toEqual([
      {
        id: 'p2',
        text: article.paragraphs[1]!.text,
        line: 2,
        language: 'de',
        reason: 'duplicate',
        of: 'p1',
        similarity: 1,
      },
    ]);
  });

  it('keeps two reports that differ in a number', () => {
    const texts = [30, 300].map((n) => `Bei dem Unglück im Norden des Landes starben ${n} Menschen.`);
    expect(removeRepeats(makeArticle(texts)).removed).toEqual([]);
  });

  it('takes out a body of short lines that stands there twice', () => {
    const lines = ['Eins zwei drei', 'Vier fünf sechs', 'Sieben acht neun'];
    const { paragraphs, removed } = removeRepeats(makeArticle([...lines, ...lines]));
    expect(paragraphs.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3']);
    expect(removed.map(({ of }) => of)).toEqual(['p1', 'p2', 'p3']);
  });

  it('stays quick where one line stands thousands of times', () => {
    const article = makeArticle(Array.from({ length: 20_000 }, () => BODY.s));
    expect(removeRepeats(article).removed).toEqual([]);
  });

  const articles = fc
    .array(fc.constantFrom(...(Object.keys(BODY) as Letter[])), { maxLength: 24 })
    .map((letters) => makeArticle(letters.map((letter) => BODY[letter])));

  it('loses nothing: paragraphs and removals rebuild the input', () => {
    fc.assert(
      fc.property(articles, (article) => {
        const { paragraphs, removed } = removeRepeats(article);
        const rebuilt = [...paragraphs, ...removed].sort(
          (a, b) => paragraphNumber(a.id) - paragraphNumber(b.id),
        );
        expect(rebuilt.map(({ id, text }) => [id, text])).toEqual(
          article.paragraphs.map(({ id, text }) => [id, text]),
        );
      }),
    );
  });

  it('points every removal at an equal paragraph that stays, and that stands before it', () => {
    fc.assert(
      fc.property(articles, (article) => {
        const { paragraphs, removed } = removeRepeats(article);
        for (const { id, of, text } of removed) {
          expect(paragraphs.find((paragraph) => paragraph.id === of)?.text).toBe(text);
          expect(paragraphNumber(of!)).toBeLessThan(paragraphNumber(id));
        }
      }),
    );
  });

  it('is done after one pass', () => {
    fc.assert(
      fc.property(articles, (article) => {
        const once = removeRepeats(article);
        expect(removeRepeats(once)).toEqual(once);
      }),
    );
  });
});
