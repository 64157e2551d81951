import { readPublished } from '../facts/dates.ts';
import type { Article } from '../model.ts';

export const MS_PER_DAY = 86_400_000;

/** When an article was published, in days since 1970 with their fraction; null when that is unknown. */
export function dayOf(article: Pick<Article, 'published'>): number | null {
  const time = readPublished(article);
  return Number.isNaN(time) ? null : time / MS_PER_DAY;
}

/** A feed is written without longer breaks; a date further ahead of all others comes from a wrong clock. */
const LONGEST_BREAK = 30;
/** Wrong clocks are few; where more articles stand behind a break, the feed really went on after it. */
const MAX_SKEWED_SHARE = 0.01;

/** The newest day of a feed, dates from clocks that run far ahead left out; null without any day. */
export function findToday(days: readonly number[]): { today: number | null; skewed: number } {
  const sorted = [...days].sort((a, b) => b - a);
  const mostSkewed = Math.max(1, Math.floor(sorted.length * MAX_SKEWED_SHARE));
  for (let ahead = Math.min(mostSkewed, sorted.length - 1); ahead > 0; ahead--) {
    if (sorted[ahead - 1]! - sorted[ahead]! > LONGEST_BREAK) return { today: sorted[ahead]!, skewed: ahead };
  }
  return { today: sorted[0] ?? null, skewed: 0 };
}
