import { sortByKey } from '../../../columns/sort-by-key.ts';
import type { Earlier, EarlierRef } from './earlier.ts';
import type { RankedTexts } from './ranks.ts';
import type { TextTable } from './text-table.ts';

/** Which texts of this run an earlier run had already, by rank. */
export interface KnownTexts {
  /** The first paragraph with the text. */
  refs: Map<number, EarlierRef>;
  /** Articles of earlier runs, otherwise their own, that had it. */
  articles: Map<number, number>;
  /** Ranks sorted by key: by its high half, then by its low one. */
  order: Uint32Array;
}

export function joinKeys(feed: TextTable, texts: RankedTexts, earlier: Earlier): KnownTexts {
  const highs = new Uint32Array(texts.size);
  const lows = new Uint32Array(texts.size);
  const ranks = new Uint32Array(texts.size);
  for (let rank = 0; rank < texts.size; rank++) {
    highs[rank] = feed.keyHighs.get(texts.textOf(rank));
    lows[rank] = feed.keyLows.get(texts.textOf(rank));
    ranks[rank] = rank;
  }
  const byLow = sortByKey(lows.slice(), ranks).values;
  const order = sortByKey(
    byLow.map((rank) => highs[rank]!),
    byLow,
  ).values;
  const known: KnownTexts = { refs: new Map(), articles: new Map(), order };
  earlier.joinKeys(highs, lows, order, (rank, ref, articles) => {
    if (ref !== null && !known.refs.has(rank)) known.refs.set(rank, ref);
    known.articles.set(rank, (known.articles.get(rank) ?? 0) + articles);
  });
  return known;
}
