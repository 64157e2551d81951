/**
 * A shingle that stands in more paragraphs than this is a common phrase: only its earliest paragraphs are looked at.
 * A copy shares many shingles with its original, so one crowded bucket hides none.
 */
export const BUCKET = 16;
/** A paragraph is compared with the earlier ones that share most with it, up to this many. */
const MOST_CANDIDATES = 24;
/** So many of the closest come first, and the others behind them. */
export const CLOSEST = 8;
/**
 * Two paragraphs that resemble each other share at least one kept shingle per this many words of the shorter one. With a
 * Jaccard similarity of .45 there is at most one edit in eight words; of the words between edits the first five of
 * every run may go without a kept shingle, of the others every fourth has one: (1 - 1/8 - 5/8) / 4 = 1/16.
 */
const WORDS_PER_SHARED_SHINGLE = 16;

/**
 * Of two paragraphs that resemble each other the longer one lacks at most this share of the shorter one's word triples: a
 * Jaccard similarity of .45 means that they share 62 % of them. It lacks no larger share of the words, because every
 * missing word breaks a triple of its own.
 */
const MOST_MISSING = 0.38;

/** Whether two texts share enough shingles to be worth a look; `words` are those of the shorter one. */
export function sharesEnough(shared: number, words: number): boolean {
  return shared >= Math.max(1, Math.ceil(words / WORDS_PER_SHARED_SHINGLE));
}

/** Whether sketches leave it open that two texts resemble each other: so much of the shorter one is missing at least. */
export function mayHoldEnough(missing: number, words: number): boolean {
  return missing <= MOST_MISSING * words;
}

/** Those that share most: first the closest, then the others, each in ascending order. */
export function takeClosest(candidates: number[], countOf: (candidate: number) => number): number[] {
  const ascending = (a: number, b: number) => a - b;
  if (candidates.length <= CLOSEST) return candidates.sort(ascending);
  candidates.sort((a, b) => countOf(b) - countOf(a) || a - b);
  return [
    ...candidates.slice(0, CLOSEST).sort(ascending),
    ...candidates.slice(CLOSEST, MOST_CANDIDATES).sort(ascending),
  ];
}
