import { lowerBound } from '../columns/sort-by-key.ts';

/** Articles of one side, by their minute; those without a date stand last. */
export interface Holders {
  articles: number[];
  minutes: number[];
  weights: number[];
  /** How many of them have a date. */
  dated: number;
}

/** Minute of an article without a date: it may be of any day. */
export const UNDATED = 0xffffffff;

/** Puts holders into the order of their minutes. */
export function orderHolders(holders: { article: number; minute: number; weight: number }[]): Holders {
  holders.sort((x, y) => x.minute - y.minute || x.article - y.article);
  const minutes = holders.map(({ minute }) => minute);
  return {
    articles: holders.map(({ article }) => article),
    minutes,
    weights: holders.map(({ weight }) => weight),
    dated: lowerBound(minutes, UNDATED),
  };
}

/** Those with a date that lie within `reach` minutes: from the first to before the second place; all for an unknown minute. */
export function rangeInReach({ minutes, dated }: Holders, minute: number, reach: number): [number, number] {
  if (minute === UNDATED) return [0, dated];
  return [
    lowerBound(minutes, Math.max(0, minute - reach)),
    lowerBound(minutes, Math.min(UNDATED, minute + reach + 1)),
  ];
}

/** How many may be of the same days: those in reach, and those without a date. */
export function countInReach(holders: Holders, minute: number, reach: number): number {
  const [from, to] = rangeInReach(holders, minute, reach);
  return to - from + holders.articles.length - holders.dated;
}
