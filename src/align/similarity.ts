import type { MatchTable } from './matches.ts';
import type { Side } from './side.ts';

/** Words this frequent (in nats of surprise) tell no topics apart. */
const COMMONPLACE = 6;

/**
 * Likeness of two articles as wholes, 0 to 1: the cosine of their words' weights, matched words counting as the same
 * as far as they translate each other. Articles on different events stay under .05 nearly always, articles on one
 * event come to .1 and more, translations to .25 and more.
 */
export function compareTopics(a: Side, b: Side, { all: matches }: MatchTable): number {
  const weightsA = weighTerms(a);
  const weightsB = weighTerms(b);
  let product = 0;
  for (const match of matches) {
    product += Math.sqrt(match.forward * match.backward) * weightsA[match.a]! * weightsB[match.b]!;
  }
  const norm = length(weightsA) * length(weightsB);
  return norm > 0 ? Math.min(1, product / norm) : 0;
}

function weighTerms(side: Side): Float64Array {
  const weights = new Float64Array(side.units.length);
  for (const unit of side.segmentUnits) weights[unit]! += 1;
  return weights.map(
    (count, unit) => Math.sqrt(count) * Math.max(0, side.units[unit]!.surprise - COMMONPLACE),
  );
}

function length(vector: Float64Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}
