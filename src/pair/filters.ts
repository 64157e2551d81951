import { countInReach, type Holders, orderHolders, rangeInReach } from './holders.ts';
import {
  type Emit,
  HINT_ROW,
  KEY_ROW,
  MINUTES_PER_DAY,
  NO_PARTNER,
  PROJECTION_ROW,
  SIDE_UNIT,
  SIMILARITY_ROW,
  TERM_ROW,
} from './rows.ts';

/**
 * The search for counterparts as keyed filters over rows of whole numbers: each looks at one article or at all rows of one
 * key, never at the feed. None depends on the order of rows, on where they are cut apart, or on a row coming twice, so
 * they run on one machine with a sort between them (`engine/row-sorter`) as they would on many with a shuffle.
 */

/** Articles on either side of the feed: the one thing that has to be counted before. */
export type FeedSizes = readonly [a: number, b: number];

export interface SearchOptions {
  /** Counterparts tried per article. */
  perArticle: number;
  /** Articles further apart than this are no counterparts; an unknown day excludes nothing. */
  maxDays: number;
}

/** Counterparts tried per article: the right one is among the first four in 99 of 100 cases, and each costs an alignment. */
export const CANDIDATES = 4;

/** Two articles that may be counterparts, by their positions in the order of the data. */
export interface Candidate {
  a: number;
  b: number;
  /** 0 to 1: cosine of the two articles' key vectors. */
  similarity: number;
}

/** In a small feed even a shared key is cheap. */
const MIN_CAP = 40;
/** A key that more articles of one side hold, within the days that an article is compared with, tells too little for its cost. */
const MAX_CAP = 60;
/** The same as a share of a side. */
const MAX_SHARE = 0.05;

/** Terms are products of two weights: these stay under 2^16, so that a term fits into 32 bits. */
const WEIGHT_STEP = 64;
const MAX_WEIGHT = 0xffff;

/**
 * All rows of one key into what it adds to the articles that hold it: a product for each two of them that may be
 * counterparts, and a square for each one. A key is worth the more the fewer hold it (tf-idf); where too many do it says
 * nothing.
 */
export function reduceKey(rows: Uint32Array, sizes: FeedSizes, { maxDays }: SearchOptions, emit: Emit): void {
  const [a, b] = [listHolders(rows, 0), listHolders(rows, 1)];
  if (a.articles.length === 0 || b.articles.length === 0) return;
  const rarity = 100 * Math.log2((sizes[0] + sizes[1] + 1) / (a.articles.length + b.articles.length));
  const reach = maxDays * MINUTES_PER_DAY;
  const key = rows[1]!;
  const weightsA = weighHolders(a, [a, b], b, sizes, reach, rarity);
  const weightsB = weighHolders(b, [a, b], a, sizes, reach, rarity);
  emitSquares(a, weightsA, key, emit);
  emitSquares(b, weightsB, key, emit);
  const emitProduct = (i: number, j: number) => {
    if (weightsB[j]! > 0) emit(a.articles[i]!, b.articles[j]!, key, weightsA[i]! * weightsB[j]!);
  };
  for (let i = 0; i < a.articles.length; i++) {
    if (weightsA[i] === 0) continue;
    const [from, to] = rangeInReach(b, a.minutes[i]!, reach);
    for (let j = from; j < to; j++) emitProduct(i, j);
    for (let j = b.dated; j < b.articles.length; j++) emitProduct(i, j);
  }
}

function listHolders(rows: Uint32Array, side: 0 | 1): Holders {
  const holders = [];
  for (let at = 0; at < rows.length; at += KEY_ROW.width) {
    const marked = rows[at + 4]!;
    if (Math.floor(marked / SIDE_UNIT) !== side) continue;
    holders.push({ article: rows[at + 2]!, minute: rows[at + 3]!, weight: marked % SIDE_UNIT });
  }
  return orderHolders(holders);
}

/** What the key is worth in each article that holds it: 0 where no article of the other side is in reach, or too many are. */
function weighHolders(
  holders: Holders,
  sides: readonly [Holders, Holders],
  others: Holders,
  sizes: FeedSizes,
  reach: number,
  rarity: number,
): Uint32Array {
  return Uint32Array.from(holders.minutes, (minute, i) => {
    if (countInReach(others, minute, reach) === 0) return 0;
    if (sides.some((side, s) => countInReach(side, minute, reach) > capFor(sizes[s]!))) return 0;
    return Math.min(MAX_WEIGHT, Math.round((holders.weights[i]! * rarity) / WEIGHT_STEP));
  });
}

const capFor = (size: number) => Math.min(MAX_CAP, Math.max(MIN_CAP, Math.round(size * MAX_SHARE)));

function emitSquares({ articles }: Holders, weights: Uint32Array, key: number, emit: Emit): void {
  articles.forEach((article, i) => {
    if (weights[i]! > 0) emit(article, NO_PARTNER, key, weights[i]! ** 2);
  });
}

