import { SHORT_PARAGRAPH } from '../../text/words.ts';
import type { KnownTexts } from './known.ts';
import type { RankedTexts } from './ranks.ts';
import type { TextTable } from './text-table.ts';

/** Least number of articles, otherwise different from each other, in which boilerplate stands. */
const FEWEST_ARTICLES = 3;
/**
 * In a large feed a paragraph of news is reprinted a few times, a newsletter line every few articles: what stands in
 * fewer than this share of all articles is an ordinary repeat.
 */
const LEAST_SHARE = 0.005;

/**
 * Ranks of the texts that recur across articles which are otherwise their own; a story sent twice recurs as a whole.
 * Articles of earlier runs count too.
 */
export function findBoilerplate(
  feed: TextTable,
  texts: RankedTexts,
  known: KnownTexts,
  earlierArticles: number,
): Set<number> {
  const total = texts.order.articles.length - texts.order.known.size + earlierArticles;
  const many = Math.max(FEWEST_ARTICLES, LEAST_SHARE * total);
  const found = new Set<number>();
  countOwnArticles(feed, texts, known).forEach((here, rank) => {
    if (here + (known.articles.get(rank) ?? 0) >= many) found.add(rank);
  });
  return found;
}

/**
 * Rank -> number of articles that have the text and of whose other paragraphs at least half are new. Records that an
 * earlier run had are counted there.
 */
export function countOwnArticles(feed: TextTable, texts: RankedTexts, known: KnownTexts): Uint32Array {
  const counts = new Uint32Array(texts.size);
  for (const article of texts.order.articles) {
    if (texts.order.known.has(article)) continue;
    const ranks = new Set<number>();
    for (let at = feed.starts.get(article); at < feed.starts.get(article + 1); at++) {
      ranks.add(texts.rankOf(feed.texts.get(at)));
    }
    const isLong = (rank: number) => texts.wordsOf(rank) >= SHORT_PARAGRAPH;
    const isNew = (rank: number) => texts.articleOf(rank) === article && !known.refs.has(rank);
    let [long, fresh] = [0, 0];
    for (const rank of ranks) {
      if (!isLong(rank)) continue;
      long++;
      if (isNew(rank)) fresh++;
    }
    for (const rank of ranks) {
      const others = long - Number(isLong(rank));
      const freshOthers = fresh - Number(isLong(rank) && isNew(rank));
      if (others > 0 && 2 * freshOthers >= others) counts[rank]!++;
    }
  }
  return counts;
}
