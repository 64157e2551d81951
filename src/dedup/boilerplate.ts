import type { Feed } from './feed.ts';
import type { RankedTexts } from './ranks.ts';
import { SHORT_PARAGRAPH } from './words.ts';

/** Least number of articles, otherwise different from each other, in which boilerplate stands. */
const FEWEST_ARTICLES = 3;
/**
 * In a large feed a paragraph of news is reprinted a few times, a newsletter line every few articles: what stands in
 * fewer than this share of all articles is an ordinary repeat.
 */
const LEAST_SHARE = 0.005;

/** A line around an article is no longer than this, in words; a story about a newsletter is. */
const LONGEST_PHRASE = 40;
/**
 * Lines around an article that are no part of it, in German and English. They count as boilerplate from the second
 * article on, and however short they are.
 */
const PHRASES =
  /^(?:mehr zum thema|mehr dazu|lesen sie (?:auch|mehr|hier)|das könnte sie auch|auch interessant|zum thema|abonnieren sie|jetzt (?:abonnieren|anmelden|kostenlos)|melden sie sich|folgen sie uns|alle rechte vorbehalten|(?:©|\(c\)|copyright)|anzeige$|werbung$|foto:|fotos:|bild:|quelle:|read (?:more|also|next)|more on this|related (?:articles|stories|topics)|sign up|subscribe|follow us|all rights reserved|advertisement$|photos?:|share this|click here|hier klicken|get (?:the|our) .*newsletter)|\bnewsletter\b|alle rechte vorbehalten|all rights reserved/;

/** True for a line that is boilerplate by its words, so that it may go although it is short. */
export function isBoilerplatePhrase(key: string): boolean {
  return PHRASES.test(key);
}

/** Ranks of the texts that recur across articles which are otherwise their own. A story sent twice recurs as a whole. */
export function findBoilerplate(
  feed: Feed,
  ranked: RankedTexts,
  keyOf: (rank: number) => string,
): Set<number> {
  const articles = countOwnArticles(feed, ranked);
  const many = Math.max(FEWEST_ARTICLES, LEAST_SHARE * ranked.order.articles.length);
  const found = new Set<number>();
  articles.forEach((count, rank) => {
    if (
      count >= many ||
      (count >= 2 &&
        feed.words.get(ranked.ordered[rank]!) <= LONGEST_PHRASE &&
        isBoilerplatePhrase(keyOf(rank)))
    ) {
      found.add(rank);
    }
  });
  return found;
}

/** Rank -> number of articles that have the text and of whose other paragraphs at least half are new. */
function countOwnArticles(feed: Feed, { order, rankOf, firsts }: RankedTexts): Uint32Array {
  const counts = new Uint32Array(firsts.length);
  for (const article of order.articles) {
    const texts = new Set(feed.texts.view().subarray(feed.starts.get(article), feed.starts.get(article + 1)));
    const isLong = (text: number) => feed.words.get(text) >= SHORT_PARAGRAPH;
    const isNew = (text: number) => firsts[rankOf[text]!]!.article === article;
    const long = [...texts].filter(isLong);
    const fresh = long.filter(isNew).length;
    for (const text of texts) {
      const others = long.length - Number(isLong(text));
      const freshOthers = fresh - Number(isLong(text) && isNew(text));
      if (others > 0 && 2 * freshOthers >= others) counts[rankOf[text]!]!++;
    }
  }
  return counts;
}