/** Digits kept behind the point of a length. */
const FRACTION = 256;
const toFixed = (length: number) => Math.min(NO_PARTNER, Math.round(FRACTION * length));

/**
 * All terms of one article into sums: for one of the second side its length, for one of the first its projection on each
 * partner. Whole numbers throughout: no order of adding shows.
 */
export function reduceTerms(rows: Uint32Array, emit: Emit): void {
  const article = rows[0]!;
  const { width } = TERM_ROW;
  const sums: [partner: number, sum: number][] = [];
  for (let at = 0; at < rows.length; at += width) {
    const [partner, term] = [rows[at + 1]!, rows[at + 3]!];
    const last = sums.at(-1);
    if (last?.[0] === partner) last[1] += term;
    else sums.push([partner, term]);
  }
  const length = Math.sqrt(sums.at(-1)![1]);
  // An article of the second side has no partners here: each pair stands with its first article.
  if (sums.length === 1) emit(article, NO_PARTNER, toFixed(length));
  for (const [partner, sum] of sums)
    if (partner !== NO_PARTNER) emit(partner, article, toFixed(sum / length));
}

const SIMILARITY_UNIT = 2 ** 31;

/** All that is projected on one article of the second side into the similarity of those that come closest to it. */
export function reduceProjections(rows: Uint32Array, { perArticle }: SearchOptions, emit: Emit): void {
  const { width } = PROJECTION_ROW;
  const [b, length] = [rows[0]!, rows.at(-1)!];
  const partners: Partner[] = [];
  for (let at = 0; at < rows.length - width; at += width) {
    const similarity = Math.min(1, rows[at + 2]! / length);
    partners.push({ article: rows[at + 1]!, similarity: Math.round(similarity * SIMILARITY_UNIT) });
  }
  partners.sort(compare);
  partners.forEach(({ article, similarity }, rank) => {
    const isAmongBest = rank < perArticle ? 1 : 0;
    emit(article, b, similarity, 2 * Math.floor(partners[0]!.similarity / 2) + isAmongBest);
  });
}

/** More articles than this under one hint, and it names a page of pages, not an article. */
const MOST_HINTED = 8;
/** Stands for a best similarity in the row of a pair that a publisher hints at. */
const HINTED = NO_PARTNER;
/** A hint brings a pair into the choice even when the texts look little alike. */
const HINTED_SIMILARITY = 0.1;

/** All articles with one hint into pairs to be looked at. */
export function reduceHint(rows: Uint32Array, emit: Emit): void {
  const sides: [number[], number[]] = [[], []];
  for (let at = 0; at < rows.length; at += HINT_ROW.width) sides[rows[at + 2] as 0 | 1].push(rows[at + 3]!);
  const [a, b] = sides;
  if (a.length > MOST_HINTED || b.length > MOST_HINTED) return;
  for (const first of a) {
    for (const second of b) emit(first, second, Math.round(HINTED_SIMILARITY * SIMILARITY_UNIT), HINTED);
  }
}

/**
 * A counterpart is at least half as alike as the likeliest candidate of one of the two articles: measured on news pairs
 * of which only a third of the text is shared. What falls below is not worth an alignment.
 */
const MIN_RATIO = 0.5;

/**
 * All that one article of the first side may go with into those that are worth aligning: the likeliest of either of the
 * two, less what is far behind both articles' best.
 */
export function finish(rows: Uint32Array, { perArticle }: SearchOptions): Candidate[] {
  const partners = new Map<number, Partner & { best: number; chosen: boolean }>();
  const hinted = new Map<number, number>();
  for (let at = 0; at < rows.length; at += SIMILARITY_ROW.width) {
    const [article, similarity, best] = [rows[at + 1]!, rows[at + 2]!, rows[at + 3]!];
    if (best === HINTED) hinted.set(article, similarity);
    else partners.set(article, { article, similarity, best, chosen: best % 2 === 1 });
  }
  const sorted = [...partners.values()].sort(compare);
  const chosen = sorted.filter(
    ({ similarity, best, chosen }, rank) =>
      (chosen || rank < perArticle) && similarity >= MIN_RATIO * Math.min(sorted[0]!.similarity, best),
  );
  const similarities = new Map(chosen.map(({ article, similarity }) => [article, similarity]));
  for (const [article, least] of hinted) {
    similarities.set(article, Math.max(least, partners.get(article)?.similarity ?? 0));
  }
  return [...similarities]
    .map(([b, similarity]) => ({ a: rows[0]!, b, similarity: similarity / SIMILARITY_UNIT }))
    .sort((x, y) => x.b - y.b);
}

interface Partner {
  article: number;
  /** In units of 2^-31. */
  similarity: number;
}

/** The likeliest first, the earlier one among equals. */
function compare(x: Partner, y: Partner): number {
  return y.similarity - x.similarity || x.article - y.article;
}
