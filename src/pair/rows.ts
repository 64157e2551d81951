import { hashString } from '../columns/hash.ts';
import { UNDATED } from './holders.ts';
import type { ArticleKeys } from './keys.ts';

/** Partner column of rows about a single article; sorts last. */
export const NO_PARTNER = 0xffffffff;

/** Takes a row to the next filter. */
export type Emit = (...row: number[]) => void;

/** Rows of `keys`: key (two numbers), article, minute, side and weight. */
export const KEY_ROW = { width: 5, keyed: 2 };
/** Rows of `reduceKey`: article, partner or NO_PARTNER, key, term. */
export const TERM_ROW = { width: 4, keyed: 1 };
/** Rows of `reduceTerms`: article of the second side, one of the first or NO_PARTNER, projection or length. */
export const PROJECTION_ROW = { width: 3, keyed: 1 };
/** Rows of `reduceProjections` and `reduceHint`: article of the first side, one of the second, similarity, similarity of the second one's best. */
export const SIMILARITY_ROW = { width: 4, keyed: 1 };
/** Rows of `hints`: hint (two numbers), side, article. */
export const HINT_ROW = { width: 4, keyed: 2 };

export const MINUTES_PER_DAY = 1440;
/** Days are counted from 1970 and may lie before; as a number without a sign this is minute 0. */
const FIRST_MINUTE = 2 ** 31;
/** Side and weight share a number. */
export const SIDE_UNIT = 2 ** 16;

/** Two hashes of 32 bits each stand for a key or a hint: in a feed of a million articles no two are likely to meet. */
export function hashKey(key: string): [high: number, low: number] {
  return [hashString(0x9e3779b9, key), hashString(0x7f4a7c15, key)];
}

/** The keys of an article as numbers: high, low, weight; one after the other. */
export function packKeys(keys: ArticleKeys): Uint32Array {
  const packed = new Uint32Array(3 * keys.size);
  let at = 0;
  for (const [key, weight] of keys) {
    const [high, low] = hashKey(key);
    packed[at++] = high;
    packed[at++] = low;
    packed[at++] = weight;
  }
  return packed;
}

/** One article, with its packed keys, into a row per key. */
export function keys(
  article: number,
  side: 0 | 1,
  day: number | null,
  packed: Uint32Array,
  emit: Emit,
): void {
  const minute = day === null ? UNDATED : Math.floor(day * MINUTES_PER_DAY) + FIRST_MINUTE;
  for (let at = 0; at < packed.length; at += 3) {
    emit(packed[at]!, packed[at + 1]!, article, minute, side * SIDE_UNIT + packed[at + 2]!);
  }
}

/** One article into a row per hint. */
export function hints(article: number, side: 0 | 1, written: readonly string[], emit: Emit): void {
  for (const hint of written) emit(...hashKey(hint), side, article);
}
