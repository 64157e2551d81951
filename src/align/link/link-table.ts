import type { Votes } from '../match/votes.ts';

/** Two paragraphs, one from each side, that may share content. */
export interface Link {
  a: number;
  b: number;
  fromA: Votes;
  fromB: Votes;
  /** What their words say, in the order of `describeEvidence`. */
  features: readonly number[];
  /** Probability that they share at least a sentence, by their words alone. */
  evidence: number;
  /** The same in the light of their surroundings. */
  probability: number;
}

/** The links between two articles that are worth a thought. */
export interface LinkTable {
  links: Link[];
  /** Paragraphs of either side. */
  sizes: readonly [number, number];
  /** Probability of the link between paragraphs `a` and `b`; 0 for all that are not listed. */
  at(a: number, b: number): number;
}

/** Up to this many pairs of paragraphs (an article of 500 against one of 500) a table is a plain grid. */
const MAX_GRID = 250_000;

/** Makes links findable by their paragraphs. The probabilities are those of now: tabulate anew when they change. */
export function tabulate(links: Link[], sizes: readonly [number, number]): LinkTable {
  const [rows, columns] = sizes;
  const isInside = (a: number, b: number) => a >= 0 && b >= 0 && a < rows && b < columns;
  if (rows * columns <= MAX_GRID) {
    const grid = new Float64Array(rows * columns);
    for (const link of links) grid[link.a * columns + link.b] = link.probability;
    return { links, sizes, at: (a, b) => (isInside(a, b) ? grid[a * columns + b]! : 0) };
  }
  const places = new Map(links.map((link) => [link.a * columns + link.b, link.probability]));
  return { links, sizes, at: (a, b) => (isInside(a, b) ? (places.get(a * columns + b) ?? 0) : 0) };
}
