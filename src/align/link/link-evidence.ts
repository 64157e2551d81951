import type { Gains } from '../match/gains.ts';
import { countVotes, type Votes } from '../match/votes.ts';
import type { EncodedArticle } from '../side/side.ts';
import type { Link } from './link-table.ts';
import { logOdds, soften } from './logistic.ts';

/** A side that gave a paragraph no vote at all. */
const NO_VOTES: Votes = { total: -60, coverage: 0, share: 0, best: 0, peak: 0 };

/** All pairs of paragraphs that have a match in common, with what the words of either say; not yet scored. */
export function collectLinks(
  a: EncodedArticle,
  b: EncodedArticle,
  gainsA: Gains,
  gainsB: Gains,
  topic: number,
): Link[] {
  const columns = b.lengths.length;
  const links: Link[] = [];
  // A paragraph's links are listed one after the other, and few: looking through them is faster than a map.
  const first: number[] = [];
  const open = (from: number, to: number, fromA: Votes, fromB: Votes) => {
    links.push({ a: from, b: to, fromA, fromB, features: [], evidence: 0, probability: 0 });
  };
  countVotes(a, gainsA, columns, (from, to, votes) => {
    while (first.length <= from) first.push(links.length);
    open(from, to, votes, NO_VOTES);
  });
  while (first.length <= a.lengths.length) first.push(links.length);
  countVotes(b, gainsB, a.lengths.length, (from, to, votes) => {
    for (let k = first[to]!; k < first[to + 1]!; k++) {
      if (links[k]!.b !== from) continue;
      links[k]!.fromB = votes;
      return;
    }
    open(to, from, NO_VOTES, votes);
  });
  for (const link of links) link.features = describeEvidence(link, a, b, topic);
  return links;
}

/**
 * What the words of two paragraphs say, the same whichever side is called a. Sums stand beside minima: a partial
 * overlap shows on one side only, a chance resemblance on neither for long.
 */
function describeEvidence(
  { a, b, fromA, fromB }: Link,
  sideA: EncodedArticle,
  sideB: EncodedArticle,
  topic: number,
): number[] {
  const totalA = soften(fromA.total);
  const totalB = soften(fromB.total);
  const bestA = logOdds(fromA.best);
  const bestB = logOdds(fromB.best);
  const shorter = Math.min(sideA.lengths[a]!, sideB.lengths[b]!);
  const size = Math.log(shorter + 1);
  return [
    totalA + totalB,
    Math.min(totalA, totalB),
    fromA.coverage + fromB.coverage,
    size,
    bestA + bestB,
    Math.min(soften(fromA.peak), soften(fromB.peak)),
    Math.min(fromA.share, fromB.share),
    fromA.share + fromB.share,
    Math.abs(Math.log((sideA.lengths[a]! + 1) / (sideB.lengths[b]! + 1))),
    Math.log(topic + 0.02),
    Math.min(0, fromA.total) / 10 + Math.min(0, fromB.total) / 10,
    Math.min(fromA.coverage, fromB.coverage),
    Math.max(fromA.coverage, fromB.coverage) * size,
    Math.min(bestA, bestB),
  ];
}
