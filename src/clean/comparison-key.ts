import { parseDateline } from '../facts/dateline.ts';
import { foldTypography } from '../text/fold.ts';

/**
 * The form in which two paragraphs are compared: equal keys mean that the same words, numbers and signs stand
 * there. Folds what a typesetter changes (Unicode compatibility forms, quotes, dashes, spaces, letter case, ß)
 * and drops soft hyphens, zero-width characters and the agency's dateline. Digits, umlauts, negation and
 * sentence punctuation are kept, because they carry facts. The key never reaches any output.
 */
export function comparisonKey(text: string): string {
  return foldTypography(stripDateline(text));
}

/** The text without its dateline; a dateline with nothing behind it is left alone. */
export function stripDateline(text: string): string {
  const dateline = parseDateline(text);
  const rest = dateline === null ? text : text.slice(dateline.length);
  return rest.trim() === '' ? text : rest;
}
