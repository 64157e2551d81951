import { diffArrays } from 'diff';
import type { Token } from './tokens.ts';

/** A place where two token lists differ: `a[aStart..aEnd)` stands where `b[bStart..bEnd)` stands. */
export interface Hunk {
  aStart: number;
  aEnd: number;
  bStart: number;
  bEnd: number;
}

/** Beyond this share of changed tokens two paragraphs have nothing to do with each other; bounds the diff's work. */
const MOST_CHANGED = 0.7;

/** Where two token lists differ, in order; null when they differ too much to be compared. */
export function findHunks(a: Token[], b: Token[]): Hunk[] | null {
  // Most pairs differ in one place: what they share at both ends need not go through the diff.
  let head = 0;
  while (head < a.length && head < b.length && a[head]!.form === b[head]!.form) head++;
  let tail = 0;
  const most = Math.min(a.length, b.length) - head;
  while (tail < most && a[a.length - 1 - tail]!.form === b[b.length - 1 - tail]!.form) tail++;
  const [aEnd, bEnd] = [a.length - tail, b.length - tail];
  if (head === aEnd && head === bEnd) return [];
  const whole = { aStart: head, aEnd, bStart: head, bEnd };
  if (head === aEnd || head === bEnd || aEnd - head + bEnd - head === 2) return [whole];
  const maxEditLength = Math.ceil(MOST_CHANGED * (a.length + b.length));
  const parts = diffArrays(a.slice(head, aEnd), b.slice(head, bEnd), {
    comparator: (left, right) => left.form === right.form,
    maxEditLength,
  });
  // The library gives undefined when it passes the limit.
  return parts === undefined ? null : collectHunks(parts, head);
}

function collectHunks(parts: { added: boolean; removed: boolean; count: number }[], head: number): Hunk[] {
  const hunks: Hunk[] = [];
  let [i, j] = [head, head];
  let open: Hunk | null = null;
  for (const { added, removed, count } of parts) {
    if (!added && !removed) {
      open = null;
      i += count;
      j += count;
      continue;
    }
    if (open === null) {
      open = { aStart: i, aEnd: i, bStart: j, bEnd: j };
      hunks.push(open);
    }
    if (removed) i += count;
    else j += count;
    open.aEnd = i;
    open.bEnd = j;
  }
  return hunks;
}
