import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openNumbers, readRows } from '../../../src/plan/pairs/numbers.ts';
import { readNumbers } from '../../../src/plan/rows.ts';

const number = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** Writes rows in parts, and reads those of each key from all parts together. */
function sendThrough(
  parts: readonly (readonly number[][])[],
  keyed: number,
  width: number,
): Map<string, number[][]> {
  const sent = new Map<string, string[][]>();
  for (const rows of parts) {
    const writer = openNumbers(
      (_, key, ...fields) => sent.set(key, [...(sent.get(key) ?? []), fields]),
      'x',
      keyed,
    );
    for (const row of rows) writer.emit(...row);
    writer.end();
  }
  return new Map(
    Array.from(sent, ([key, rows]) => {
      const numbers = [...readRows(readNumbers(key), rows, width)];
      return [
        key,
        Array.from({ length: numbers.length / width }, (_, i) => numbers.slice(i * width, (i + 1) * width)),
      ];
    }),
  );
}

describe('rows of numbers', () => {
  it('come together by key from all parts, in the order of the number behind the key', () => {
    const few = fc.integer({ min: 0, max: 3 });
    const parts = fc.array(fc.array(fc.tuple(few, number, number), { maxLength: 20 }), { maxLength: 4 });
    fc.assert(
      fc.property(parts, (rows) => {
        const received = [...sendThrough(rows, 1, 3).values()];
        for (const group of received) {
          const seconds = group.map(([, second]) => second!);
          expect(seconds).toEqual([...seconds].sort((a, b) => a - b));
        }
        const sort = (all: readonly (readonly number[])[]) => all.map(String).sort();
        expect(sort(received.flat())).toEqual(sort(rows.flat()));
      }),
    );
  });

  it('are sorted in any number', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => [7, (i * 7919) % 10_007, i]);
    const [received] = [...sendThrough([rows], 1, 3).values()];
    expect(received).toEqual([...rows].sort((a, b) => a[1]! - b[1]!));
  });
});
