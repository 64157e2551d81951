import type { Hunk } from './hunks.ts';
import type { Tokens } from './tokens.ts';

/** Who would be contained in whom. */
export interface Containment {
  shorter: Tokens;
  longer: Tokens;
}

/**
 * Tells whether the longer paragraph holds the shorter one as a whole, given where they differ in substance (`a` is the
 * shorter one). `cut`: the shorter one breaks off; `sentences`: the longer one has whole sentences more. Words added
 * inside a sentence are no containment, because they can turn it around (`Er kommt`, `Er kommt nicht`).
 */
export function isContainment(side: Containment, hunks: Hunk[]): 'cut' | 'sentences' | null {
  const { shorter, longer } = side;
  let cut = false;
  for (const hunk of hunks) {
    if (isWholeSentences(hunk, side)) continue;
    if (!isCut(hunk, shorter, longer)) return null;
    cut = true;
  }
  return cut || shorter.cutAtEnd ? 'cut' : 'sentences';
}

function isCut(hunk: Hunk, shorter: Tokens, longer: Tokens): boolean {
  const missing = hunk.aEnd - hunk.aStart;
  if (shorter.cutAtStart && hunk.aStart === 0 && missing === 0) return true;
  if (!shorter.cutAtEnd || hunk.bEnd !== longer.tokens.length || hunk.aEnd !== shorter.tokens.length)
    return false;
  if (missing === 0) return true;
  const [last, whole] = [shorter.tokens[hunk.aStart]!, longer.tokens[hunk.bStart]];
  return (
    shorter.cutInWord &&
    missing === 1 &&
    !/\p{N}/u.test(last.form) &&
    whole?.form.startsWith(last.form) === true
  );
}

/** True when the longer text adds complete sentences there and nothing of the shorter one is missing. */
function isWholeSentences(
  { aStart, aEnd, bStart, bEnd }: Hunk,
  { shorter, longer: { tokens } }: Containment,
): boolean {
  // A question mark added at the end is no sentence.
  if (aStart !== aEnd || tokens[bStart]!.form === '?') return false;
  // Where the shorter text is over, a sentence is over.
  if (aStart === shorter.tokens.length && bEnd === tokens.length && !shorter.cutAtEnd) return true;
  const opens = (position: number) => position === tokens.length || tokens[position]!.opensSentence;
  // Words that open both the added sentence and the next one may be counted to either: try every reading.
  for (let [start, end] = [bStart, bEnd]; ; start--, end--) {
    if (opens(start) && opens(end)) return true;
    if (start === 0 || tokens[start - 1]!.form !== tokens[end - 1]!.form) break;
  }
  for (let [start, end] = [bStart, bEnd]; ; start++, end++) {
    if (opens(start) && opens(end)) return true;
    if (end === tokens.length || tokens[start]!.form !== tokens[end]!.form) return false;
  }
}
