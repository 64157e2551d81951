import type { CandidatePairs } from './candidates.ts';
import type { Corpus } from './corpus.ts';

/** Expected number of times that each candidate pair is a translation, by both directions at once. */
export type ExpectedCounts = Float64Array;

/** Rounds in which each direction learns alone, then rounds in which both must agree; later ones change little. */
const ROUNDS_ALONE = 3;
const ROUNDS_AGREEING = 2;
/** Share of words without a partner in the other sentence (Dyer and others 2013). */
const NULL_SHARE = 0.08;
/** How steeply the chance falls with the distance from the diagonal of the sentence (same source: 4). */
const TENSION = 4;
/** Added to each row's sum: keeps rare words from collecting what nothing else explains (Moore 2004). */
const RARE_WORD_DAMPING = 1;

/**
 * IBM Model 1 (Brown and others 1993) with a preference for the diagonal (Dyer and others 2013), both directions side
 * by side; in the last rounds a link counts as far as both directions believe in it (Liang and others 2006).
 */
export function estimateTranslations(
  corpus: Corpus,
  candidates: CandidatePairs,
  progress: (share: number) => void,
): ExpectedCounts {
  const { starts, targets } = candidates;
  const size = targets.length;
  const forward = new Float64Array(size).fill(1);
  const backward = new Float64Array(size).fill(1);
  let counts = new Float64Array(size);
  const rounds = ROUNDS_ALONE + ROUNDS_AGREEING;
  normalise(corpus, candidates, forward, backward);
  for (let round = 0; round < rounds; round++) {
    const agreeing = round >= ROUNDS_ALONE;
    const nextForward = new Float64Array(size);
    const nextBackward = agreeing ? nextForward : new Float64Array(size);
    collect(corpus, starts, targets, forward, backward, nextForward, nextBackward, agreeing, (share) =>
      progress((round + share) / rounds),
    );
    counts = nextForward.slice();
    forward.set(nextForward);
    backward.set(nextBackward);
    normalise(corpus, candidates, forward, backward);
  }
  return counts;
}

/** Turns counts into p(b | a), per word of side a, and p(a | b), per word of side b. */
function normalise(
  corpus: Corpus,
  { starts, targets }: CandidatePairs,
  forward: Float64Array,
  backward: Float64Array,
): void {
  const sums = new Float64Array(corpus.b.words.length);
  for (let k = 0; k < targets.length; k++) sums[targets[k]!]! += backward[k]!;
  for (let word = 0; word + 1 < starts.length; word++) {
    let sum = RARE_WORD_DAMPING;
    for (let k = starts[word]!; k < starts[word + 1]!; k++) sum += forward[k]!;
    for (let k = starts[word]!; k < starts[word + 1]!; k++) {
      forward[k]! /= sum;
      backward[k]! /= sums[targets[k]!]! + RARE_WORD_DAMPING;
    }
  }
}

function collect(
  corpus: Corpus,
  starts: Int32Array,
  targets: Int32Array,
  forward: Float64Array,
  backward: Float64Array,
  nextForward: Float64Array,
  nextBackward: Float64Array,
  agreeing: boolean,
  progress: (share: number) => void,
): void {
  const { a, b } = corpus;
  const sentences = a.starts.length - 1;
  const unigramsA = unigrams(a.counts, a.tokens.length);
  const unigramsB = unigrams(b.counts, b.tokens.length);
  let entries = new Int32Array(1);
  let ahead = new Float64Array(1);
  let back = new Float64Array(1);
  for (let s = 0; s < sentences; s++) {
    if (s % 8192 === 0) progress(s / sentences);
    const fromA = a.starts[s]!;
    const fromB = b.starts[s]!;
    const rows = a.starts[s + 1]! - fromA;
    const columns = b.starts[s + 1]! - fromB;
    if (entries.length < rows * columns) {
      entries = new Int32Array(rows * columns);
      ahead = new Float64Array(rows * columns);
      back = new Float64Array(rows * columns);
    }
    // Cells that are candidates, with the model's belief in each of them before normalising.
    for (let i = 0, cell = 0; i < rows; i++) {
      const word = a.tokens[fromA + i]!;
      for (let j = 0; j < columns; j++, cell++) {
        const entry = findEntry(targets, starts[word]!, starts[word + 1]!, b.tokens[fromB + j]!);
        entries[cell] = entry;
        if (entry < 0) continue;
        const near = Math.exp(-TENSION * Math.abs((i + 0.5) / rows - (j + 0.5) / columns));
        ahead[cell] = near * forward[entry]!;
        back[cell] = near * backward[entry]!;
      }
    }
    for (let j = 0; j < columns; j++) {
      let sum = (NULL_SHARE / (1 - NULL_SHARE)) * rows * NEAR_MEAN * unigramsB[b.tokens[fromB + j]!]!;
      for (let cell = j; cell < rows * columns; cell += columns) if (entries[cell]! >= 0) sum += ahead[cell]!;
      for (let cell = j; cell < rows * columns; cell += columns) if (entries[cell]! >= 0) ahead[cell]! /= sum;
    }
    for (let i = 0; i < rows; i++) {
      const end = (i + 1) * columns;
      let sum = (NULL_SHARE / (1 - NULL_SHARE)) * columns * NEAR_MEAN * unigramsA[a.tokens[fromA + i]!]!;
      for (let cell = i * columns; cell < end; cell++) if (entries[cell]! >= 0) sum += back[cell]!;
      for (let cell = i * columns; cell < end; cell++) {
        const entry = entries[cell]!;
        if (entry < 0) continue;
        const belief = back[cell]! / sum;
        if (agreeing) nextForward[entry]! += belief * ahead[cell]!;
        else {
          nextForward[entry]! += ahead[cell]!;
          nextBackward[entry]! += belief;
        }
      }
    }
  }
}

/** Mean of exp(-4 |x - y|) over the unit square: what a partner at a random place would get. */
const NEAR_MEAN = 0.38;

function unigrams(counts: Int32Array, total: number): Float64Array {
  return Float64Array.from(counts, (count) => count / total);
}

/** Binary search for `target` in a row of candidates; -1 when it is none. */
function findEntry(targets: Int32Array, start: number, end: number, target: number): number {
  let low = start;
  let high = end - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = targets[middle]!;
    if (found === target) return middle;
    if (found < target) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
