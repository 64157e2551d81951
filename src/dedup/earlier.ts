/** A paragraph that an earlier run wrote, by its number in the index. */
export type EarlierRef = number;

/** What an earlier run knew about a paragraph with the same key. */
export interface EarlierKey {
  /** The first paragraph with this key. */
  ref: EarlierRef;
  /** Articles, otherwise their own, that had it: the count behind `boilerplate`. */
  articles: number;
}

export interface EarlierParagraph {
  /** Id of its article. */
  article: string;
  number: number;
  text: string;
  language: string;
}

/**
 * The paragraphs of earlier runs, as the decision needs them. Every list comes sorted, so that an index on disk can be
 * read once from front to back.
 */
export interface Earlier {
  /** Articles of all earlier runs. */
  readonly articles: number;
  /** How often the id was seen with other contents; `known` when this very record was seen. */
  findRecord(id: string, contents: number): { known: boolean; versions: number };
  /** Calls back for each key that an earlier run has; `order` lists positions in `highs`/`lows` sorted by high, then low. */
  joinKeys(
    highs: Uint32Array,
    lows: Uint32Array,
    order: Uint32Array,
    visit: (position: number, key: EarlierKey) => void,
  ): void;
  /** Calls back for each hash in `sorted` that an earlier run has, with the index of its first place there; refs ascend. */
  joinShingles(sorted: Uint32Array, visit: (position: number, ref: EarlierRef) => void): void;
  read(ref: EarlierRef): EarlierParagraph;
  /** Whether the paragraph belongs to this article, which then cannot be its own earlier copy. */
  isOf(ref: EarlierRef, id: string): boolean;
}
