import { describe, expect, it } from 'vitest';
import type { Bead } from '../../../src/align/bead/beads.ts';
import { fillGaps } from '../../../src/align/bead/fill-gaps.ts';

const join = (a: number, b: number, probability = 0.99): Bead => ({
  a: [a],
  b: [b],
  links: [{ a, b, probability }],
});

/** What is paired between the first and the last of three lines. */
function fillBetween(german: string, english: string, beads = [join(0, 0), join(2, 2)]) {
  return fillGaps(beads, [
    ['Erster Satz.', german, 'Letzter Satz.', 'Rest.'],
    ['First sentence.', english, 'Last sentence.', 'Rest.'],
  ]).map(({ a, b }) => [a[0], b[0]]);
}

describe('fillGaps', () => {
  it('pairs a short line alone between two sure pairs with the free one opposite', () => {
    expect(fillBetween('Bezug', 'Attribution')).toEqual([[1, 1]]);
  });

  it('leaves a longer line to its words', () => {
    const german = 'Er sagte am Montag in Berlin kein Wort dazu.';
    expect(fillBetween(german, 'The match was played in front of nobody.')).toEqual([]);
  });

  it('leaves lines whose numbers or lengths differ', () => {
    expect(fillBetween('Stand 2019', 'As of 2021')).toEqual([]);
    expect(fillBetween('Stand 2019', 'As of 2019')).toEqual([[1, 1]]);
    expect(fillBetween('Nein', 'Subscribe to our channel')).toEqual([]);
  });

  it('needs sure neighbours on both sides', () => {
    expect(fillBetween('Bezug', 'Attribution', [join(0, 0), join(2, 2, 0.8)])).toEqual([]);
    expect(fillBetween('Bezug', 'Attribution', [join(0, 0)])).toEqual([]);
  });

  it('needs exactly one free line on both sides', () => {
    expect(fillBetween('Bezug', 'Attribution', [join(0, 0), join(2, 3)])).toEqual([]);
    expect(fillBetween('Bezug', 'Attribution', [join(0, 0), join(2, 2), join(3, 1)])).toEqual([]);
  });
});
