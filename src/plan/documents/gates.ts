import { percent } from '../../text/wording.ts';

/** Why a feed fails `--check`; null where nothing would be removed. */
export function judgeRemoved(paragraphs: { in: number; removed: number }): string | null {
  if (paragraphs.removed === 0) return null;
  return `--check: ${paragraphs.removed} of ${paragraphs.in} paragraphs would be removed`;
}

/** Why a feed fails `--min-coverage`; null where enough of its text is in pairs. */
export function judgeCoverage(coverage: number, asked: number): string | null {
  if (coverage >= asked) return null;
  return `--min-coverage: ${percent(coverage)} of the paired articles' text is in pairs, ${percent(asked)} was asked for`;
}
