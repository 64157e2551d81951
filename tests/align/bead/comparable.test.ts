import { describe, expect, it } from 'vitest';
import { pairByEvidence } from '../../../src/align/bead/comparable.ts';
import { type LinkTable, tabulate } from '../../../src/align/link/link-table.ts';
import { makeLink } from '../link.ts';

function makeTable(triples: [number, number, number][]): LinkTable {
  return tabulate(
    triples.map(([a, b, evidence]) => makeLink(a, b, evidence)),
    [9, 9],
  );
}

describe('pairByEvidence', () => {
  it('gives each paragraph its strongest free partner', () => {
    const table = makeTable([
      [0, 0, 0.7],
      [0, 1, 0.9],
      [1, 1, 0.8],
      [2, 2, 0.5],
    ]);
    expect(pairByEvidence(table, []).map(({ bead }) => bead)).toEqual([
      { a: [0], b: [1], links: [{ a: 0, b: 1, probability: 0.45 }] },
    ]);
  });

  it('leaves alone what stands in a bead, and never scores more than a half', () => {
    const table = makeTable([
      [0, 0, 0.99],
      [3, 4, 1],
    ]);
    expect(pairByEvidence(table, [{ a: [0], b: [7], links: [] }])).toEqual([
      { bead: { a: [3], b: [4], links: [{ a: 3, b: 4, probability: 0.5 }] }, score: 0.5 },
    ]);
  });
});
