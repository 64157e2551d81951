import { diffArrays } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEdits } from '../../src/dedup/edits.ts';
import type { Hunk } from '../../src/dedup/hunks.ts';

const find = (a: number[], b: number[], most = Number.POSITIVE_INFINITY) =>
  findEdits(Int32Array.from(a), Int32Array.from(b), most);
const hunk = (aStart: number, aEnd: number, bStart: number, bEnd: number): Hunk => ({
  aStart,
  aEnd,
  bStart,
  bEnd,
});

/** What the package makes of the same two lists. */
function findWithPackage(a: number[], b: number[], maxEditLength: number): Hunk[] | null {
  const parts = diffArrays(a, b, { maxEditLength });
  if (parts === undefined) return null;
  const hunks: Hunk[] = [];
  let [i, j, open] = [0, 0, false];
  for (const { added, removed, count } of parts) {
    if (!added && !removed) {
      i += count;
      j += count;
      open = false;
      continue;
    }
    if (!open) hunks.push(hunk(i, i, j, j));
    open = true;
    if (removed) i += count;
    else j += count;
    Object.assign(hunks.at(-1)!, { aEnd: i, bEnd: j });
  }
  return hunks;
}

describe('findEdits', () => {
  it('finds nothing in equal lists', () => {
    expect(find([1, 2, 3], [1, 2, 3])).toEqual([]);
    expect(find([], [])).toEqual([]);
  });

  it.each([
    ['a token replaced', [1, 2, 3], [1, 9, 3], [hunk(1, 2, 1, 2)]],
    ['tokens added at the end', [1, 2], [1, 2, 3, 4], [hunk(2, 2, 2, 4)]],
    ['tokens removed at the start', [1, 2, 3], [3], [hunk(0, 2, 0, 0)]],
    ['two places', [1, 2, 3, 4, 5], [1, 3, 4, 6, 5], [hunk(1, 2, 1, 1), hunk(4, 4, 3, 4)]],
    ['everything', [1, 2], [3, 4], [hunk(0, 2, 0, 2)]],
    ['one list empty', [], [1], [hunk(0, 0, 0, 1)]],
  ])('finds %s', (_, a, b, hunks) => {
    expect(find(a, b)).toEqual(hunks);
  });

  it('gives up where it would take more edits than asked for', () => {
    expect(find([1, 2], [3, 4], 3)).toBeNull();
    expect(find([1, 2], [3, 4], 4)).not.toBeNull();
  });

  it('takes the way that the package "diff" takes', () => {
    const list = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 40 });
    fc.assert(
      fc.property(list, list, fc.integer({ min: 1, max: 80 }), (a, b, most) => {
        expect(find(a, b, most)).toEqual(findWithPackage(a, b, most));
      }),
      { numRuns: 2000 },
    );
  });
});
