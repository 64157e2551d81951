import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePairs } from '../../src/pair/choose.ts';

const pair = (a: number, b: number, probability: number) => ({ a, b, probability });

describe('choosePairs', () => {
  it('takes the surest pair first and every article once', () => {
    const pairs = [pair(0, 10, 0.9), pair(0, 11, 0.8), pair(1, 10, 0.95), pair(1, 11, 0.6)];
    expect(choosePairs(pairs, 0.5)).toEqual([pair(0, 11, 0.8), pair(1, 10, 0.95)]);
  });

  it('leaves out what is less sure than asked', () => {
    expect(choosePairs([pair(0, 10, 0.49)], 0.5)).toEqual([]);
  });

  it('settles ties by the order of the data', () => {
    expect(choosePairs([pair(0, 11, 0.9), pair(0, 10, 0.9)], 0.5)).toEqual([pair(0, 10, 0.9)]);
  });

  it('gives an article several counterparts when asked to, if those have no better one', () => {
    const pairs = [pair(0, 10, 0.9), pair(0, 11, 0.8), pair(1, 11, 0.7)];
    expect(choosePairs(pairs, 0.5, true)).toEqual([pair(0, 10, 0.9), pair(0, 11, 0.8), pair(1, 11, 0.7)]);
  });

  it('is one-to-one and independent of the order of the pairs', () => {
    const some = fc.uniqueArray(
      fc.record({
        a: fc.nat(5),
        b: fc.integer({ min: 10, max: 15 }),
        probability: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      {
        selector: ({ a, b }) => `${a},${b}`,
      },
    );
    fc.assert(
      fc.property(some, (pairs) => {
        const chosen = choosePairs(pairs, 0.5);
        expect(new Set(chosen.map(({ a }) => a)).size).toBe(chosen.length);
        expect(new Set(chosen.map(({ b }) => b)).size).toBe(chosen.length);
        expect(choosePairs([...pairs].reverse(), 0.5)).toEqual(chosen);
      }),
    );
  });
});
