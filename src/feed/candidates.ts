import type { SideKeys } from './side-keys.ts';

/** Two articles that may be counterparts, by their positions in the order of the data. */
export interface Candidate {
  a: number;
  b: number;
  /** 0 to 1: cosine of the two articles' key vectors. */
  likeness: number;
}

export interface CandidateOptions {
  /** Counterparts tried per article. */
  perArticle: number;
  /** Articles further apart than this are no counterparts; an unknown day excludes nothing. */
  maxDays: number;
}

/** A key held by more articles than this share of its side tells too little for its cost. */
const MAX_SHARE = 0.05;
/** In a small feed even a shared key is cheap. */
const MIN_CAP = 40;
/** Where a feed is large, this caps the work per key; such a key has little weight anyway. */
const MAX_CAP = 200;

/**
 * A counterpart is at least half as alike as the likeliest candidate of one of the two articles: measured on news pairs
 * of which only a third of the text is shared. What falls below is not worth an alignment.
 */
const MIN_RATIO = 0.5;

/**
 * Proposes counterparts: for each article of either side the `perArticle` likeliest of the other one, by an inverted
 * index over their keys, weighted by how few articles hold a key (tf-idf cosine). All sums are of whole numbers, so
 * the result depends on the set of articles only, not on the order in which they came.
 */
export function proposeCandidates(a: SideKeys, b: SideKeys, options: CandidateOptions): Candidate[] {
  const index = invert(b);
  const rarities = weighKeys(countHolders(a), index, a.size, b.size);
  const lengths = [measureLengths(a, rarities), measureLengths(b, rarities)] as const;
  const chosen = new Map<string, Candidate>();
  const bestOfB: Candidate[][] = b.orders.map(() => []);
  const sums = new Float64Array(b.size);
  const keep = (candidate: Candidate) => chosen.set(`${candidate.a},${candidate.b}`, candidate);
  for (let i = 0; i < a.size; i++) {
    const touched = addUp(i, a, index, rarities, sums);
    const found: Candidate[] = [];
    for (const j of touched) {
      const likeness = sums[j]! / (lengths[0][i]! * lengths[1][j]!);
      sums[j] = 0;
      if (Math.abs(a.days[i]! - b.days[j]!) > options.maxDays) continue;
      const candidate = { a: a.orders[i]!, b: b.orders[j]!, likeness };
      found.push(candidate);
      insertBest(bestOfB[j]!, candidate, options.perArticle);
    }
    for (const candidate of found.sort(compare).slice(0, options.perArticle)) keep(candidate);
  }
  for (const candidate of bestOfB.flat()) keep(candidate);
  return selectCandidates([...chosen.values()], options.perArticle);
}

/**
 * Of all pairs of articles that share a key, those that are worth aligning: the `perArticle` likeliest of each article of
 * either side, less what is far behind both articles' best.
 */
export function selectCandidates(candidates: readonly Candidate[], perArticle: number): Candidate[] {
  const best = { a: new Map<number, Candidate[]>(), b: new Map<number, Candidate[]>() };
  for (const candidate of candidates) {
    insertBest(listOf(best.a, candidate.a), candidate, perArticle);
    insertBest(listOf(best.b, candidate.b), candidate, perArticle);
  }
  const chosen = new Set([...best.a.values(), ...best.b.values()].flat());
  return dropUnlikely([...chosen]).sort((x, y) => x.a - y.a || x.b - y.b);
}

function listOf<T>(lists: Map<number, T[]>, key: number): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function dropUnlikely(candidates: readonly Candidate[]): Candidate[] {
  const best = { a: new Map<number, number>(), b: new Map<number, number>() };
  for (const { a, b, likeness } of candidates) {
    best.a.set(a, Math.max(best.a.get(a) ?? 0, likeness));
    best.b.set(b, Math.max(best.b.get(b) ?? 0, likeness));
  }
  return candidates.filter(
    ({ a, b, likeness }) => likeness >= MIN_RATIO * Math.min(best.a.get(a)!, best.b.get(b)!),
  );
}

