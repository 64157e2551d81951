import type { Other, Relations } from './relations.ts';
import type { EarlierRef } from './texts/earlier.ts';

/**
 * Texts that go point at one another, and the last in every chain must stay. A circle would take with a fact all
 * paragraphs that tell it: its earliest text stays.
 * `refs`: texts of this run that an earlier one had; a text may point at them by either name.
 */
export function breakCircles(removals: Relations, refs: ReadonlyMap<number, EarlierRef> = new Map()): void {
  const ranks = new Map(Array.from(refs, ([rank, ref]) => [ref, rank]));
  const starts = Uint32Array.from(removals.ranks()).sort();
  const next = (rank: number) => findRank(removals.otherOf(rank), ranks);
  for (const rank of listFreed(starts, (rank) => (removals.has(rank) ? next(rank) : undefined)))
    removals.delete(rank);
}

/**
 * The earliest text of every circle. `starts`: all texts that go, in ascending order; `next` gives what one goes for, and
 * nothing for a text that stays.
 */
export function listFreed<T extends number | string>(
  starts: Iterable<T>,
  next: (text: T) => T | undefined,
): T[] {
  const settled = new Set<T>();
  const freed: T[] = [];
  for (const start of starts) {
    const path: T[] = [];
    let text: T | undefined = start;
    while (text !== undefined && !settled.has(text) && !path.includes(text)) {
      path.push(text);
      text = next(text);
    }
    if (text !== undefined && path.includes(text)) freed.push(findLeast(path.slice(path.indexOf(text))));
    for (const seen of path) settled.add(seen);
  }
  return freed;
}

function findLeast<T extends number | string>(texts: readonly T[]): T {
  let [least] = texts as [T];
  for (const text of texts) if (text < least) least = text;
  return least;
}

function findRank(other: Other | undefined, ranks: ReadonlyMap<EarlierRef, number>): number | undefined {
  if (other === undefined) return undefined;
  return 'rank' in other ? other.rank : ranks.get(other.ref);
}
