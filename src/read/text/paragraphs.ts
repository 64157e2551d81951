import type { Block } from '../block.ts';

/** Wrapped text is set to at most this width; where a line is longer, lines are paragraphs. */
const MAX_WRAPPED_WIDTH = 100;
/** Lists of names or short items are lines in their own right; wrapped prose has a line of at least this width. */
const MIN_WRAPPED_WIDTH = 24;
/** Of the line breaks inside blocks, this share must fall in mid-sentence for the file to count as wrapped. */
const MIN_MID_SENTENCE_SHARE = 0.5;

/** A wrapped line is filled up to this share of the widest one: long words and hyphens leave ragged ends. */
const FULL_LINE = 0.8;
/** Mail and terminals wrap at 60 and more; an only block of shorter lines is a poem or a list. */
const MIN_ONLY_WIDTH = 40;
/** Of the line breaks of an only block, this share falls before a word in lower case; German capitalises a third of its words. */
const MIN_LOWER_CASE_SHARE = 0.25;

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;
const LIST_ITEM = /^(?:[-*•–]|\d{1,2}[.)])\s/;
/** Markdown headings, quoted mail, and rules of dashes stand on lines of their own however the rest is set. */
const OWN_LINE = /^(?:#{1,6}\s|>|[\s*_=~-]{3,}$)/;
const SENTENCE_END = /[.!?:;…]["'“”„»«’)\]]*$/u;

/**
 * Splits plain text into paragraphs: one line = one paragraph, unless the lines are hard-wrapped; then the lines that a
 * full line forced apart are joined by a space. Surrounding white space goes, nothing else is touched.
 */
export function splitParagraphs(text: string): Block[] {
  const lines = text.split(LINE_END).map((line) => line.trim());
  const blocks = groupLines(lines);
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  if (!isHardWrapped(blocks, width)) {
    return blocks.flatMap(({ lines, line }) => lines.map((text, i) => ({ text, line: line + i })));
  }
  return blocks.flatMap((block) => joinLines(block, width));
}

/** Joins the lines of a block, but for those that stand on their own and items of a list. */
function joinLines({ lines, line }: LineGroup, width: number): Block[] {
  const joined: Block[] = [];
  lines.forEach((text, i) => {
    const last = joined.at(-1);
    const previous = lines[i - 1];
    if (
      last &&
      previous !== undefined &&
      isContinued(previous, text, width) &&
      !startsParagraph(text, previous, lines[0]!)
    ) {
      last.text += ` ${text}`;
    } else joined.push({ text, line: line + i });
  });
  return joined;
}

/**
 * Whether a line goes on in the next: the next word did not fit, or does not begin anything. After a line with room for
 * more, such as "1. Temperatur senken", a capital begins a paragraph.
 */
function isContinued(line: string, next: string, width: number): boolean {
  const word = /^\S*/.exec(next)![0];
  return line.length + 1 + word.length > FULL_LINE * width || /^(?:[–—-] )?[\p{Ll}\d(]/u.test(next);
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

function isHardWrapped(groups: readonly LineGroup[], width: number): boolean {
  if (width > MAX_WRAPPED_WIDTH) return false;
  let breaks = 0;
  let midSentence = 0;
  let lowerCase = 0;
  let widest = 0;
  for (const { lines } of groups) {
    lines.slice(1).forEach((next, i) => {
      const line = lines[i]!;
      // A break beside a heading or a rule does not tell how the rest is set.
      if (OWN_LINE.test(line) || OWN_LINE.test(next)) return;
      breaks++;
      widest = Math.max(widest, line.length);
      if (
        SENTENCE_END.test(line) ||
        startsParagraph(next, line, lines[0]!) ||
        !isContinued(line, next, width)
      )
        return;
      midSentence++;
      if (/^\p{Ll}/u.test(next)) lowerCase++;
    });
  }
  // Without a blank line between two blocks, headlines of one length may look like full lines; they begin with a capital.
  const told = groups.length > 1 || (widest >= MIN_ONLY_WIDTH && lowerCase >= MIN_LOWER_CASE_SHARE * breaks);
  return told && widest >= MIN_WRAPPED_WIDTH && midSentence >= MIN_MID_SENTENCE_SHARE * breaks;
}
