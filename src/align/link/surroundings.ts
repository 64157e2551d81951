import type { Link, LinkTable } from './link-table.ts';

/** What all links together say about two articles: how full, how ordered, how divided they are. */
export interface Surroundings {
  /** The strongest links of each paragraph of either side. */
  rows: Best;
  columns: Best;
  /** Share of the paragraphs that seem to have a partner. */
  filled: readonly [number, number];
  /** Share of the likely links with a likely neighbour before or after them: how far the order is kept nearby. */
  ordered: number;
  /** Share of the likely links that a likely link crosses: how far the order is kept at large. */
  crossed: number;
  /** Share of the content of linked paragraphs that prefers its partner to all others: how far the borders are kept. */
  whole: number;
}

/** The strongest link of each paragraph of one side: its probability, its partner, and the second strongest's. */
interface Best {
  first: Float64Array;
  partner: Int32Array;
  second: Float64Array;
}

/** Less likely links say nothing about the articles. */
const LIKELY = 0.1;

export function describeSurroundings(table: LinkTable): Surroundings {
  const rows = makeBest(table.sizes[0]);
  const columns = makeBest(table.sizes[1]);
  for (const { a, b, probability } of table.links) {
    rank(rows, a, b, probability);
    rank(columns, b, a, probability);
  }
  let likely = 0;
  let kept = 0;
  let crossed = 0;
  let whole = 0;
  for (const link of table.links) {
    if (link.probability < LIKELY) continue;
    likely += link.probability;
    kept += link.probability * Math.max(findNeighbour(table, link, -1), findNeighbour(table, link, 1));
    crossed += link.probability * shareCrossing(link, rows, columns);
    whole += link.probability * Math.min(link.fromA.share, link.fromB.share);
  }
  const mean = (sum: number) => (likely > 0 ? sum / likely : 0);
  return {
    rows,
    columns,
    filled: [meanOf(rows.first), meanOf(columns.first)],
    ordered: mean(kept),
    crossed: mean(crossed),
    whole: mean(whole),
  };
}

function makeBest(size: number): Best {
  return {
    first: new Float64Array(size),
    partner: new Int32Array(size).fill(-1),
    second: new Float64Array(size),
  };
}

function rank({ first, partner, second }: Best, at: number, other: number, probability: number): void {
  if (probability > first[at]!) {
    second[at] = first[at]!;
    first[at] = probability;
    partner[at] = other;
  } else if (probability > second[at]!) second[at] = probability;
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / Math.max(1, values.length);
}

/** The strongest other link of the same paragraph. */
export function findRival({ first, second }: Best, at: number, own: number): number {
  return own === first[at] ? second[at]! : first[at]!;
}

/** How far a neighbour may be: dropped and inserted paragraphs stand between. */
const NEIGHBOUR_WINDOW = 3;
/** What a neighbour is worth by its distance, .6 for each paragraph that stands between on either side. */
const DISTANCE_DECAY = [1, 0.6, 0.36, 0.216, 0.1296];

/** The strongest link a few paragraphs before (`step` -1) or after (1) on both sides, faded by distance. */
export function findNeighbour(table: LinkTable, link: Link, step: -1 | 1): number {
  let strongest = 0;
  for (let i = 1; i <= NEIGHBOUR_WINDOW; i++) {
    for (let j = 1; j <= NEIGHBOUR_WINDOW; j++) {
      const value = table.at(link.a + step * i, link.b + step * j) * DISTANCE_DECAY[i + j - 2]!;
      if (value > strongest) strongest = value;
    }
  }
  return strongest;
}

/** How far around a link its rivals by order are looked for, in paragraphs: an article at large, a chapter of a book. */
const CROSSING_WINDOW = 12;
/** Prior weight of "nothing crosses": few links prove no order. */
const CROSSING_PRIOR = 0.5;

/** Share of the likely links around this one that cross it, by probability: 0 where all text keeps its order. */
export function shareCrossing(link: Link, rows: Best, columns: Best): number {
  let near = CROSSING_PRIOR;
  let crossing = 0;
  const look = (best: Best, own: number, other: number) => {
    const end = Math.min(best.first.length - 1, own + CROSSING_WINDOW);
    for (let at = Math.max(0, own - CROSSING_WINDOW); at <= end; at++) {
      const probability = best.first[at]!;
      if (at === own || probability < LIKELY) continue;
      near += probability;
      if ((best.partner[at]! - other) * (at - own) < 0) crossing += probability;
    }
  };
  look(rows, link.a, link.b);
  look(columns, link.b, link.a);
  return crossing / near;
}
