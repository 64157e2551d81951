import type { Agreement } from './agreement.ts';

/**
 * However alike the sentences are, they say no more than this (odds of 55 to 1): templated copy repeats them with other facts.
 */
export const MOST_BY_SENTENCES = 4;

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
 * Fitted by `bench/fit/fit-pairing.mjs` on two of three articles of the development set and on templated stories whose facts were
 * exchanged. One contradiction may be a mistake of the translator, several are another day, place or occasion, whatever else the
 * two have in common.
 */
const FACT_WEIGHTS: FactFeatures = { shared: 1.4, names: 1.5, contradictions: -2.8, exchanged: -5.6 };
export const FACT_BIAS = -1.65;

/** Log odds that two articles report the same, by their facts. */
export function weighFacts(features: FactFeatures): number {
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
