import type { Gains } from './gains.ts';
import { contextFeatures, describeArticles, evidenceFeatures, predict } from './link-model.ts';
import { WITH_LEXICON, WITHOUT_LEXICON } from './link-weights.ts';
import type { Side } from './side.ts';
import { countVotes, type Votes } from './votes.ts';

/** Two paragraphs, one from each side, that may share content. */
export interface Link {
  a: number;
  b: number;
  fromA: Votes;
  fromB: Votes;
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

/** Less likely links cannot be saved by their surroundings. */
export const HOPELESS = 0.002;
/** A side that gave a paragraph no vote at all. */
const NO_VOTES: Votes = { total: -60, coverage: 0, share: 0, best: 0, peak: 0 };

/**
 * Scores every pair of paragraphs that have a match in common, in rounds: by the evidence of their words alone,
 * then by that and by what their neighbours and rivals got in the round before.
 */
export function scoreLinks(a: Side, b: Side, gainsA: Gains, gainsB: Gains, topic: number): LinkTable {
  const weights = a.lexical ? WITH_LEXICON : WITHOUT_LEXICON;
  const links = collectLinks(a, b, gainsA, gainsB);
  for (const link of links) {
    link.evidence = predict(evidenceFeatures(link, a, b, topic), weights.evidence);
    link.probability = link.evidence;
  }
  const table = tabulate(
    links.filter((link) => link.probability > HOPELESS),
    [a.lengths.length, b.lengths.length],
  );
  for (const round of weights.context) {
    const articles = describeArticles(table);
    const next = table.links.map((link) =>
      predict(contextFeatures(link, table, articles, a, b, topic), round),
    );
    table.links.forEach((link, k) => {
      link.probability = next[k]!;
    });
  }
  return table;
}

export function collectLinks(a: Side, b: Side, gainsA: Gains, gainsB: Gains): Link[] {
  const columns = b.lengths.length;
  const links: Link[] = [];
  // A paragraph's links are listed one after the other, and few: looking through them is faster than a map.
  const first: number[] = [];
  countVotes(a, gainsA, columns, (from, to, votes) => {
    while (first.length <= from) first.push(links.length);
    links.push({ a: from, b: to, fromA: votes, fromB: NO_VOTES, evidence: 0, probability: 0 });
  });
  while (first.length <= a.lengths.length) first.push(links.length);
  countVotes(b, gainsB, a.lengths.length, (from, to, votes) => {
    for (let k = first[to]!; k < first[to + 1]!; k++) {
      if (links[k]!.b !== from) continue;
      links[k]!.fromB = votes;
      return;
    }
    links.push({ a: to, b: from, fromA: NO_VOTES, fromB: votes, evidence: 0, probability: 0 });
  });
  return links;
}

/** Up to so many cells a table is laid out as an array, which is read faster than a map; books are beyond it. */
const MAX_CELLS = 1 << 14;

export function tabulate(links: Link[], sizes: readonly [number, number]): LinkTable {
  const [rows, columns] = sizes;
  const find = rows * columns <= MAX_CELLS ? layOut(links, sizes) : mapOut(links, columns);
  const at = (a: number, b: number) =>
    a < 0 || b < 0 || a >= rows || b >= columns ? 0 : (find(a * columns + b)?.probability ?? 0);
  return { links, sizes, at };
}

function layOut(links: Link[], [rows, columns]: readonly [number, number]) {
  const cells = new Array<Link | undefined>(rows * columns).fill(undefined);
  for (const link of links) cells[link.a * columns + link.b] = link;
  return (cell: number) => cells[cell];
}

function mapOut(links: Link[], columns: number) {
  const places = new Map(links.map((link) => [link.a * columns + link.b, link]));
  return (cell: number) => places.get(cell);
}
