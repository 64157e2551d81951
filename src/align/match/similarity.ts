import type { EncodedArticle } from '../side/side.ts';
import type { MatchTable } from './matches.ts';

/** Words this frequent (in nats of surprisal) tell no topics apart. */
const COMMONPLACE = 6;

/**
 * Similarity of two articles as wholes, 0 to 1: the cosine of their words' weights, matched words counting as the same
 * as far as they translate each other. Articles on different events stay under .05 nearly always, articles on one
 * event come to .1 and more, translations to .25 and more.
 */
export function compareTopics(
  sideA: EncodedArticle,
  sideB: EncodedArticle,
  { a, b, forward, backward }: MatchTable,
): number {
  const weightsA = weighTerms(sideA);
  const weightsB = weighTerms(sideB);
  let product = 0;
  for (let m = 0; m < a.length; m++) {
    product += Math.sqrt(forward[m]! * backward[m]!) * weightsA[a[m]!]! * weightsB[b[m]!]!;
  }
  const norm = length(weightsA) * length(weightsB);
  return norm > 0 ? Math.min(1, product / norm) : 0;
}

function weighTerms({ surprisals, segmentUnits }: EncodedArticle): Float64Array {
  const weights = new Float64Array(surprisals.length);
  for (const unit of segmentUnits) weights[unit]! += 1;
  for (let unit = 0; unit < weights.length; unit++) {
    weights[unit] = Math.sqrt(weights[unit]!) * Math.max(0, surprisals[unit]! - COMMONPLACE);
  }
  return weights;
}

function length(vector: Float64Array): number {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return Math.sqrt(sum);
}
