import type { Link, LinkTable } from './link-table.ts';
import { logOdds, sigmoid } from './logistic.ts';
import { findNeighbour, findRival, type Surroundings, shareCrossing } from './surroundings.ts';

/** Weights of a link model, in the order of its features; the first of each list stands alone. */
export interface LinkWeights {
  evidence: readonly number[];
  /** One for each round of looking at the surroundings. */
  rounds: readonly RoundWeights[];
}

interface RoundWeights {
  /**
   * Least and greatest value of each feature among the articles of the fit. Products run away outside the range that
   * they were fitted in, so whatever lies beyond is taken as its end.
   */
  limits: readonly (readonly [number, number])[];
  weights: readonly number[];
}

/** Which paragraphs of either side say word for word what an earlier one says. */
export type Repeated = readonly [readonly boolean[], readonly boolean[]];

/** Probability of a link in the light of its surroundings: a logistic model over the features and the products of the first. */
export function predictInContext(features: readonly number[], { limits, weights }: RoundWeights): number {
  const values = features.map((value, k) => Math.max(limits[k]![0], Math.min(limits[k]![1], value)));
  let at = 0;
  let sum = weights[at++]!;
  for (const value of values) sum += value * weights[at++]!;
  for (let i = 0; i < MULTIPLIED; i++) {
    let inner = 0;
    for (let j = 0; j <= i; j++) inner += values[j]! * weights[at++]!;
    sum += values[i]! * inner;
  }
  return sigmoid(sum);
}

/** What the neighbours and rivals of a link got so far, and the evidence again. */
export function describeInContext(
  link: Link,
  table: LinkTable,
  around: Surroundings,
  repeated: Repeated,
): number[] {
  const { rows, columns, filled, ordered, crossed, whole } = around;
  const before = findNeighbour(table, link, -1);
  const after = findNeighbour(table, link, 1);
  const rivalA = findRival(rows, link.a, link.probability);
  const rivalB = findRival(columns, link.b, link.probability);
  const besideA = Math.max(table.at(link.a - 1, link.b), table.at(link.a + 1, link.b));
  const besideB = Math.max(table.at(link.a, link.b - 1), table.at(link.a, link.b + 1));
  return [
    logOdds(link.probability),
    before + after,
    before * after,
    rivalA + rivalB,
    besideA + besideB,
    Math.min(filled[0], filled[1]),
    ordered,
    crossed,
    whole,
    shareCrossing(link, rows, columns),
    Number(repeated[0][link.a]) + Number(repeated[1][link.b]),
    ...link.features,
    rivalA * rivalB,
    besideA * besideB,
    filled[0] + filled[1],
  ];
}

/** So many features at the head of the list are also looked at in pairs: all above and ten of the evidence. */
const MULTIPLIED = 21;

/**
 * The features with the products of all pairs of the first ones, and their squares, in the order of the weights. How much
 * a neighbour or a rival counts depends on all else: on how well these articles keep their order and their borders,
 * on how long the paragraphs are.
 */
export function addProducts(features: readonly number[]): number[] {
  const all = [...features];
  for (let i = 0; i < MULTIPLIED; i++) {
    for (let j = 0; j <= i; j++) all.push(features[i]! * features[j]!);
  }
  return all;
}
