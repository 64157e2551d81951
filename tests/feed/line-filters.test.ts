import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeCandidates } from '../../src/feed/candidates.ts';
import { finish, type KeyedLine, keys, reduceArticles, reduceKey } from '../../src/feed/line-filters.ts';
import { KeyNumbers, SideKeys } from '../../src/feed/side-keys.ts';

interface Row {
  side: 'a' | 'b';
  order: number;
  day: number | null;
  keys: Map<string, number>;
}

const OPTIONS = { perArticle: 2, maxDays: 3 };

/** An engine as a cluster has one: gathers lines by their key, whatever their order. */
function reduceBy(
  lines: readonly KeyedLine[],
  reduce: (key: string, values: string[]) => Iterable<KeyedLine>,
): KeyedLine[] {
  const groups = new Map<string, string[]>();
  for (const { key, value } of lines) groups.set(key, [...(groups.get(key) ?? []), value]);
  return [...groups].flatMap(([key, values]) => [...reduce(key, values)]);
}

function runFilters(rows: readonly Row[], disturb: (lines: KeyedLine[]) => KeyedLine[] = (lines) => lines) {
  const count = (side: string) =>
    new Set(rows.filter((row) => row.side === side).map(({ order }) => order)).size;
  const sizes = { a: count('a'), b: count('b') };
  const lines = disturb(rows.flatMap((row) => [...keys(row.side, row.order, row.day, row.keys)]));
  const products = disturb(reduceBy(lines, (key, values) => reduceKey(key, values, sizes)));
  const sums = disturb(reduceBy(products, (key, values) => [reduceArticles(key, values)]));
  return finish(sums, OPTIONS);
}

function runInMemory(rows: readonly Row[]) {
  const numbers = new KeyNumbers();
  const sides = { a: new SideKeys(numbers), b: new SideKeys(numbers) };
  for (const row of rows) sides[row.side].add(row.order, row.day, row.keys);
  return proposeCandidates(sides.a, sides.b, OPTIONS);
}

const articleKeys = fc
  .dictionary(
    fc.constantFrom('=1', '=2', '=3', '~minsk', '~paris', '#200', '@10-03'),
    fc.integer({ min: 1, max: 1000 }),
    { minKeys: 1 },
  )
  .map((dictionary) => new Map(Object.entries(dictionary)));
const feed = fc
  .array(
    fc.record({
      side: fc.constantFrom('a' as const, 'b' as const),
      day: fc.option(fc.nat(8)),
      keys: articleKeys,
    }),
    { maxLength: 10 },
  )
  .map((rows) => rows.map((row, order) => ({ ...row, order })));

describe('the search for counterparts as line filters', () => {
  it('finds what the search in memory finds', () => {
    fc.assert(
      fc.property(feed, (rows) => {
        expect(runFilters(rows)).toEqual(runInMemory(rows));
      }),
    );
  });

  it('gives the same whatever the order of lines and however often one comes', () => {
    fc.assert(
      fc.property(feed, fc.infiniteStream(fc.nat()), (rows, noise) => {
        const disturb = (lines: KeyedLine[]) =>
          [...lines, ...lines.filter(() => noise.next().value! % 3 === 0)]
            .map((line) => [noise.next().value!, line] as const)
            .sort(([x], [y]) => x - y)
            .map(([, line]) => line);
        expect(runFilters(rows, disturb)).toEqual(runFilters(rows));
      }),
    );
  });
});
