import type { ArticleKeys } from './keys.ts';

/** An article as the search for counterparts sees it. */
export interface Entry {
  /** Position in the order of the data; stands for the article everywhere here. */
  order: number;
  keys: ArticleKeys;
  /** Day of publication, in days since 1970; null when unknown. */
  day: number | null;
}

export interface Candidate {
  a: number;
  b: number;
  /** 0 to 1: cosine of the two key vectors. */
  likeness: number;
}

export interface CandidateOptions {
  /** Counterparts tried per article. */
  perArticle: number;
  /** Articles further apart than this are no counterparts. */
  maxDays: number;
}

/** A key held by more articles than this share of its side tells too little for its cost. */
const MAX_SHARE = 0.05;
/** In a small feed even a shared key is cheap. */
const MIN_CAP = 40;
/** Where a feed is large, this caps the work per key; such a key has little weight anyway. */
const MAX_CAP = 400;

/**
 * Proposes counterparts: for each article of either side the `perArticle` likeliest of the other side, by an inverted
 * index over their keys, weighted by how few articles hold a key. Depends on the set of entries only, not their order.
 */
export function proposeCandidates(
  a: readonly Entry[],
  b: readonly Entry[],
  options: CandidateOptions,
): Candidate[] {
  const index = indexEntries(b);
  const holders = countHolders(a);
  const weigh = (key: string) => {
    const inB = index.get(key)?.length ?? 0;
    const inA = holders.get(key) ?? 0;
    if (inB === 0 || inA > capFor(a.length) || inB > capFor(b.length)) return 0;
    // Inverse document frequency over both sides, in whole numbers.
    return Math.round(100 * Math.log2((a.length + b.length + 1) / (inA + inB)));
  };
  const weights = new Map([...index.keys()].map((key) => [key, weigh(key)] as const));
  const normsB = new Map(b.map((entry) => [entry.order, measureLength(entry.keys, weights)]));
  const best: Candidate[] = [];
  const byB = new Map<number, Candidate[]>();
  for (const entry of a) {
    const found = scoreAgainst(entry, index, weights, normsB, options);
    best.push(...found.slice(0, options.perArticle));
    for (const candidate of found) {
      const list = byB.get(candidate.b) ?? [];
      byB.set(candidate.b, keepBest([...list, candidate], options.perArticle));
    }
  }
  const chosen = new Map(
    [...best, ...[...byB.values()].flat()].map((candidate) => [`${candidate.a},${candidate.b}`, candidate]),
  );
  return [...chosen.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

interface Posting {
  entry: Entry;
  weight: number;
}

function indexEntries(entries: readonly Entry[]): Map<string, Posting[]> {
  const index = new Map<string, Posting[]>();
  for (const entry of entries) {
    for (const [key, weight] of entry.keys) {
      const postings = index.get(key);
      if (postings) postings.push({ entry, weight });
      else index.set(key, [{ entry, weight }]);
    }
  }
  return index;
}

function countHolders(entries: readonly Entry[]): Map<string, number> {
  const holders = new Map<string, number>();
  for (const { keys } of entries)
    for (const key of keys.keys()) holders.set(key, (holders.get(key) ?? 0) + 1);
  return holders;
}

const capFor = (size: number) => Math.min(MAX_CAP, Math.max(MIN_CAP, Math.round(size * MAX_SHARE)));

function measureLength(keys: ArticleKeys, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [key, weight] of keys) sum += (weight * (weights.get(key) ?? 0)) ** 2;
  return Math.sqrt(sum);
}

function scoreAgainst(
  entry: Entry,
  index: ReadonlyMap<string, readonly Posting[]>,
  weights: ReadonlyMap<string, number>,
  norms: ReadonlyMap<number, number>,
  { perArticle, maxDays }: CandidateOptions,
): Candidate[] {
  const sums = new Map<number, number>();
  for (const [key, weight] of entry.keys) {
    const rarity = weights.get(key) ?? 0;
    if (rarity === 0) continue;
    for (const posting of index.get(key)!) {
      if (daysBetween(entry.day, posting.entry.day) > maxDays) continue;
      const { order } = posting.entry;
      sums.set(order, (sums.get(order) ?? 0) + weight * rarity * posting.weight * rarity);
    }
  }
  const own = measureLength(entry.keys, weights);
  const candidates = [...sums].map(([b, sum]) => ({
    a: entry.order,
    b,
    likeness: sum / (own * norms.get(b)!),
  }));
  // The other side may choose among more than this side keeps, but not among everything it shares a word with.
  return keepBest(candidates, perArticle * 4);
}

function keepBest(candidates: Candidate[], count: number): Candidate[] {
  return candidates.sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b).slice(0, count);
}

/** 0 where a day is unknown: what is not known does not exclude. */
export function daysBetween(a: number | null, b: number | null): number {
  return a === null || b === null ? 0 : Math.abs(a - b);
}
