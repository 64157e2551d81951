import type { Feed, Place } from './feed.ts';
import type { Order } from './order.ts';

/** The distinct texts of a feed, numbered in the order of the data: the rank of a text says how early it stood. */
export interface RankedTexts {
  order: Order;
  /** Rank -> index of the text in the feed, and back. */
  ordered: Uint32Array;
  rankOf: Uint32Array;
  /** Rank -> the first paragraph with that text, and its language (index into `Feed.languages`). */
  firsts: Place[];
  languages: number[];
}

const UNRANKED = 0xffffffff;

export function rankTexts(feed: Feed, order: Order): RankedTexts {
  const rankOf = new Uint32Array(feed.words.length).fill(UNRANKED);
  const ordered = new Uint32Array(feed.words.length);
  const firsts: Place[] = [];
  const languages: number[] = [];
  for (const article of order.articles) {
    for (let i = feed.starts.get(article); i < feed.starts.get(article + 1); i++) {
      const text = feed.texts.get(i);
      if (rankOf[text] !== UNRANKED) continue;
      rankOf[text] = firsts.length;
      ordered[firsts.length] = text;
      firsts.push({ article, number: feed.numbers.get(i), at: i });
      languages.push(feed.tongues.get(i));
    }
  }
  return { order, ordered: ordered.subarray(0, firsts.length), rankOf, firsts, languages };
}
