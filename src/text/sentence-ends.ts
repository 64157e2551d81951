import type { LanguageTag } from '../model.ts';
import { goesOn, REACH } from './stops/goes-on.ts';

/**
 * True when a sentence ends between the token that ends at `end` and the one at `next`: a closing mark, white space,
 * then no lower-case letter; not after an abbreviation, an initial or an ordinal number.
 */
export function endsSentence(text: string, end: number, next: number, language: LanguageTag): boolean {
  const mark = findMark(text, end, next);
  if (mark === 0) return false;
  if (mark === WIDE_STOP) return true;
  const letter = text[next]!;
  if (letter.toLowerCase() === letter && letter.toUpperCase() !== letter) return false;
  if (mark !== STOP || text[end] !== '.') return true;
  return !goesOn(text.slice(Math.max(0, end - REACH), end), text.slice(end + 1, next + REACH), language);
}

const STOP = '.'.charCodeAt(0);
const WIDE_STOP = '。'.charCodeAt(0);

/** The closing mark between two tokens that white space follows; 0 without one. */
function findMark(text: string, start: number, end: number): number {
  let mark = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === STOP || code === 33 || code === 63 || code === 0x2026) mark = code;
    else if (code === WIDE_STOP || code === 0xff01 || code === 0xff1f) return WIDE_STOP;
    else if ((code === 32 || code === 10 || code === 0xa0) && mark !== 0) return mark;
  }
  return 0;
}
