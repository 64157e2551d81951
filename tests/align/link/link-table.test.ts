import { describe, expect, it } from 'vitest';
import { tabulate } from '../../../src/align/link/link-table.ts';
import { makeLink } from '../link.ts';

describe('tabulate', () => {
  it.each([
    ['articles', [3, 4]],
    ['books', [3, 400_000]],
  ] as const)('finds the probability of a link by its paragraphs, in %s', (_, sizes) => {
    const { at } = tabulate([makeLink(0, 1, 0.25), makeLink(2, 3, 0.75)], sizes);
    expect(at(0, 1)).toBe(0.25);
    expect(at(2, 3)).toBe(0.75);
    expect(at(1, 1)).toBe(0);
  });

  it('gives 0 beyond the ends of either side', () => {
    const { at } = tabulate([makeLink(0, 0, 1), makeLink(1, 1, 1)], [2, 2]);
    expect([at(-1, 0), at(0, -1), at(2, 0), at(0, 2)]).toEqual([0, 0, 0, 0]);
  });
});
