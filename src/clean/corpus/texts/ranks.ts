import type { Order } from './order.ts';
import type { Place, TextTable } from './text-table.ts';

/** The distinct texts of a feed, numbered in the order of the data: the rank of a text says how early it stood. */
export class RankedTexts {
  readonly order: Order;
  readonly #feed: TextTable;
  /** Rank -> index of the text in the feed, and back. */
  readonly #texts: Uint32Array;
  readonly #ranks: Uint32Array;
  /** Rank -> the first paragraph with that text: its index among all, and its article. */
  readonly #firsts: Uint32Array;
  readonly #articles: Uint32Array;
  readonly size: number;

  constructor(feed: TextTable, order: Order) {
    const most = feed.words.length;
    this.order = order;
    this.#feed = feed;
    this.#texts = new Uint32Array(most);
    this.#ranks = new Uint32Array(most).fill(UNRANKED);
    this.#firsts = new Uint32Array(most);
    this.#articles = new Uint32Array(most);
    let size = 0;
    for (const article of order.articles) {
      for (let at = feed.starts.get(article); at < feed.starts.get(article + 1); at++) {
        const text = feed.texts.get(at);
        if (this.#ranks[text] !== UNRANKED) continue;
        this.#ranks[text] = size;
        this.#texts[size] = text;
        this.#firsts[size] = at;
        this.#articles[size++] = article;
      }
    }
    this.size = size;
  }

  textOf(rank: number): number {
    return this.#texts[rank]!;
  }

  rankOf(text: number): number {
    return this.#ranks[text]!;
  }

  wordsOf(rank: number): number {
    return this.#feed.words.get(this.#texts[rank]!);
  }

  shinglesOf(rank: number): Uint32Array {
    return this.#feed.shinglesOf(this.#texts[rank]!);
  }

  /** At least so many words of a text are missing in another one. */
  countMissing(rank: number, other: number): number {
    return this.#feed.countMissing(this.#texts[rank]!, this.#texts[other]!);
  }

  sketchOf(rank: number): Uint32Array {
    return this.#feed.sketchOf(this.#texts[rank]!);
  }

  languageOf(rank: number): string {
    return this.#feed.languages[this.#feed.languageIds.get(this.#firsts[rank]!)]!;
  }

  /** Article (by arrival) of the first paragraph with that text. */
  articleOf(rank: number): number {
    return this.#articles[rank]!;
  }

  firstOf(rank: number): Place {
    const at = this.#firsts[rank]!;
    return { article: this.#articles[rank]!, number: this.#feed.numbers.get(at), at };
  }
}

const UNRANKED = 0xffffffff;
