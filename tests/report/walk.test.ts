import { describe, expect, it } from 'vitest';
import { loadScripts } from './load.ts';

interface Pair {
  score: number;
  discrepancies: object[];
  reviewed?: true;
}

/** `rateScore` needs the page; here it stands for the limits that the program gives to it. */
const { findDoubtful } = loadScripts<{ findDoubtful: (pairs: Pair[], from: number, step: 1 | -1) => number }>(
  ['walk.js'],
  ['findDoubtful'],
  "function rateScore(score) { return score >= 0.5 ? 'fair' : 'weak'; }",
);

const sure = { score: 0.9, discrepancies: [] };
const weak = { score: 0.3, discrepancies: [] };
const contradicting = { score: 0.9, discrepancies: [{}] };
const reviewed = { score: 0.3, discrepancies: [{}], reviewed: true as const };
const pairs = [weak, sure, contradicting, reviewed, weak];

describe('going to pairs that deserve a look', () => {
  it.each([
    [-1, 1, 0],
    [0, 1, 2],
    [2, 1, 4],
    [4, 1, -1],
    [5, -1, 4],
    [4, -1, 2],
    [0, -1, -1],
  ] as const)('from %i in steps of %i comes to %i', (from, step, to) => {
    expect(findDoubtful(pairs, from, step)).toBe(to);
  });
});
