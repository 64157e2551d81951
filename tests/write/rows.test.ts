import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeRows } from '../../src/write/rows.ts';
import { makeArticle, makeDocument, makeHarbourDocument } from './documents.ts';

const shape = (document: ReturnType<typeof makeDocument>) =>
  arrangeRows(document).map(({ pair, sides }) => [
    pair,
    ...document.languages.map((tag) => sides[tag]!.map(({ id }) => id).join(' ')),
  ]);

const numbered = (language: string, n: number) =>
  makeArticle(
    language,
    language,
    Object.fromEntries(Array.from({ length: n }, (_, i) => [`p${i + 1}`, `${language} ${i + 1}`])),
  );

describe('arrangeRows', () => {
  it('puts pairs opposite each other, and between them what has no partner or crosses', () => {
    expect(shape(makeHarbourDocument())).toEqual([
      [0, 'p1 p2', 'p1'],
      [null, '', 'p2'],
      [1, 'p3', 'p3'],
      [null, 'p4 p5 p6', 'p4'],
    ]);
  });

  it('lets the heavier of two crossing pairs have the row', () => {
    const german = makeArticle('a', 'de', { p1: 'kurz', p2: 'ein sehr viel längerer Absatz' });
    const english = makeArticle('b', 'en', { p1: 'a very much longer paragraph', p2: 'short' });
    const document = makeDocument(
      'x',
      [german, english],
      [{ ids: [['p1'], ['p2']] }, { ids: [['p2'], ['p1']] }],
    );
    expect(shape(document)).toEqual([
      [null, 'p1', ''],
      [1, 'p2', 'p1'],
      [null, '', 'p2'],
    ]);
  });

  it('shows every paragraph of both articles once, in its own order', () => {
    const sides = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }));
    const links = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 8 });
    fc.assert(
      fc.property(sides, links, ([n, m], links) => {
        const seen = [new Set<number>(), new Set<number>()];
        const pairs = links
          .map(([a, b]) => [a % n, b % m] as const)
          .filter(([a, b]) => {
            const free = !seen[0]!.has(a) && !seen[1]!.has(b);
            if (free) [a, b].forEach((x, side) => void seen[side]!.add(x));
            return free;
          })
          .map(([a, b]) => ({ ids: [[`p${a + 1}`], [`p${b + 1}`]] as [string[], string[]] }));
        const document = makeDocument('x', [numbered('de', n), numbered('en', m)], pairs);
        const rows = arrangeRows(document);
        for (const [tag, count] of [
          ['de', n],
          ['en', m],
        ] as const) {
          const ids = rows.flatMap(({ sides }) => sides[tag]!.map(({ id }) => id));
          expect(ids).toEqual(Array.from({ length: count }, (_, i) => `p${i + 1}`));
        }
        for (const { pair, sides } of rows) {
          if (pair === null) continue;
          const { de, en } = document.pairs[pair]!.sides;
          expect(sides.de!.map(({ id }) => id)).toEqual(de!.ids);
          expect(sides.en!.map(({ id }) => id)).toEqual(en!.ids);
        }
      }),
    );
  });
});