/** Articles of a side by key: those that hold key `k` stand from `starts[k]` up to `starts[k + 1]`. */
interface Inverted {
  starts: Uint32Array;
  articles: Uint32Array;
  weights: Uint32Array;
}

function invert(side: SideKeys): Inverted {
  const keys = side.keys.view();
  const size = keys.reduce((most, key) => Math.max(most, key + 1), 0);
  const starts = new Uint32Array(size + 1);
  for (const key of keys) starts[key + 1]!++;
  for (let key = 0; key < size; key++) starts[key + 1]! += starts[key]!;
  const next = starts.slice();
  const inverted = { starts, articles: new Uint32Array(keys.length), weights: new Uint32Array(keys.length) };
  for (let i = 0; i < side.size; i++) {
    for (let at = side.starts.get(i); at < side.starts.get(i + 1); at++) {
      const place = next[keys[at]!]!++;
      inverted.articles[place] = i;
      inverted.weights[place] = side.weights.get(at);
    }
  }
  return inverted;
}

function countHolders(side: SideKeys): Uint32Array {
  const keys = side.keys.view();
  const holders = new Uint32Array(keys.reduce((most, key) => Math.max(most, key + 1), 0));
  for (const key of keys) holders[key]!++;
  return holders;
}

/**
 * What a key is worth: its inverse document frequency over both sides, in hundredths; 0 for a key that only one side has,
 * or too many hold. Depends on nothing but the number of its holders, so any engine may reduce by key.
 */
export function weighKey(inA: number, inB: number, sizeA: number, sizeB: number): number {
  if (inA === 0 || inB === 0 || inA > capFor(sizeA) || inB > capFor(sizeB)) return 0;
  return Math.round(100 * Math.log2((sizeA + sizeB + 1) / (inA + inB)));
}

function weighKeys(holdersA: Uint32Array, { starts }: Inverted, sizeA: number, sizeB: number): Uint32Array {
  return holdersA.map((inA, key) => {
    const inB = key + 1 < starts.length ? starts[key + 1]! - starts[key]! : 0;
    return weighKey(inA, inB, sizeA, sizeB);
  });
}

const capFor = (size: number) => Math.min(MAX_CAP, Math.max(MIN_CAP, Math.round(size * MAX_SHARE)));

function measureLengths(side: SideKeys, rarities: Uint32Array): Float64Array {
  return Float64Array.from(side.orders, (_, i) => {
    let sum = 0;
    for (let at = side.starts.get(i); at < side.starts.get(i + 1); at++) {
      sum += (side.weights.get(at) * (rarities[side.keys.get(at)] ?? 0)) ** 2;
    }
    return Math.sqrt(sum);
  });
}

/** Adds up the products of article `i` with every article that shares a key; gives the articles touched. */
function addUp(i: number, a: SideKeys, index: Inverted, rarities: Uint32Array, sums: Float64Array): number[] {
  const touched: number[] = [];
  for (let at = a.starts.get(i); at < a.starts.get(i + 1); at++) {
    const key = a.keys.get(at);
    const rarity = rarities[key]!;
    if (rarity === 0) continue;
    const share = a.weights.get(at) * rarity * rarity;
    for (let place = index.starts[key]!; place < index.starts[key + 1]!; place++) {
      const j = index.articles[place]!;
      if (sums[j] === 0) touched.push(j);
      sums[j]! += share * index.weights[place]!;
    }
  }
  return touched;
}

function compare(x: Candidate, y: Candidate): number {
  return y.likeness - x.likeness || x.a - y.a || x.b - y.b;
}

/** Keeps the best few in order. */
function insertBest(list: Candidate[], candidate: Candidate, count: number): void {
  if (list.length === count && compare(candidate, list[count - 1]!) > 0) return;
  const place = list.findIndex((other) => compare(candidate, other) < 0);
  list.splice(place === -1 ? list.length : place, 0, candidate);
  if (list.length > count) list.pop();
}
