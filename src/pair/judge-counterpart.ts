import { type Agreement, compareAgreement } from '../align/agreement/agreement.ts';
import { describeFacts, FACT_BIAS, MOST_BY_SENTENCES, weighFacts } from '../align/agreement/weigh-facts.ts';
import { type Comparison, compareTexts, type JudgedBead } from '../align/compare-texts.ts';
import { sigmoid } from '../align/link/logistic.ts';
import type { Vocabulary } from '../align/words/vocabulary.ts';

/** How surely two articles are counterparts: one translates the other, or a good part of it. */
export interface CounterpartJudgement {
  /** 0 to 1. */
  probability: number;
  /** Why not, in words, when the probability falls short. */
  objection: string | null;
}

/**
 * Two articles may be paired from this probability on. Of all candidates above it each article takes the surest; of the
 * pairs so made 99.9 in 100 are right on the development set, where half would do: the weights see all candidates,
 * the choice sees the best of each article.
 */
export const MIN_PROBABILITY = 0.3;

/** What the regression on sentences looks at: nothing but the two articles, so that a pair is judged alike in any feed. */
export interface CounterpartFeatures {
  /** Share of text in pairs, each pair counting as far as it is sure: the larger and the smaller of the two sides. */
  most: number;
  least: number;
  /** log(1 + pairs). */
  pairs: number;
}

/**
 * Weights of a logistic regression, fitted by `bench/fit/fit-pairing.mjs` on two of three documents of the development
 * set; the counterexamples are the articles of the same days that come closest, many of them on the same event. How alike
 * the keys of the articles are, the share of translations among the pairs, their order and the verdict on the whole
 * were tried as well and told nothing more.
 */
const WEIGHTS: CounterpartFeatures = { most: 8.3, least: 21.5, pairs: 0.6 };
const BIAS = -9.2;

/** Of what the sentences say beyond that, this much still counts, so that the more alike of two candidates comes first. */
const BEYOND = 0.02;
/** Articles whose sentences speak this clearly against them are not saved by facts. */
const HOPELESS = -6;

/** Compares two articles, given as their paragraphs' texts, and judges whether they are counterparts. */
export function judgeCounterpart(
  a: readonly string[],
  b: readonly string[],
  vocabularies: readonly [Vocabulary, Vocabulary],
): CounterpartJudgement {
  const comparison = compareTexts(a, b, vocabularies);
  const bySentences = weighSentences(describeComparison(a, b, comparison));
  if (bySentences < HOPELESS) return { probability: sigmoid(bySentences), objection: TOO_LITTLE };
  const agreement = compareAgreement(a, b, comparison.beads, vocabularies);
  const probability = sigmoid(bySentences + weighFacts(describeFacts(agreement)));
  if (probability >= MIN_PROBABILITY) return { probability, objection: null };
  const isAlike = sigmoid(bySentences + FACT_BIAS) >= MIN_PROBABILITY;
  return { probability, objection: (isAlike && describeObjection(agreement)) || TOO_LITTLE };
}

const TOO_LITTLE = 'too little of it is translated';

function describeObjection({ values, shared, contradictions, names }: Agreement): string | null {
  if (contradictions > 0) {
    const differ = Math.max(values - shared, contradictions);
    return `${differ} of ${Math.max(values, differ)} numbers and dates differ`;
  }
  return names.exchanged > 0 ? 'it names other people' : null;
}

/** Log odds that two articles are counterparts, by how much of their text is paired. */
export function weighSentences(features: CounterpartFeatures): number {
  const names = Object.keys(WEIGHTS) as (keyof CounterpartFeatures)[];
  const sum = names.reduce((total, name) => total + WEIGHTS[name] * features[name], BIAS);
  return Math.min(sum, MOST_BY_SENTENCES + BEYOND * (sum - MOST_BY_SENTENCES));
}

/** What the regression on sentences looks at, for two compared articles. */
export function describeComparison(
  a: readonly string[],
  b: readonly string[],
  { beads }: Comparison,
): CounterpartFeatures {
  const inPairs = [measureShare(a, beads, (bead) => bead.a), measureShare(b, beads, (bead) => bead.b)];
  return { most: Math.max(...inPairs), least: Math.min(...inPairs), pairs: Math.log(1 + beads.length) };
}

/** Share of a side's text that stands in the beads, each counting as far as it is sure. */
function measureShare(
  texts: readonly string[],
  beads: readonly JudgedBead[],
  side: (bead: JudgedBead) => number[],
): number {
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  const held = beads.reduce(
    (sum, bead) => sum + bead.score * side(bead).reduce((size, i) => size + texts[i]!.length, 0),
    0,
  );
  return total > 0 ? held / total : 0;
}
