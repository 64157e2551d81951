import type { Hunk } from './hunks.ts';

/** No path leads to this diagonal. */
const NOWHERE = -2;

/** The paths tried so far, one number each: where it came from, and what its last step was. Kept from call to call. */
let sources = new Int32Array(1 << 10);
let diagonals = new Int32Array(1 << 10);
let ends = new Int32Array(1 << 10);
/** Per diagonal, shifted by the number of tokens in `b`: the furthest place in `a`, and the path that leads there. */
let furthest = new Int32Array(1 << 10);
let paths = new Int32Array(1 << 10);

/**
 * The fewest insertions and deletions that make `b` of `a` (Myers 1986, "An O(ND) Difference Algorithm"), as the places
 * where they differ; null when it takes more than `most`. Of several ways it takes the one that the package `diff` takes,
 * in a twentieth of the time: tokens come as numbers, and paths are kept as numbers.
 */
export function findEdits(a: Int32Array, b: Int32Array, most: number): Hunk[] | null {
  const [aLength, bLength] = [a.length, b.length];
  const zero = bLength + 1;
  if (zero + aLength + 2 > furthest.length) {
    furthest = new Int32Array((zero + aLength) * 2);
    paths = new Int32Array(furthest.length);
  }
  furthest.fill(NOWHERE, 0, zero + aLength + 2);
  let count = 0;
  /** Adds the path that goes on from `source`, along a diagonal as far as both agree; gives its place in `a`. */
  const goOn = (source: number, diagonal: number, start: number): number => {
    let position = start;
    while (
      position + 1 < aLength &&
      position + 1 - diagonal < bLength &&
      a[position + 1] === b[position + 1 - diagonal]
    )
      position++;
    if (count === ends.length) growPaths();
    sources[count] = source;
    diagonals[count] = diagonal;
    ends[count] = position;
    furthest[zero + diagonal] = position;
    paths[zero + diagonal] = count++;
    return position;
  };

  let end = goOn(-1, 0, -1);
  if (end + 1 >= aLength && end + 1 >= bLength) return [];
  let lowest = -bLength;
  let highest = aLength;
  for (let edits = 1; edits <= Math.min(most, aLength + bLength); edits++) {
    // With an odd number of edits no path ends on an even diagonal.
    const first = lowest + ((lowest + edits) & 1);
    for (let diagonal = Math.max(first, -edits); diagonal <= Math.min(highest, edits); diagonal += 2) {
      const removed = furthest[zero + diagonal - 1]!;
      const added = furthest[zero + diagonal + 1]!;
      furthest[zero + diagonal - 1] = NOWHERE;
      const canAdd = added !== NOWHERE && added >= diagonal && added - diagonal < bLength;
      const canRemove = removed !== NOWHERE && removed + 1 < aLength;
      if (!canAdd && !canRemove) {
        furthest[zero + diagonal] = NOWHERE;
        continue;
      }
      end =
        !canRemove || (canAdd && removed < added)
          ? goOn(paths[zero + diagonal + 1]!, diagonal, added)
          : goOn(paths[zero + diagonal - 1]!, diagonal, removed + 1);
      const isAtEnd = end + 1 >= aLength;
      const isAtBottom = end - diagonal + 1 >= bLength;
      if (isAtEnd && isAtBottom) return traceBack(count - 1);
      // From an edge of the grid only one direction leads on: other diagonals need no more looking at.
      if (isAtEnd) highest = Math.min(highest, diagonal - 1);
      if (isAtBottom) lowest = Math.max(lowest, diagonal + 1);
    }
  }
  return null;
}

/** Follows a path to its start, and gives the places where it left the diagonals. */
function traceBack(last: number): Hunk[] {
  const hunks: Hunk[] = [];
  for (let path = last; sources[path] !== -1; path = sources[path]!) {
    const source = sources[path]!;
    const diagonal = diagonals[path]!;
    const isRemoval = diagonal > diagonals[source]!;
    const aStart = ends[source]! + 1;
    const bStart = aStart - diagonals[source]!;
    const aEnd = isRemoval ? aStart + 1 : aStart;
    const bEnd = isRemoval ? bStart : bStart + 1;
    const next = hunks.at(-1);
    if (next !== undefined && next.aStart === aEnd && next.bStart === bEnd) {
      next.aStart = aStart;
      next.bStart = bStart;
    } else hunks.push({ aStart, aEnd, bStart, bEnd });
  }
  return hunks.reverse();
}

function growPaths(): void {
  [sources, diagonals, ends] = [sources, diagonals, ends].map((values) => {
    const grown = new Int32Array(values.length * 2);
    grown.set(values);
    return grown;
  }) as [Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>];
}
