import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowSorter } from '../../src/engine/row-sorter.ts';

function gather(rows: readonly number[][], keyed: number, runSize?: number): number[][][] {
  const width = 3;
  const sorter = new RowSorter(width, runSize);
  for (const row of rows) sorter.add(...row);
  // A group is valid until the next one.
  return Array.from(sorter.groups(keyed), (group) =>
    Array.from({ length: group.length / width }, (_, i) => [...group.subarray(i * width, (i + 1) * width)]),
  );
}

const BIG = 0xffffffff;

describe('RowSorter', () => {
  it('brings rows with one key together, sorted, each once', () => {
    const rows = [
      [2, 1, 1],
      [1, BIG, 7],
      [2, 0, 9],
      [1, 3, 8],
      [2, 1, 1],
    ];
    expect(gather(rows, 1)).toEqual([
      [
        [1, 3, 8],
        [1, BIG, 7],
      ],
      [
        [2, 0, 9],
        [2, 1, 1],
      ],
    ]);
    expect(gather(rows, 2)).toHaveLength(4);
  });

  it('gives nothing for nothing', () => {
    expect(gather([], 1)).toEqual([]);
  });

  it('gives the same from disk as from memory', () => {
    const number = fc.oneof(fc.nat(3), fc.constantFrom(BIG, 2 ** 31));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, number, number), { maxLength: 60 }),
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom(1, 2, 3),
        (rows, runSize, keyed) => {
          expect(gather(rows, keyed, runSize)).toEqual(gather(rows, keyed));
        },
      ),
    );
  });

  it('puts more rows than fit into memory into order', () => {
    const count = 500_000;
    const sorter = new RowSorter(3);
    for (let i = 0; i < count; i++) sorter.add((i * 7919) % count, i, 0);
    let expected = 0;
    for (const [key] of sorter.groups(1)) if (key !== expected++) throw new Error(`${key} is out of order`);
    expect(expected).toBe(count);
  });
});
