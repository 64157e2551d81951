import type { Other, Relations } from './relations.ts';
import type { EarlierRef } from './texts/earlier.ts';

/**
 * Texts that go point at one another, and the last in every chain must stay. A circle would take with a fact all
 * paragraphs that tell it: its earliest text stays.
 * `refs`: texts of this run that an earlier one had; a text may point at them by either name.
 */
export function breakCircles(removals: Relations, refs: ReadonlyMap<number, EarlierRef> = new Map()): void {
  const ranks = new Map(Array.from(refs, ([rank, ref]) => [ref, rank]));
  const settled = new Set<number>();
  for (const start of Uint32Array.from(removals.ranks()).sort()) {
    const path: number[] = [];
    let rank: number | undefined = start;
    while (rank !== undefined && removals.has(rank) && !settled.has(rank) && !path.includes(rank)) {
      path.push(rank);
      rank = findRank(removals.otherOf(rank), ranks);
    }
    if (rank !== undefined && path.includes(rank))
      removals.delete(Math.min(...path.slice(path.indexOf(rank))));
    for (const seen of path) settled.add(seen);
  }
}

function findRank(other: Other | undefined, ranks: ReadonlyMap<EarlierRef, number>): number | undefined {
  if (other === undefined) return undefined;
  return 'rank' in other ? other.rank : ranks.get(other.ref);
}
