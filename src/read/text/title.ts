import { nameBoilerplate } from '../../clean/article/boilerplate-phrases.ts';
import { parseDateline } from '../../facts/dateline.ts';
import type { Block } from '../block.ts';

/** Headlines of agencies stay below 100 characters; a kicker joined to one may add some. */
const MAX_TITLE = 140;
/** What a headline stands over is longer than itself, and is a sentence or more. */
const MIN_BODY = 60;

const HEADING = /^#{1,2}\s+(?!\s)(.*)$/;
const UNDERLINE = /^(?:=+|-{3,})$/;

/**
 * The headline of a plain text, if its first block is one: a Markdown heading, or a short line without a sentence's end
 * over a blank line or over a longer paragraph. It stays among the paragraphs.
 */
export function findTitle(blocks: readonly Block[]): string | null {
  const [first, next] = blocks;
  if (!first) return null;
  const heading = HEADING.exec(first.text);
  if (heading) return heading[1]!.replace(/(?<!#)#+$/, '').trimEnd() || null;
  if (!next || !isHeadline(first.text)) return null;
  if (UNDERLINE.test(next.text) && next.line === first.line + 1) return first.text;
  const apart = next.line > first.line + 1;
  const body = Math.max(...blocks.slice(1, 4).map(({ text }) => text.length));
  if (body < MIN_BODY || body < first.text.length) return null;
  return apart || next.text.length > Math.max(MIN_BODY, first.text.length) ? first.text : null;
}

function isHeadline(text: string): boolean {
  if (text.length > MAX_TITLE || !/\p{L}{2}/u.test(text)) return false;
  // A headline may ask or shout, but it does not end as a sentence or a list does.
  if (/[.:;,…–—-]["'“”„»«’)\]]*$/u.test(text) || /^(?:[-*•–>]|\d{1,2}[.)])\s/.test(text)) return false;
  // "Von ..." and dates are what stands under a headline; one word is a section or a button.
  if (!/\s/.test(text) || /^(?:von|by)\s/i.test(text) || /^\W*\d[\d\s.:/-]*\w*\W*$/.test(text)) return false;
  return parseDateline(text) === null && nameBoilerplate(text) === null;
}
