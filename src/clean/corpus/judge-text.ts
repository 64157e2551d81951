import type { Judgement } from '../compare/judge.ts';
import { CLOSEST } from '../search/closest.ts';

/**
 * What a text is to an earlier one: it `goes` because the other says all of it, it `replaces` the other, which says nothing
 * more, or it `updates` the other with other facts.
 */
export type Finding = 'goes' | 'replaces' | 'updates';

/**
 * Judges a text against the earlier ones that may resemble it, in the given order, up to the first that makes it
 * superfluous or until enough say something else. Of several that it updates the first counts. Gives whether it goes.
 * `compare` gives null for a text that does not resemble it after all.
 */
export function judgeAgainstOlder<T>(
  older: Iterable<T>,
  compare: (other: T) => Judgement | null,
  report: (found: Finding, other: T, judgement: Judgement) => void,
): boolean {
  let different = 0;
  let updates = false;
  for (const other of older) {
    const judgement = compare(other);
    if (judgement === null) continue;
    if (judgement.redundant === null && ++different > CLOSEST) break;
    if (judgement.redundant === 'newer') {
      report('goes', other, judgement);
      return true;
    }
    if (judgement.redundant === 'older') report('replaces', other, judgement);
    else if (judgement.verdict === 'update' && !updates) {
      updates = true;
      report('updates', other, judgement);
    }
  }
  return false;
}
