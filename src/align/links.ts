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
  const places = new Map<number, Link>();
  countVotes(a, gainsA, columns, (from, to, votes) => {
    const link = { a: from, b: to, fromA: votes, fromB: NO_VOTES, evidence: 0, probability: 0 };
    links.push(link);
    places.set(from * columns + to, link);
  });
  countVotes(b, gainsB, a.lengths.length, (from, to, votes) => {
    const link = places.get(to * columns + from);
    if (link) link.fromB = votes;
    else links.push({ a: to, b: from, fromA: NO_VOTES, fromB: votes, evidence: 0, probability: 0 });
  });
  return links;
}

export function tabulate(links: Link[], sizes: readonly [number, number]): LinkTable {
  const [rows, columns] = sizes;
  const places = new Map(links.map((link) => [link.a * columns + link.b, link]));
  const at = (a: number, b: number) =>
    a < 0 || b < 0 || a >= rows || b >= columns ? 0 : (places.get(a * columns + b)?.probability ?? 0);
  return { links, sizes, at };
}
