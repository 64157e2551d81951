import {
  type Candidate,
  type FeedSizes,
  finish,
  reduceHint,
  reduceKey,
  reduceProjections,
  reduceTerms,
  type SearchOptions,
} from '../pair/filters.ts';
import { PROJECTION_ROW, SIMILARITY_ROW, TERM_ROW } from '../pair/rows.ts';
import type { Engine, Gather } from './engine.ts';

/** What was gathered from the articles of a feed. */
export interface GatheredKeys {
  /** Rows of `keys`. */
  keys: Gather;
  /** Rows of `hints`. */
  hints: Gather;
  sizes: FeedSizes;
}

/** Groups worked off between two steps: some milliseconds. */
const GROUPS_PER_STEP = 4096;

/**
 * Proposes counterparts: for each article of either side the likeliest of the other one, by the keys that both hold,
 * weighted by how few articles hold them (tf-idf cosine), and those that publishers hint at. The filters of
 * `pair/filters.ts`, one after the other; gives the candidates of one article of the first side at a time, and between
 * them `null`, so that a program can be interrupted. Closes what was gathered.
 */
export function* proposeCandidates(
  { keys, hints, sizes }: GatheredKeys,
  options: SearchOptions,
  engine: Engine,
): Generator<Candidate[] | null> {
  const terms = engine(TERM_ROW.width);
  const projections = engine(PROJECTION_ROW.width);
  const similarities = engine(SIMILARITY_ROW.width);
  const open = [keys, hints, terms, projections, similarities];
  const emitTerm = terms.add.bind(terms);
  const emitProjection = projections.add.bind(projections);
  const emitSimilarity = similarities.add.bind(similarities);
  try {
    yield* reduceAll(keys, 2, (rows) => reduceKey(rows, sizes, options, emitTerm));
    yield* reduceAll(terms, 1, (rows) => reduceTerms(rows, emitProjection));
    yield* reduceAll(projections, 1, (rows) => reduceProjections(rows, options, emitSimilarity));
    yield* reduceAll(hints, 2, (rows) => reduceHint(rows, emitSimilarity));
    for (const rows of similarities.groups(1)) yield finish(rows, options);
  } finally {
    for (const gather of open) gather.close();
  }
}

function* reduceAll(gather: Gather, keyed: number, reduce: (rows: Uint32Array) => void): Generator<null> {
  let count = 0;
  for (const rows of gather.groups(keyed)) {
    reduce(rows);
    if (++count % GROUPS_PER_STEP === 0) yield null;
  }
}
