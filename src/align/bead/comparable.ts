import type { LinkTable } from '../link/link-table.ts';
import type { Bead } from './beads.ts';

/** A bead and the probability that its sides say the same thing. */
export interface ScoredBead {
  bead: Bead;
  score: number;
}

/** Evidence under this is as often a chance resemblance as a common matter. */
const MIN_EVIDENCE = 0.6;
/** Paragraphs that were written on their own about one matter say the same thing half of the time. */
export const SAME_MATTER = 0.5;

/**
 * Pairs for articles on the same matter that do not translate each other. There the surroundings of a link, which the
 * final probability relies on, say nothing; what counts is the evidence of the words, one partner for each paragraph.
 */
export function pairByEvidence(table: LinkTable, taken: readonly Bead[]): ScoredBead[] {
  const usedA = new Set(taken.flatMap((bead) => bead.a));
  const usedB = new Set(taken.flatMap((bead) => bead.b));
  const links = table.links.filter((link) => link.evidence >= MIN_EVIDENCE);
  links.sort((x, y) => y.evidence - x.evidence || x.a - y.a || x.b - y.b);
  const pairs: ScoredBead[] = [];
  for (const link of links) {
    if (usedA.has(link.a) || usedB.has(link.b)) continue;
    usedA.add(link.a);
    usedB.add(link.b);
    const score = SAME_MATTER * link.evidence;
    pairs.push({
      bead: { a: [link.a], b: [link.b], links: [{ a: link.a, b: link.b, probability: score }] },
      score,
    });
  }
  return pairs;
}
