import { SHORT_PARAGRAPH } from '../../text/words.ts';
import type { KnownTexts } from './texts/known.ts';
import type { RankedTexts } from './texts/ranks.ts';
import type { TextTable } from './texts/text-table.ts';

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
  const found = new Set<number>();
  countOwnArticles(feed, texts, known).forEach((here, rank) => {
    if (recurs(here + (known.articles.get(rank) ?? 0), total)) found.add(rank);
  });
  return found;
}

/** Whether a text is boilerplate, which stands in so many of all articles that are otherwise their own. */
export function recurs(articles: number, total: number): boolean {
  return articles >= Math.max(FEWEST_ARTICLES, LEAST_SHARE * total);
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
    const members = [...ranks].map((rank) => ({
      rank,
      isLong: texts.wordsOf(rank) >= SHORT_PARAGRAPH,
      isNew: texts.articleOf(rank) === article && !known.refs.has(rank),
    }));
    for (const { rank } of listAmongNew(members)) counts[rank]!++;
  }
  return counts;
}

/** A distinct text of an article: whether it counts, and whether it stood nowhere before. */
interface Member {
  isLong: boolean;
  isNew: boolean;
}

/** The texts of an article that stand in it among others of which at least half are new. */
export function listAmongNew<T extends Member>(members: readonly T[]): T[] {
  const long = members.filter(({ isLong }) => isLong).length;
  const fresh = members.filter(({ isLong, isNew }) => isLong && isNew).length;
  return members.filter(({ isLong, isNew }) => {
    const others = long - Number(isLong);
    return others > 0 && 2 * (fresh - Number(isLong && isNew)) >= others;
  });
}
