import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logOdds, predict, soften } from '../../../src/align/link/logistic.ts';

describe('predict', () => {
  it('takes the first weight alone and the others with their features', () => {
    expect(predict([], [0])).toBe(0.5);
    expect(predict([1, 2], [-5, 1, 2])).toBe(0.5);
    expect(predict([1], [0, 3])).toBeGreaterThan(predict([1], [0, 2]));
  });
});

describe('soften', () => {
  it('keeps sign and order, and brings large values closer', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (nats) => {
        expect(Math.sign(soften(nats))).toBe(Math.sign(nats));
        expect(soften(nats) ** 2).toBeCloseTo(Math.abs(nats));
      }),
    );
  });
});

describe('logOdds', () => {
  it('is nought at even odds, mirrors around them, and stays within about seven', () => {
    expect(logOdds(0.5)).toBe(0);
    expect(logOdds(0.9)).toBeCloseTo(-logOdds(0.1));
    expect(logOdds(1)).toBeLessThan(7);
    expect(logOdds(0)).toBeGreaterThan(-7);
  });
});
