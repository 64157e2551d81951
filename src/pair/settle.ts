import type { Article } from '../model.ts';
import type { ScoredPair } from './choose.ts';

/** Every article that may be paired, by its position in the order of the data. */
export interface Candidates {
  articles: { readonly length: number; readArticle(order: number): Article };
  /** Per article, the day on which it starts to wait for a counterpart; null where no day is known at all. */
  days: readonly (number | null)[];
  /** Newest of these days. */
  today: number | null;
}

export interface SettleOptions {
  languages: readonly [string, string];
  /** Articles published further apart than this are no counterparts. */
  maxDays: number;
  /** Articles whose counterpart may still come are carried on to the next run. */
  carriesOn: boolean;
}

/** How every article ended; each position is in exactly one of the lists or in a pair. */
export interface Settled {
  paired: number;
  unpaired: number[];
  open: number[];
  /** Articles in a third language. */
  refused: number[];
}

/** More articles than this are not carried on: the state stays small, and the oldest have waited longest. */
const MAX_OPEN = 50_000;

/** Decides how each article ends: paired, refused, still open (while its counterpart may yet come), or unpaired. */
export function settle(
  { articles, days, today }: Candidates,
  pairs: readonly ScoredPair[],
  { languages, maxDays, carriesOn }: SettleOptions,
): Settled {
  const paired = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const unpaired: number[] = [];
  const open: number[] = [];
  const refused: number[] = [];
  const waits = (day: number | null) => day === null || today === null || today - day <= maxDays;
  for (let order = 0; order < articles.length; order++) {
    if (paired.has(order)) continue;
    if (!languages.includes(articles.readArticle(order).language.tag)) refused.push(order);
    else if (carriesOn && waits(days[order]!)) open.push(order);
    else unpaired.push(order);
  }
  unpaired.push(...open.splice(0, Math.max(0, open.length - MAX_OPEN)));
  return { paired: paired.size, unpaired: unpaired.sort((x, y) => x - y), open, refused };
}

/** Why an article in a third language is refused. */
export function describeStranger(
  { id, language }: Pick<Article, 'id' | 'language'>,
  languages: readonly [string, string],
): string {
  return `${id}: its language is ${language.tag}, this feed is for ${languages.join(' and ')}; it was left out`;
}
