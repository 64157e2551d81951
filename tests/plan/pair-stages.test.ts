import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowSorter } from '../../src/engine/row-sorter.ts';
import type { Candidate, SearchOptions } from '../../src/pair/filters.ts';
import { HINT_ROW, hints, KEY_ROW, keys, packKeys } from '../../src/pair/rows.ts';
import type { Gather } from '../../src/plan/engine.ts';
import { proposeCandidates } from '../../src/plan/pair-stages.ts';

interface Row {
  side: 0 | 1;
  order: number;
  keys: Record<string, number>;
  day?: number | null | undefined;
  hint?: string | undefined;
}

const OPTIONS: SearchOptions = { perArticle: 4, maxDays: 3 };
const sortRows = (width: number): Gather => new RowSorter(width);

function propose(rows: readonly Row[], options = OPTIONS, engine = sortRows): Candidate[] {
  const gathered = { keys: engine(KEY_ROW.width), hints: engine(HINT_ROW.width) };
  const orders: [Set<number>, Set<number>] = [new Set(), new Set()];
  for (const { side, order, day = null, hint, keys: written } of rows) {
    orders[side].add(order);
    const emitKey = gathered.keys.add.bind(gathered.keys);
    keys(order, side, day, packKeys(new Map(Object.entries(written))), emitKey);
    if (hint) hints(order, side, [hint], gathered.hints.add.bind(gathered.hints));
  }
  const sizes = [orders[0].size, orders[1].size] as const;
  return [...proposeCandidates({ ...gathered, sizes }, options, engine)].flatMap((found) => found ?? []);
}

const side = (number: 0 | 1, from: number, ...all: [keys: string[], day?: number | undefined][]): Row[] =>
  all.map(([names, day], i) => ({
    side: number,
    order: from + i,
    day,
    keys: Object.fromEntries(names.map((name) => [name, 1000])),
  }));
const pairs = (candidates: Candidate[]) => candidates.map(({ a, b }) => `${a}-${b}`);

describe('proposeCandidates', () => {
  it('pairs articles that share keys which others do not have', () => {
    const a = side(0, 0, [['=1', '~minsk', '#200']], [['=2', '~paris', '#700']]);
    const b = side(1, 2, [['~paris', '#700', '=9']], [['~minsk', '#200', '=8']]);
    expect(pairs(propose([...a, ...b]))).toEqual(['0-3', '1-2']);
  });

  it('proposes nothing for an article that shares nothing', () => {
    expect(propose([...side(0, 0, [['=1']]), ...side(1, 1, [['=2']])])).toEqual([]);
  });

  it('drops a candidate that is far less alike than the best of both', () => {
    const a = side(0, 0, [['=1', '=2', '=3', '=4', '=5']], [['=6', '=7', '=8', '=9']]);
    const b = side(1, 2, [['=1', '=2', '=3', '=4', '=5']], [['=5', '=6', '=7', '=8', '=9']]);
    expect(pairs(propose([...a, ...b]))).toEqual(['0-2', '1-3']);
  });

  it('keeps apart what was published too many days apart, and lets an unknown day pass', () => {
    const names = ['=1', '=2'];
    const on = (x: number | undefined, y: number | undefined) =>
      propose([...side(0, 0, [names, x]), ...side(1, 1, [names, y])]);
    expect(on(100, 104)).toEqual([]);
    expect(on(100, 103)).toHaveLength(1);
    expect(on(-5, -3)).toHaveLength(1);
    expect(on(100, undefined)).toHaveLength(1);
    expect(on(undefined, 100)).toHaveLength(1);
    expect(on(undefined, undefined)).toHaveLength(1);
  });

  it('lets a key count on the days when few hold it, however many hold it on all others', () => {
    const busy = side(1, 100, ...Array.from({ length: 100 }, (): [string[], number] => [['=1'], 50]));
    const quiet = [...side(0, 0, [['=1'], 10]), ...side(1, 1, [['=1'], 11])];
    expect(pairs(propose([...quiet, ...busy]))).toEqual(['0-1']);
    expect(propose([...side(0, 0, [['=1'], 50]), ...busy])).toEqual([]);
  });

  it('proposes what a publisher hints at, whatever the texts share', () => {
    const [a] = side(0, 0, [['=1']]);
    const [b] = side(1, 1, [['=2']]);
    expect(
      propose([
        { ...a!, hint: 'id 7' },
        { ...b!, hint: 'id 7' },
      ]),
    ).toEqual([{ a: 0, b: 1, similarity: expect.closeTo(0.1) }]);
  });

  it('takes no hint that many articles give', () => {
    const all = [
      ...side(0, 0, ...Array.from({ length: 9 }, (): [string[]] => [['=1']])),
      ...side(1, 9, [['=2']]),
    ];
    expect(propose(all.map((row) => ({ ...row, hint: 'page /' })))).toEqual([]);
  });
});

