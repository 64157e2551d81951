import { type Comparison, compareTexts, type JudgedBead } from '../align/compare-texts.ts';
import { sigmoid } from '../align/link/logistic.ts';
import type { Vocabulary } from '../align/words/vocabulary.ts';
import { type Agreement, compareValues } from './agreement.ts';

/** How surely two articles are counterparts: one translates the other, or a good part of it. */
export interface CounterpartJudgement {
  /** 0 to 1. */
  probability: number;
  /** Why not, in words, when the probability falls short. */
  objection: string | null;
}

/**
 * Two articles may be paired from this probability on. Of all candidates above it each article takes the surest; of the
 * pairs so made 99.8 in 100 are right on the development set, where half would do: the weights see all candidates,
 * the choice sees the best of each article.
 */
export const MIN_PROBABILITY = 0.4;

/** What the regression looks at: nothing but the two articles, so that a pair is judged alike in any feed. */
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

/**
 * A number that both sides hold is likelier among counterparts (about .9, against .2 among articles of one kind), one
 * that is missing likelier among others: the log of these ratios. Measured on the same data.
 */
const SHARED_VALUE = 1.5;
const MISSING_VALUE = -2.1;
/** Numbers may settle a doubtful case, but tables of them may not drown everything else. */
const MOST_BY_VALUES = 3;
/**
 * Numbers that speak this clearly against a pair (odds of 1 to 55) settle it, however alike the sentences are: the
 * weekly report with other figures, last year's edition of an event.
 */
const CONTRADICTION = -4;

/** Compares two articles, given as their paragraphs' texts, and judges whether they are counterparts. */
export function judgeCounterpart(
  a: readonly string[],
  b: readonly string[],
  vocabularies: readonly [Vocabulary, Vocabulary],
): CounterpartJudgement {
  const comparison = compareTexts(a, b, vocabularies);
  const paired = [
    comparison.beads.flatMap((bead) => bead.a.map((i) => a[i]!)),
    comparison.beads.flatMap((bead) => bead.b.map((i) => b[i]!)),
  ] as const;
  const agreement = compareValues(...paired, vocabularies);
  if (contradicts(agreement)) {
    const { values, shared } = agreement;
    return { probability: 0, objection: `${values - shared} of ${values} numbers and dates differ` };
  }
  const features = describeComparison(a, b, comparison);
  const names = Object.keys(WEIGHTS) as (keyof CounterpartFeatures)[];
  const evidence = names.reduce(
    (sum, name) => sum + WEIGHTS[name] * features[name],
    BIAS + weighValues(agreement),
  );
  const probability = sigmoid(evidence);
  return { probability, objection: probability >= MIN_PROBABILITY ? null : 'too little of it is translated' };
}

export function contradicts(agreement: Agreement): boolean {
  return sumValues(agreement) < CONTRADICTION;
}

export function weighValues(agreement: Agreement): number {
  return Math.max(-MOST_BY_VALUES, Math.min(MOST_BY_VALUES, sumValues(agreement)));
}

function sumValues({ values, shared }: Agreement): number {
  return shared * SHARED_VALUE + (values - shared) * MISSING_VALUE;
}

/** What the regression looks at, for two compared articles. */
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
