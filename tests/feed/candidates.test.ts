import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, proposeCandidates } from '../../src/feed/candidates.ts';
import { KeyNumbers, SideKeys } from '../../src/feed/side-keys.ts';

type Row = [order: number, keys: string[], day?: number];

function propose(a: Row[], b: Row[], options = { perArticle: 4, maxDays: 3 }): Candidate[] {
  const numbers = new KeyNumbers();
  const fill = (rows: Row[]) => {
    const side = new SideKeys(numbers);
    for (const [order, keys, day] of rows)
      side.add(order, day ?? null, new Map(keys.map((key) => [key, 1000])));
    return side;
  };
  return proposeCandidates(fill(a), fill(b), options);
}

const pairs = (candidates: Candidate[]) => candidates.map(({ a, b }) => `${a}-${b}`);

describe('proposeCandidates', () => {
  it('pairs articles that share keys which others do not have', () => {
    const a: Row[] = [
      [0, ['=1', '~minsk', '#200']],
      [1, ['=2', '~paris', '#700']],
    ];
    const b: Row[] = [
      [2, ['~paris', '#700', '=9']],
      [3, ['~minsk', '#200', '=8']],
    ];
    expect(pairs(propose(a, b))).toEqual(['0-3', '1-2']);
  });

  it('proposes nothing for an article that shares nothing', () => {
    expect(propose([[0, ['=1']]], [[1, ['=2']]])).toEqual([]);
  });

  it('drops a candidate that is far less alike than the best of both', () => {
    const a: Row[] = [[0, ['=1', '=2', '=3', '=4', '=5']]];
    const b: Row[] = [
      [1, ['=1', '=2', '=3', '=4', '=5']],
      [2, ['=5', '=6', '=7', '=8', '=9']],
    ];
    expect(pairs(propose([...a, [3, ['=6', '=7', '=8', '=9']]], b))).toEqual(['0-1', '3-2']);
  });

  it('keeps apart what was published too many days apart, and lets an unknown day pass', () => {
    const keys = ['=1', '=2'];
    expect(propose([[0, keys, 100]], [[1, keys, 104]])).toEqual([]);
    expect(propose([[0, keys, 100]], [[1, keys, 103]])).toHaveLength(1);
    expect(propose([[0, keys, 100]], [[1, keys]])).toHaveLength(1);
  });

  it('gives the same candidates in whatever order the articles come', () => {
    const row = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 8 }),
        fc.array(row, { maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        (x, y, noise) => {
          const rows = (side: number[][], from: number): Row[] =>
            side.map((keys, i) => [from + i, keys.map((key) => `=${key}`)]);
          const shuffle = (side: Row[]) =>
            side
              .map((entry) => [noise.next().value, entry] as const)
              .sort(([p], [q]) => p - q)
              .map(([, entry]) => entry);
          const [a, b] = [rows(x, 0), rows(y, 100)];
          expect(propose(shuffle(a), shuffle(b))).toEqual(propose(a, b));
        },
      ),
    );
  });
});