const NAMES = ['=1', '=2', '=3', '~minsk', '~paris', '#200', '@10-03'];
const feeds = fc
  .array(
    fc.record({
      side: fc.constantFrom(0 as const, 1 as const),
      day: fc.option(fc.nat(8)),
      keys: fc.dictionary(fc.constantFrom(...NAMES), fc.integer({ min: 100, max: 1000 }), { minKeys: 1 }),
      hint: fc.option(fc.constantFrom('id 7', 'id 8'), { nil: undefined }),
    }),
    { maxLength: 12 },
  )
  .map((rows) => rows.map((row, order): Row => ({ ...row, order })));

/** What the filters must come to, written down as one reads it: cosines of all pairs. */
function compareAll(rows: readonly Row[], maxDays: number): Map<string, number> {
  const [a, b] = [0, 1].map((number) => rows.filter((row) => row.side === number)) as [Row[], Row[]];
  const isNear = (x: Row, y: Row) => x.day == null || y.day == null || Math.abs(x.day - y.day) <= maxDays;
  const weigh = (row: Row, name: string) => {
    const others = row.side === 0 ? b : a;
    if (!(name in row.keys) || !others.some((other) => name in other.keys && isNear(row, other))) return 0;
    const holders = rows.filter((other) => name in other.keys).length;
    return row.keys[name]! * Math.log2((rows.length + 1) / holders);
  };
  const multiply = (x: Row, y: Row) => NAMES.reduce((sum, name) => sum + weigh(x, name) * weigh(y, name), 0);
  const similarities = new Map<string, number>();
  for (const x of a) {
    for (const y of b) {
      const product = isNear(x, y) ? multiply(x, y) : 0;
      if (product > 0)
        similarities.set(`${x.order}-${y.order}`, product / Math.sqrt(multiply(x, x) * multiply(y, y)));
    }
  }
  return similarities;
}

describe('the search for counterparts as line filters', () => {
  it('gives the cosine of what two articles share', () => {
    fc.assert(
      fc.property(feeds, (rows) => {
        const plain = rows.map(({ hint: _, ...row }) => row);
        const expected = compareAll(plain, OPTIONS.maxDays);
        const found = propose(plain, { ...OPTIONS, perArticle: 12 });
        for (const { a, b, similarity } of found) {
          expect(Math.abs(similarity - expected.get(`${a}-${b}`)!)).toBeLessThan(0.01);
        }
        // Only what is half as alike as the best of both may be left out.
        const best = (place: 0 | 1, order: string) =>
          Math.max(...[...expected].filter(([pair]) => pair.split('-')[place] === order).map(([, x]) => x));
        for (const [pair, similarity] of expected) {
          const [a, b] = pair.split('-') as [string, string];
          if (similarity > 0.52 * Math.min(best(0, a), best(1, b))) expect(pairs(found)).toContain(pair);
        }
      }),
    );
  });

  it('gives the same wherever rows are cut apart, in whatever order they come and however often', () => {
    fc.assert(
      fc.property(feeds, fc.infiniteStream(fc.nat()), (rows, noise) => {
        const next = () => noise.next().value!;
        /** Shards that each hold some of the rows, shuffled, some rows in several; and runs of few rows on disk. */
        const disturb = (width: number): Gather => {
          const sorter = new RowSorter(width, 1 + (next() % 40));
          const shards: number[][][] = [[], [], []];
          return {
            add(...row) {
              for (let copies = 1 + (next() % 2); copies > 0; copies--) {
                const shard = shards[next() % 3]!;
                shard.splice(next() % (shard.length + 1), 0, row);
              }
            },
            groups(keyed) {
              for (const row of shards.flat()) sorter.add(...row);
              return sorter.groups(keyed);
            },
            close: () => sorter.close(),
          };
        };
        expect(propose(rows, OPTIONS, disturb)).toEqual(propose(rows));
      }),
    );
  });
});
