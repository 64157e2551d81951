/** A paragraph that an earlier run wrote, by its number in the index; the lower, the earlier. */
export type EarlierRef = number;

export interface EarlierParagraph {
  /** Id of its article. */
  article: string;
  /** `p3` is 3. */
  number: number;
  words: number;
  /** Which of the earlier runs wrote it. */
  run: number;
  language: string;
}

/**
 * The paragraphs of earlier runs, as decisions need them. The joins take sorted lists, so that an index on disk can
 * be read once from front to back.
 */
export interface Earlier {
  /** Articles of all earlier runs. */
  readonly articles: number;
  /** Version of a record: 1 for a new id, 2 and more for an id seen with other contents; `known` when this very one was seen. */
  findRecord(id: string, contents: number): { known: boolean; version: number };
  /**
   * Calls back for every key of an earlier run; `order` lists positions in `highs` and `lows`, sorted by both. `articles`:
   * how many articles, otherwise their own, had it. `ref` is null where only the count is known.
   */
  joinKeys(
    highs: Uint32Array,
    lows: Uint32Array,
    order: Uint32Array,
    visit: (position: number, ref: EarlierRef | null, articles: number) => void,
  ): void;
  /** Calls back for every hash of an earlier run, with the index of its first place in `sorted`; refs ascend per hash. */
  joinShingles(sorted: Uint32Array, visit: (position: number, ref: EarlierRef) => void): void;
  describe(ref: EarlierRef): EarlierParagraph;
  /** Two facts of the description alone, which cost less. */
  wordsOf(ref: EarlierRef): number;
  runOf(ref: EarlierRef): number;
  readText(ref: EarlierRef): string;
  /** The text of a paragraph by its article's id and its own; null where it is unknown. Slow: looks through all. */
  findText(article: string, id: string): string | null;
}

/** No earlier run. */
export const NOTHING_EARLIER: Earlier = {
  articles: 0,
  findRecord: () => ({ known: false, version: 1 }),
  joinKeys: () => {},
  joinShingles: () => {},
  describe: refuse,
  wordsOf: refuse,
  runOf: refuse,
  readText: refuse,
  findText: () => null,
};

function refuse(): never {
  throw new RangeError('there is no earlier run');
}
