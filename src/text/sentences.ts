import type { LanguageTag } from '../model.ts';
import { isShortening } from './sentence-ends.ts';

const segmenters = new Map<LanguageTag, Intl.Segmenter>();

/** A text without a break for longer than this is cut up first: the segmenter's time grows with the square. */
const MAX_LENGTH = 20_000;

/**
 * Splits one paragraph into sentences by the rules of Unicode (UAX 29), then joins what these cut wrongly: after an
 * abbreviation (`Dr. Meier`), an initial (`George W. Bush`) or a German ordinal (`3. Oktober`). Loses no character
 * but the white space between sentences.
 */
export function splitSentences(paragraph: string, language: LanguageTag): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const piece of cutLong(paragraph)) {
    for (const { segment } of openSegmenter(language).segment(piece)) {
      open += segment;
      if (endsInShortening(open, language)) continue;
      sentences.push(open.trim());
      open = '';
    }
  }
  sentences.push(open.trim());
  return sentences.filter((sentence) => sentence !== '');
}

function openSegmenter(language: LanguageTag): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}

function endsInShortening(text: string, language: LanguageTag): boolean {
  const last = /([\p{L}\p{M}\p{Nd}]+)\.\s*$/u.exec(text.slice(-40));
  return last !== null && isShortening(last[1]!, language);
}

/** Pieces that the segmenter can bear, cut at white space where there is any. */
function cutLong(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (text.length - start > MAX_LENGTH) {
    const space = text.lastIndexOf(' ', start + MAX_LENGTH);
    const end = space > start ? space + 1 : start + MAX_LENGTH;
    pieces.push(text.slice(start, end));
    start = end;
  }
  pieces.push(text.slice(start));
  return pieces;
}
