import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tabulate } from '../../../src/align/link/link-table.ts';
import {
  describeSurroundings,
  findNeighbour,
  findRival,
  shareCrossing,
} from '../../../src/align/link/surroundings.ts';
import { makeLink } from '../link.ts';

/** Links of probability .9 from the paragraphs of one side to those that `partners` names. */
function tabulateOrder(partners: readonly number[]) {
  return tabulate(
    partners.map((b, a) => makeLink(a, b, 0.9)),
    [partners.length, partners.length],
  );
}

describe('describeSurroundings', () => {
  it('calls articles that keep their order ordered, and nothing in them crossed', () => {
    const { ordered, crossed, filled } = describeSurroundings(tabulateOrder([0, 1, 2, 3, 4]));
    expect(ordered).toBeCloseTo(0.9);
    expect(crossed).toBe(0);
    expect(filled).toEqual([expect.closeTo(0.9), expect.closeTo(0.9)]);
  });

  it('sees an order that is kept nearby but not at large', () => {
    const rotated = describeSurroundings(tabulateOrder([3, 4, 5, 0, 1, 2]));
    const reversed = describeSurroundings(tabulateOrder([5, 4, 3, 2, 1, 0]));
    expect(rotated.ordered).toBeCloseTo(0.9);
    expect(rotated.crossed).toBeGreaterThan(0.3);
    expect(reversed.ordered).toBe(0);
    expect(reversed.crossed).toBeGreaterThan(rotated.crossed);
  });

  it('measures how far the borders of paragraphs are kept by what links hold for themselves', () => {
    const whole = describeSurroundings(tabulate([makeLink(0, 0, 0.9, 1)], [1, 1])).whole;
    const split = describeSurroundings(
      tabulate([makeLink(0, 0, 0.9, 0.5), makeLink(0, 1, 0.9, 0.5)], [1, 2]),
    ).whole;
    expect(whole).toBeCloseTo(1);
    expect(split).toBeCloseTo(0.5);
  });

  it('says nothing of articles without links', () => {
    const { ordered, crossed, whole, filled } = describeSurroundings(tabulate([], [3, 3]));
    expect([ordered, crossed, whole, ...filled]).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('findNeighbour', () => {
  it('counts a link less the further it stands', () => {
    const table = tabulate([makeLink(1, 1, 1), makeLink(3, 4, 1)], [6, 6]);
    expect(findNeighbour(table, makeLink(0, 0, 1), 1)).toBe(1);
    expect(findNeighbour(table, makeLink(2, 2, 1), 1)).toBeCloseTo(0.6);
    expect(findNeighbour(table, makeLink(2, 2, 1), -1)).toBe(1);
    expect(findNeighbour(table, makeLink(5, 5, 1), 1)).toBe(0);
  });
});

describe('findRival', () => {
  it('gives the strongest other link of a paragraph', () => {
    const { rows } = describeSurroundings(tabulate([makeLink(0, 0, 0.8), makeLink(0, 1, 0.3)], [1, 2]));
    expect(findRival(rows, 0, 0.8)).toBe(0.3);
    expect(findRival(rows, 0, 0.3)).toBe(0.8);
  });
});

describe('shareCrossing', () => {
  it('lies between 0 and 1 and is 0 for the diagonal, whatever the order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), (order) => {
        const table = tabulateOrder(order);
        const { rows, columns } = describeSurroundings(table);
        const shares = table.links.map((link) => shareCrossing(link, rows, columns));
        for (const share of shares) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThan(1);
        }
        expect(shares.every((share) => share === 0)).toBe(order.every((b, a) => a === b));
      }),
    );
  });
});
