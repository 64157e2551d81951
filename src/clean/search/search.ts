import { Column } from '../../columns/column.ts';
import { lowerBound, type Pairs, sortByKey } from '../../columns/sort-by-key.ts';
import { SHORT_PARAGRAPH } from '../../text/words.ts';
import type { Earlier, EarlierRef } from '../corpus/texts/earlier.ts';
import type { KnownTexts } from '../corpus/texts/known.ts';
import type { RankedTexts } from '../corpus/texts/ranks.ts';
import { BUCKET, CLOSEST, mayHoldEnough, sharesEnough, takeClosest } from './closest.ts';
import { fingerprint } from './fingerprint.ts';
import { countMissing } from './sketch.ts';

/** Finds, for a distinct text, the earlier ones of this run and of earlier runs that share shingles with it. */
export class Search {
  readonly #texts: RankedTexts;
  readonly #earlier: Earlier;
  /** Ranks of the texts that share a shingle, bucket by bucket, ascending in each. */
  readonly #ranks: Uint32Array;
  /** Per rank, ascending, where its buckets begin; and where the list of each rank starts, one more at the end. */
  readonly #buckets: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #counts: Uint16Array;
  /** How many paragraphs of earlier runs take room in the bucket that begins here. */
  readonly #taken: Uint8Array;
  /** Per rank, ascending: refs of earlier runs, one for each shingle shared. */
  readonly #matches: Pairs;
  readonly #known: KnownTexts;
  /** Texts that an earlier run had already are found there. */
  constructor(texts: RankedTexts, earlier: Earlier, known: KnownTexts) {
    this.#texts = texts;
    this.#earlier = earlier;
    this.#known = known;
    const matches = { ranks: new Column(), refs: new Column() };
    const shared = { ranks: new Column(), buckets: new Column(), taken: new Column() };
    for (const part of sortInParts(texts)) {
      const taken = joinEarlier(part, earlier, matches);
      keepShared(part, taken, shared);
    }
    this.#matches = sortByKey(matches.ranks.view(), matches.refs.view());
    this.#ranks = shared.ranks.view();
    this.#taken = Uint8Array.from(shared.taken.view());
    this.#buckets = sortByKey(this.#ranks.slice(), shared.buckets.view()).values;
    this.#starts = new Uint32Array(texts.size + 1);
    for (const rank of this.#ranks) this.#starts[rank + 1]!++;
    for (let rank = 0; rank < texts.size; rank++) this.#starts[rank + 1]! += this.#starts[rank]!;
    this.#counts = new Uint16Array(texts.size);
  }

  /** Paragraphs of earlier runs that may resemble the text of this rank, the closest first. */
  findInEarlierRuns(rank: number): EarlierRef[] {
    const counts = this.#countSharingEarlier(rank);
    return takeClosest([...counts.keys()], (ref) => counts.get(ref)!);
  }

  /**
   * The same for a text that an earlier run had already, `own`: what that run found when the text was new, in the order
   * in which it was looked at; and what came behind it in that run, in the order of the data.
   */
  findAsBefore(rank: number, own: EarlierRef): { older: EarlierRef[]; newer: EarlierRef[] } {
    const counts = this.#countSharingEarlier(rank);
    const countOf = (ref: EarlierRef) => counts.get(ref)!;
    const run = this.#earlier.runOf(own);
    const candidates = [...counts.keys()].filter((ref) => ref !== own);
    const ofSameRun = candidates.filter((ref) => this.#earlier.runOf(ref) === run);
    const before = ofSameRun.filter((ref) => ref < own);
    return {
      older: [
        ...takeClosest(
          candidates.filter((ref) => this.#earlier.runOf(ref) < run),
          countOf,
        ),
        ...takeClosest(
          // With so few all are looked at, and the texts themselves say whether they resemble.
          before.length <= CLOSEST ? before : before.filter((ref) => this.#hasEnoughOfEarlier(rank, ref)),
          countOf,
        ),
      ],
      newer: takeClosest(
        ofSameRun.filter((ref) => ref > own),
        countOf,
      ).sort((a, b) => a - b),
    };
  }

  /** Paragraphs of earlier runs that share enough shingles with the text of this rank, and how many. */
  #countSharingEarlier(rank: number): Map<EarlierRef, number> {
    const counts = new Map<EarlierRef, number>();
    const { keys, values } = this.#matches;
    for (let i = lowerBound(keys, rank); i < keys.length && keys[i] === rank; i++) {
      counts.set(values[i]!, (counts.get(values[i]!) ?? 0) + 1);
    }
    const words = this.#texts.wordsOf(rank);
    for (const [ref, count] of counts)
      if (!sharesEnough(count, Math.min(words, this.#earlier.wordsOf(ref)))) counts.delete(ref);
    return counts;
  }

  /** Ranks of earlier texts of this run that may resemble the text of this rank, the closest first. */
  findInThisRun(rank: number): number[] {
    const touched: number[] = [];
    const end = this.#starts[rank + 1]!;
    for (let i = this.#starts[rank]!; i < end; i++) this.#countSharing(this.#buckets[i]!, rank, touched);
    if (touched.length === 0) return touched;
    const counts = this.#counts;
    const words = this.#texts.wordsOf(rank);
    const candidates = touched.filter((other) => {
      const fewer = Math.min(words, this.#texts.wordsOf(other));
      return sharesEnough(counts[other]!, fewer) && this.#hasEnoughOf(rank, other);
    });
    const closest = takeClosest(candidates, (other) => counts[other]!);
    for (const other of touched) counts[other] = 0;
    return closest;
  }

  #countSharing(bucket: number, rank: number, touched: number[]): void {
    const ranks = this.#ranks;
    const counts = this.#counts;
    let seen = this.#taken[bucket]!;
    // Ranks ascend within a bucket: the earliest come first, later ones than this text not at all.
    for (let position = bucket; seen < BUCKET && ranks[position]! < rank; position++) {
      const other = ranks[position]!;
      if (this.#known.refs.has(other)) continue;
      seen++;
      if (counts[other]!++ === 0) touched.push(other);
    }
  }

  /** False when the sketches of two texts show that they do not resemble each other. */
  #hasEnoughOf(rank: number, other: number): boolean {
    const texts = this.#texts;
    const [words, otherWords] = [texts.wordsOf(rank), texts.wordsOf(other)];
    const [shorter, longer] = words < otherWords ? [rank, other] : [other, rank];
    return mayHoldEnough(texts.countMissing(shorter, longer), Math.min(words, otherWords));
  }

  #hasEnoughOfEarlier(rank: number, ref: EarlierRef): boolean {
    const [words, otherWords] = [this.#texts.wordsOf(rank), this.#earlier.wordsOf(ref)];
    const own = this.#texts.sketchOf(rank);
    const other = fingerprint(this.#earlier.readText(ref)).sketch;
    // Of two texts of one length the later one counts as the longer, as above.
    const missing =
      words < otherWords ? countMissing(words, own, 0, other, 0) : countMissing(otherWords, other, 0, own, 0);
    return mayHoldEnough(missing, Math.min(words, otherWords));
  }
}

/** Shingles sorted at a time: what is sorted is in memory three times over. */
const SORTED_AT_ONCE = 1 << 20;

/** All shingles with their ranks, ascending, in so many parts that sorting them takes little memory. */
function* sortInParts(texts: RankedTexts): Generator<Pairs> {
  let total = 0;
  for (let rank = 0; rank < texts.size; rank++) total += texts.shinglesOf(rank).length;
  const width = 2 ** 32 / Math.max(1, Math.ceil(total / SORTED_AT_ONCE));
  for (let from = 0; from < 2 ** 32; from += width) {
    const hashes = new Column();
    const ranks = new Column();
    for (let rank = 0; rank < texts.size; rank++) {
      if (texts.wordsOf(rank) < SHORT_PARAGRAPH) continue;
      for (const hash of texts.shinglesOf(rank)) {
        if (hash < from || hash >= from + width) continue;
        hashes.push(hash);
        ranks.push(rank);
      }
    }
    yield sortByKey(hashes.view(), ranks.view());
  }
}

/**
 * Notes the refs of earlier runs for every rank, and gives how much of each bucket they take; a bucket is known by its
 * first place.
 */
function joinEarlier(
  { keys: hashes, values }: Pairs,
  earlier: Earlier,
  { ranks, refs }: { ranks: Column; refs: Column },
): Uint8Array {
  const taken = new Uint8Array(hashes.length);
  earlier.joinShingles(hashes, (first, ref) => {
    if (taken[first] === BUCKET) return;
    taken[first]!++;
    const hash = hashes[first];
    for (let position = first; hashes[position] === hash; position++) {
      ranks.push(values[position]!);
      refs.push(ref);
    }
  });
  return taken;
}

/** Leaves out the shingles that one text of this run alone has: three of four, and no other text is found by them. */
function keepShared(
  { keys, values }: Pairs,
  taken: Uint8Array,
  shared: { ranks: Column; buckets: Column; taken: Column },
): void {
  let bucket = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    const isFirst = key !== keys[i - 1];
    if (isFirst && key !== keys[i + 1]) continue;
    if (isFirst) bucket = shared.ranks.length;
    shared.ranks.push(values[i]!);
    shared.buckets.push(bucket);
    shared.taken.push(taken[i]!);
  }
}
