import type { Link, LinkTable } from './links.ts';
import type { Side } from './side.ts';

/** Weights of a link model, in the order of its features. */
export interface LinkWeights {
  evidence: readonly number[];
  /** One list per round of looking at the surroundings. */
  context: readonly (readonly number[])[];
}

/** Logistic model: the probability that belongs to a weighted sum. */
export function predict(features: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < features.length; k++) sum += features[k]! * weights[k]!;
  return 1 / (1 + Math.exp(-sum));
}

/**
 * What the words of two paragraphs say, the same whichever side is called a. Sums stand beside minima: a partial
 * overlap shows on one side only, a chance resemblance on neither for long.
 */
export function evidenceFeatures(
  { a, b, fromA, fromB }: Link,
  sideA: Side,
  sideB: Side,
  topic: number,
): number[] {
  const totalA = soften(fromA.total);
  const totalB = soften(fromB.total);
  const bestA = logOdds(fromA.best);
  const bestB = logOdds(fromB.best);
  const shorter = Math.min(sideA.lengths[a]!, sideB.lengths[b]!);
  return [
    1,
    totalA + totalB,
    Math.min(totalA, totalB),
    Math.min(0, fromA.total) / 10 + Math.min(0, fromB.total) / 10,
    fromA.coverage + fromB.coverage,
    Math.min(fromA.coverage, fromB.coverage),
    Math.max(fromA.coverage, fromB.coverage) * Math.log(shorter + 1),
    Math.log(shorter + 1),
    bestA + bestB,
    Math.min(bestA, bestB),
    Math.min(soften(fromA.peak), soften(fromB.peak)),
    Math.min(fromA.share, fromB.share),
    fromA.share + fromB.share,
    Math.abs(Math.log((sideA.lengths[a]! + 1) / (sideB.lengths[b]! + 1))),
    Math.log(topic + 0.02),
  ];
}

/** What all links together say about two articles. */
export interface Articles {
  /** Strongest link of each paragraph, and the second strongest. */
  rows: Best;
  columns: Best;
  /** Share of the paragraphs that seem to have a partner. */
  filled: readonly [number, number];
  /** Share of the likely links with a likely neighbour before or after them: how far the order is kept. */
  ordered: number;
}

interface Best {
  first: Float64Array;
  second: Float64Array;
}

export function describeArticles(table: LinkTable): Articles {
  const rows = { first: new Float64Array(table.sizes[0]), second: new Float64Array(table.sizes[0]) };
  const columns = { first: new Float64Array(table.sizes[1]), second: new Float64Array(table.sizes[1]) };
  let likely = 0;
  let kept = 0;
  for (const link of table.links) {
    rank(rows, link.a, link.probability);
    rank(columns, link.b, link.probability);
    if (link.probability < 0.1) continue;
    likely += link.probability;
    kept += link.probability * Math.max(neighbour(table, link, -1), neighbour(table, link, 1));
  }
  return {
    rows,
    columns,
    filled: [mean(rows.first), mean(columns.first)],
    ordered: likely > 0 ? kept / likely : 0,
  };
}

function rank({ first, second }: Best, at: number, probability: number): void {
  if (probability > first[at]!) {
    second[at] = first[at]!;
    first[at] = probability;
  } else if (probability > second[at]!) second[at] = probability;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** How far a neighbour may be: dropped and inserted paragraphs stand between. */
const REACH = 3;
/** What a neighbour is worth per paragraph of distance. */
const FADE = 0.6;
const FADES = Array.from({ length: 2 * REACH - 1 }, (_, distance) => FADE ** distance);

/** The strongest link a few paragraphs before (`step` -1) or after (1) on both sides, faded by distance. */
function neighbour(table: LinkTable, link: Link, step: -1 | 1): number {
  let strongest = 0;
  for (let i = 1; i <= REACH; i++) {
    for (let j = 1; j <= REACH; j++) {
      const value = table.at(link.a + step * i, link.b + step * j) * FADES[i + j - 2]!;
      if (value > strongest) strongest = value;
    }
  }
  return strongest;
}

/** The evidence again, and what the neighbours and rivals of a link got so far. */
export function contextFeatures(
  link: Link,
  table: LinkTable,
  articles: Articles,
  a: Side,
  b: Side,
  topic: number,
): number[] {
  const { rows, columns, filled, ordered } = articles;
  const before = neighbour(table, link, -1);
  const after = neighbour(table, link, 1);
  const rivalA = rival(rows, link.a, link.probability);
  const rivalB = rival(columns, link.b, link.probability);
  const besideA = Math.max(table.at(link.a - 1, link.b), table.at(link.a + 1, link.b));
  const besideB = Math.max(table.at(link.a, link.b - 1), table.at(link.a, link.b + 1));
  const shorter = Math.log(Math.min(a.lengths[link.a]!, b.lengths[link.b]!) + 1);
  const cover = Math.max(link.fromA.coverage, link.fromB.coverage);
  return [
    ...evidenceFeatures(link, a, b, topic),
    logOdds(link.probability),
    before + after,
    before * after,
    (before + after) * ordered,
    (before + after) * shorter,
    (before + after) * cover,
    (before + after) * Math.min(filled[0], filled[1]),
    rivalA + rivalB,
    rivalA * rivalB,
    rivalA * (1 - link.fromA.best) + rivalB * (1 - link.fromB.best),
    rivalA * rivalB * (1 - Math.min(link.fromA.best, link.fromB.best)),
    besideA + besideB,
    besideA * besideB,
    filled[0] + filled[1],
    Math.min(filled[0], filled[1]),
    ordered,
  ];
}

/** The strongest other link of the same paragraph. */
function rival({ first, second }: Best, at: number, own: number): number {
  return own === first[at] ? second[at]! : first[at]!;
}

/** Signed square root: evidence adds up less than its parts, words of a text depend on each other. */
function soften(nats: number): number {
  return Math.sign(nats) * Math.sqrt(Math.abs(nats));
}

/** Log odds, kept within about seven either way. */
function logOdds(probability: number): number {
  return Math.log((probability + 0.001) / (1 - probability + 0.001));
}
