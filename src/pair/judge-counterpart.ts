import { type Comparison, compareTexts, type JudgedBead } from '../align/compare-texts.ts';
import { sigmoid } from '../align/link/logistic.ts';
import type { Vocabulary } from '../align/words/vocabulary.ts';
import { type Agreement, compareAgreement } from './agreement.ts';

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

/**
 * However alike the sentences are, they say no more than this (odds of 55 to 1): templated copy repeats them with other facts.
 * Beyond it little still counts, so that the more alike of two candidates comes first.
 */
const MOST_BY_SENTENCES = 4;
const BEYOND = 0.02;
/** Articles whose sentences speak this clearly against them are not saved by facts. */
const HOPELESS = -6;

/** What the facts say, in log odds; every name, number and date counts once however often it comes. */
export interface FactFeatures {
  /** log(1 + numbers and dates that both have). */
  shared: number;
  /** log(1 + full names that both have). */
  names: number;
  /** Values that contradict each other; more than six settle it anyway. */
  contradictions: number;
  /** Full names that stand in the place of others, two at most. */
  exchanged: number;
}

/**
 * Fitted by the same script, on the same articles and on templated stories whose facts were exchanged. One contradiction may be a
 * mistake of the translator, several are another day, place or occasion, whatever else the two have in common.
 */
const FACT_WEIGHTS: FactFeatures = { shared: 1.4, names: 1.5, contradictions: -2.8, exchanged: -5.6 };
const FACT_BIAS = -1.65;

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

function weighFacts(features: FactFeatures): number {
  const names = Object.keys(FACT_WEIGHTS) as (keyof FactFeatures)[];
  return names.reduce((total, name) => total + FACT_WEIGHTS[name] * features[name], FACT_BIAS);
}

const MOST_CONTRADICTIONS = 6;
const MOST_EXCHANGED = 2;

/** What the regression on facts looks at. */
export function describeFacts({ shared, contradictions, names }: Agreement): FactFeatures {
  return {
    shared: Math.log(1 + shared),
    names: Math.log(1 + names.shared),
    contradictions: Math.min(contradictions, MOST_CONTRADICTIONS),
    exchanged: Math.min(names.exchanged, MOST_EXCHANGED),
  };
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
