import type { Block } from '../block.ts';

/** Wrapped text is set to at most this width; a longer line is a paragraph of its own. */
const MAX_WRAPPED_WIDTH = 100;
/** Lists of names or short items are lines in their own right; wrapped prose has a line of at least this width. */
const MIN_WRAPPED_WIDTH = 24;
/** Of the line breaks inside blocks, this share must fall in mid-sentence for the file to count as wrapped. */
const MIN_MID_SENTENCE_SHARE = 0.5;

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;
const LIST_ITEM = /^(?:[-*•–]|\d{1,2}[.)])\s/;
/** Markdown headings, quoted mail, and rules of dashes stand on lines of their own however the rest is set. */
const OWN_LINE = /^(?:#{1,6}\s|>|[\s*_=~-]{3,}$)/;
const SENTENCE_END = /[.!?:;…]["'“”„»«’)\]]*$/u;

/**
 * Splits plain text into paragraphs: blank-line separated blocks when the file has blank lines and
 * hard-wrapped lines, otherwise one line = one paragraph. Wrapped lines are joined by a space;
 * surrounding white space goes, nothing else is touched.
 */
export function splitParagraphs(text: string): Block[] {
  const lines = text.split(LINE_END).map((line) => line.trim());
  const blocks = groupLines(lines);
  if (!isHardWrapped(blocks)) {
    return blocks.flatMap(({ lines, line }) => lines.map((text, i) => ({ text, line: line + i })));
  }
  return blocks.flatMap(joinLines);
}

/** Joins the lines of a block, but for those that stand on their own and items of a list. */
function joinLines({ lines, line }: LineGroup): Block[] {
  const joined: Block[] = [];
  lines.forEach((text, i) => {
    const last = joined.at(-1);
    if (last && !startsParagraph(text, lines[i - 1]!, lines[0]!)) last.text += ` ${text}`;
    else joined.push({ text, line: line + i });
  });
  return joined;
}

function startsParagraph(line: string, previous: string, first: string): boolean {
  if (OWN_LINE.test(line) || OWN_LINE.test(previous)) return true;
  const marker = markerOf(line);
  // In mid-sentence, "19. September" and a dash are no items.
  return (
    marker !== null && (SENTENCE_END.test(previous) || [markerOf(previous), markerOf(first)].includes(marker))
  );
}

/** What the items of one list have in common: the sign before them, or that they are numbered. */
function markerOf(line: string): string | null {
  const marker = LIST_ITEM.exec(line)?.[0].trim();
  return marker === undefined ? null : /^\d/.test(marker) ? 'number' : marker;
}

interface LineGroup {
  lines: string[];
  line: number;
}

/** Groups neighbouring lines that are not blank. */
function groupLines(lines: readonly string[]): LineGroup[] {
  const groups: LineGroup[] = [];
  let open: LineGroup | undefined;
  lines.forEach((text, i) => {
    if (text === '') open = undefined;
    else if (open) open.lines.push(text);
    else {
      open = { lines: [text], line: i + 1 };
      groups.push(open);
    }
  });
  return groups;
}

function isHardWrapped(groups: readonly LineGroup[]): boolean {
  // Without a blank line between two blocks there is nothing but line ends to tell paragraphs apart.
  if (groups.length < 2) return false;
  let breaks = 0;
  let midSentence = 0;
  let widest = 0;
  for (const { lines } of groups) {
    if (lines.some((line) => line.length > MAX_WRAPPED_WIDTH)) return false;
    lines.slice(1).forEach((next, i) => {
      const line = lines[i]!;
      // A break beside a heading or a rule does not tell how the rest is set.
      if (OWN_LINE.test(line) || OWN_LINE.test(next)) return;
      breaks++;
      widest = Math.max(widest, line.length);
      if (!SENTENCE_END.test(line) && !startsParagraph(next, line, lines[0]!)) midSentence++;
    });
  }
  return widest >= MIN_WRAPPED_WIDTH && midSentence >= MIN_MID_SENTENCE_SHARE * breaks;
}
