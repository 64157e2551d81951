import { describe, expect, it } from 'vitest';
import { loadScripts } from './load.ts';

const { matchIds, sliceEdge, spreadOut } = loadScripts<{
  matchIds: (left: string[], right: string[]) => [string, string][];
  sliceEdge: (edge: { top: number; bottom: number }, index: number, count: number) => object;
  spreadOut: (heights: number[], distance: number) => number[];
}>(['geometry.js'], ['matchIds', 'sliceEdge', 'spreadOut']);

describe('matchIds', () => {
  it('joins every paragraph of an n-m pair', () => {
    expect(matchIds(['p1'], ['p1'])).toEqual([['p1', 'p1']]);
    expect(matchIds(['p1', 'p2'], ['p1'])).toEqual([
      ['p1', 'p1'],
      ['p2', 'p1'],
    ]);
    expect(matchIds(['p1'], ['p4', 'p5', 'p6']).map(([, right]) => right)).toEqual(['p4', 'p5', 'p6']);
  });
});

describe('sliceEdge', () => {
  it('shares an edge out', () => {
    expect(sliceEdge({ top: 10, bottom: 30 }, 1, 2)).toEqual({ top: 20, bottom: 30 });
  });
});

describe('spreadOut', () => {
  it('keeps labels apart, and in their order', () => {
    expect(spreadOut([50, 10, 12], 20)).toEqual([50, 10, 30]);
  });
});
