import { Column, sortByKey } from './columns.ts';
import type { Feed } from './feed.ts';
import { SHORT_PARAGRAPH } from './words.ts';

/**
 * A shingle that stands in more paragraphs than this is a common phrase: only its earliest paragraphs are looked at.
 * A copy shares many shingles with its original, so one crowded bucket hides none.
 */
const BUCKET = 32;
/** A paragraph is compared with the earlier ones that share most with it, up to this many. */
const MOST_CANDIDATES = 24;
/**
 * Two paragraphs that resemble each other share at least one kept shingle per this many words of the shorter one. With a
 * Jaccard similarity of .45 there is at most one edit in eight words; of the words between edits the first five of
 * every run may go without a kept shingle, of the others every fourth has one: (1 - 1/8 - 5/8) / 4 = 1/16.
 */
const WORDS_PER_SHARED_SHINGLE = 16;

/** Finds, for a distinct text, the earlier ones that share shingles with it. */
export class Search {
  readonly #feed: Feed;
  /** Distinct texts in the order of the data, and the place of each in that order. */
  readonly #ordered: Uint32Array;
  readonly #hashes: Uint32Array;
  readonly #ranks: Uint32Array;
  /** Leading bits of a hash -> where its hashes begin. */
  readonly #directory: Uint32Array;
  readonly #shift: number;
  readonly #counts: Uint16Array;

  constructor(feed: Feed, ordered: Uint32Array) {
    this.#feed = feed;
    this.#ordered = ordered;
    const hashes = new Column();
    const ranks = new Column();
    ordered.forEach((text, rank) => {
      if (feed.words.get(text) < SHORT_PARAGRAPH) return;
      for (const hash of feed.shinglesOf(text)) {
        hashes.push(hash);
        ranks.push(rank);
      }
    });
    const sorted = sortByKey(hashes.view(), ranks.view());
    this.#hashes = sorted.keys;
    this.#ranks = sorted.values;
    const bits = Math.min(22, Math.max(4, Math.ceil(Math.log2(hashes.length + 1))));
    this.#shift = 32 - bits;
    this.#directory = new Uint32Array((1 << bits) + 1);
    for (const hash of this.#hashes) this.#directory[(hash >>> this.#shift) + 1]!++;
    for (let i = 1; i < this.#directory.length; i++) this.#directory[i]! += this.#directory[i - 1]!;
    this.#counts = new Uint16Array(ordered.length);
  }

  /** All kept shingles of the feed, ascending, as an index of earlier runs wants them. */
  get sortedHashes(): Uint32Array {
    return this.#hashes;
  }

  /** Rank of the text that the shingle at a position of `sortedHashes` belongs to. */
  rankAt(position: number): number {
    return this.#ranks[position]!;
  }

  /** Ranks of earlier texts that may resemble the text of this rank, ascending. */
  findEarlier(rank: number): number[] {
    const text = this.#ordered[rank]!;
    const touched: number[] = [];
    for (const hash of this.#feed.shinglesOf(text)) this.#countSharing(hash, rank, touched);
    const counts = this.#counts;
    const length = this.#feed.words.get(text);
    const candidates = touched.filter((other) => {
      const shorter = Math.min(length, this.#feed.words.get(this.#ordered[other]!));
      return counts[other]! >= leastShared(shorter);
    });
    candidates.sort((a, b) => counts[b]! - counts[a]! || a - b);
    const closest = candidates.slice(0, MOST_CANDIDATES).sort((a, b) => a - b);
    for (const other of touched) counts[other] = 0;
    return closest;
  }

  #countSharing(hash: number, rank: number, touched: number[]): void {
    let position = this.#directory[hash >>> this.#shift]!;
    while (position < this.#hashes.length && this.#hashes[position]! < hash) position++;
    // Ranks ascend within a bucket: the earliest come first, later ones than this text not at all.
    for (let seen = 0; seen < BUCKET && this.#hashes[position] === hash; seen++, position++) {
      const other = this.#ranks[position]!;
      if (other >= rank) return;
      if (this.#counts[other]!++ === 0) touched.push(other);
    }
  }
}

function leastShared(words: number): number {
  return Math.max(1, Math.ceil(words / WORDS_PER_SHARED_SHINGLE));
}
