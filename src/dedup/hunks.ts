import { findEdits } from './edits.ts';
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
  const mostEdits = Math.ceil(MOST_CHANGED * (a.length + b.length));
  const names = new Map<string, number>();
  const hunks = findEdits(nameForms(a, head, aEnd, names), nameForms(b, head, bEnd, names), mostEdits);
  for (const hunk of hunks ?? []) {
    hunk.aStart += head;
    hunk.aEnd += head;
    hunk.bStart += head;
    hunk.bEnd += head;
  }
  return hunks;
}

/** A number for every different form. */
function nameForms(tokens: Token[], start: number, end: number, names: Map<string, number>): Int32Array {
  const named = new Int32Array(end - start);
  for (let i = start; i < end; i++) {
    const { form } = tokens[i]!;
    let name = names.get(form);
    if (name === undefined) {
      name = names.size;
      names.set(form, name);
    }
    named[i - start] = name;
  }
  return named;
}
