import type { LanguageTag } from '../model.ts';
import { goesOn, mayStart, REACH } from './stops/goes-on.ts';

const segmenters = new Map<LanguageTag, Intl.Segmenter>();

/** A longer text is cut up first: the segmenter's time grows with the square. */
const MAX_LENGTH = 4000;

/**
 * Splits one paragraph into sentences by the rules of Unicode (UAX 29), which end one after an ellipsis too late, and joins
 * what these cut wrongly: after an abbreviation (`Dr. Meier`), an initial (`George W. Bush`), a German ordinal (`3. Oktober`), the number
 * of an item, an ellipsis in a sentence, and before a word in lower case (`"Why?" he asked`). Loses no character but the
 * white space between sentences.
 */
export function splitSentences(paragraph: string, language: LanguageTag): string[] {
  const pieces = cutLong(paragraph)
    .flatMap((piece) => [...openSegmenter(language).segment(piece)].map(({ segment }) => segment))
    .flatMap((segment) => segment.split(MISSED_END));
  const sentences: string[] = [];
  let open: string[] = [];
  // Its last characters alone are looked at: gathering the whole each time would take quadratic time.
  let tail = '';
  for (const [at, piece] of pieces.entries()) {
    open.push(piece);
    tail = (tail + piece).slice(-REACH);
    if (isOpen(tail, pieces[at + 1] ?? '', language)) continue;
    sentences.push(open.join('').trim());
    open = [];
    tail = '';
  }
  sentences.push(open.join('').trim());
  return sentences.filter((sentence) => sentence !== '');
}

/** Where Unicode sees no end: after the sign for an ellipsis, before a number, before an item of a list in letters (`b)`). */
const MISSED_END =
  /(?<=…["'”“’»«]{0,3}\s{1,9})(?=["'„“‚»«(]?[\p{Lu}\p{Nd}])|(?<=[.!?]["'”“’»«]?\s)(?=\p{Nd})|(?<=[.!?;]\s{1,9})(?=\p{Ll}\)\s)/u;
/** A closing mark with what stands behind it. */
const CLOSED = /[.!?…]["'”“’»«)\]]*\s+$/u;
const STOPPED = /^(.*?[^.…])\.\s*$/su;
const ELLIPSIS = /(?:\.\.|…)\s+$/u;

/** Whether a sentence goes on where the rules of Unicode end it; `tail` is its end, or all of it. */
function isOpen(tail: string, next: string, language: LanguageTag): boolean {
  const before = STOPPED.exec(tail)?.[1];
  if (before !== undefined) return goesOn(tail.length < REACH ? before.trimStart() : before, next, language);
  if (ELLIPSIS.test(tail)) return /^[\p{L}\p{Nd}]/u.test(next) && !mayStart(next, language);
  return CLOSED.test(tail) && /^\p{Ll}(?!\))/u.test(next);
}

function openSegmenter(language: LanguageTag): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}

/** Pieces that the segmenter can bear, cut behind a full stop where there is one, or else at white space. */
function cutLong(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (text.length - start > MAX_LENGTH) {
    const stop = text.lastIndexOf('. ', start + MAX_LENGTH - 2);
    const space = stop > start ? stop + 1 : text.lastIndexOf(' ', start + MAX_LENGTH - 1);
    const end = space > start ? space + 1 : start + MAX_LENGTH;
    pieces.push(text.slice(start, end));
    start = end;
  }
  pieces.push(text.slice(start));
  return pieces;
}
