import { countWords, SHORT_PARAGRAPH } from '../../text/words.ts';

/** A paragraph as the search for repeated runs sees it. */
export interface Line {
  key: string;
  /** Eight words or more: a repeat of it is no coincidence. */
  long: boolean;
}

/** Lines `copy`, `copy + 1`, ... repeat the lines `original`, `original + 1`, ... */
export interface Run {
  copy: number;
  original: number;
  length: number;
}

/** A body of short lines counts as repeated when its copy is at least this share of all paragraphs. */
const BODY_SHARE = 0.4;
/** A page prints its paragraphs twice in place when at least this share of its long ones is doubled. */
const DOUBLED_SHARE = 0.6;
/** Earlier copies looked at per line, besides the first: bounds the work where one line stands thousands of times. */
const RECENT_COPIES = 8;

/** For each line the positions of its earlier copies: the first one, then the most recent ones. */
export function listEarlierCopies(lines: Line[]): number[][] {
  const positions = new Map<string, number[]>();
  return lines.map(({ key }, position) => {
    if (key === '') return [];
    const known = positions.get(key) ?? [];
    const copies = known.length > RECENT_COPIES ? [known[0]!, ...known.slice(-RECENT_COPIES)] : [...known];
    known.push(position);
    positions.set(key, known);
    return copies;
  });
}

/** Runs of two or more lines that repeat in order and are no coincidence: they hold a long line or half the body. */
export function findRuns(lines: Line[], earlier: number[][]): Run[] {
  const runs: Run[] = [];
  /** Distance between copy and original -> the run that was last seen growing at that distance. */
  const latest = new Map<number, Run>();
  earlier.forEach((originals, copy) => {
    for (const original of originals) {
      const distance = copy - original;
      const run = latest.get(distance);
      // A run ends where its copy begins, or it would overlap itself.
      if (run && run.copy + run.length === copy && run.length < distance) {
        run.length++;
      } else {
        const started = { copy, original, length: 1 };
        latest.set(distance, started);
        runs.push(started);
      }
    }
  });
  return runs.filter((run) => run.length >= 2 && isTelling(lines, run));
}

function isTelling(lines: Line[], { copy, length }: Run): boolean {
  const run = lines.slice(copy, copy + length);
  if (run.some(({ long }) => long)) return true;
  // One line printed over and over is a separator or a list, no body.
  if (run.every(({ key }) => key === run[0]!.key)) return false;
  const words = run.reduce((sum, { key }) => sum + countWords(key), 0);
  return words >= SHORT_PARAGRAPH && length >= BODY_SHARE * lines.length;
}

/** True when nearly every long paragraph is printed twice in place (p1 p1 p2 p2 p3 p3), as some templates do. */
export function isDoubledInPlace(lines: Line[]): boolean {
  const long = new Set(lines.filter((line) => line.long).map(({ key }) => key));
  const doubled = lines.filter((line, position) => line.long && repeatsPrevious(lines, position));
  const distinct = new Set(doubled.map(({ key }) => key)).size;
  return distinct >= 2 && distinct >= DOUBLED_SHARE * long.size;
}

export function repeatsPrevious(lines: Line[], position: number): boolean {
  const key = lines[position]?.key;
  return key !== '' && key === lines[position - 1]?.key;
}
