import type { Relations } from './relations.ts';

/**
 * Texts that go point at one another, and the last in every chain must stay. A circle would take with a fact all
 * paragraphs that tell it: its earliest text stays.
 */
export function breakCircles(removals: Relations): void {
  const settled = new Set<number>();
  for (const start of Uint32Array.from(removals.ranks()).sort()) {
    const path: number[] = [];
    let rank: number | undefined = start;
    while (rank !== undefined && removals.has(rank) && !settled.has(rank) && !path.includes(rank)) {
      path.push(rank);
      rank = removals.otherRankOf(rank);
    }
    if (rank !== undefined && path.includes(rank))
      removals.delete(Math.min(...path.slice(path.indexOf(rank))));
    for (const seen of path) settled.add(seen);
  }
}
