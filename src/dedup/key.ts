import { parseDateline } from '../dateline.ts';

/**
 * Characters that no reader sees: soft hyphen, zero-width space and joiners, direction marks, byte order mark,
 * variation selectors. Two texts that differ only in these look the same.
 */
export const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const QUOTES = /["'`´«»‘’‚‛“”„‟‹›❛❜❝❞〝〞＂＇]+|,,(?=\p{L})/gu;
/** Feet, inches and minutes stand behind a digit: there a prime is a unit and no quotation mark. */
const PRIMES = /(?<!\d)[′″]+/g;
const DASHES = /[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]+/g;
/** NFKC would turn 10² into 102 and 1½ into 11⁄2: raised digits and fractions are set apart first. */
const RAISED = /[²³¹⁰⁴-⁹]+/g;
const FRACTIONS = /(?<=\d)[¼½¾⅐-⅞]/g;
const PLAIN = /^[\n\r\t\u0020-\u007e]*$/;

/**
 * The form in which two paragraphs are compared: equal keys mean that the same words, numbers and signs stand
 * there. Folds what a typesetter changes (Unicode compatibility forms, quotes, dashes, spaces, letter case, ß)
 * and drops soft hyphens, zero-width characters and the agency's dateline. Digits, umlauts, negation and
 * sentence punctuation are kept, because they carry facts. The key never reaches any output.
 */
export function comparisonKey(text: string): string {
  return foldTypography(stripDateline(text));
}

/** The folding of `comparisonKey` alone; applying it twice changes nothing. */
export function foldTypography(text: string): string {
  const visible = PLAIN.test(text) ? text.toLowerCase() : foldUnicode(text);
  return visible.replace(QUOTES, "'").replace(DASHES, '-').replace(/\s+/g, ' ').trim();
}

/** The text without its dateline; a dateline with nothing behind it is left alone. */
export function stripDateline(text: string): string {
  const dateline = parseDateline(text);
  const rest = dateline === null ? text : text.slice(dateline.length);
  return rest.trim() === '' ? text : rest;
}

function foldUnicode(text: string): string {
  return (
    text
      .replace(INVISIBLE, '')
      // The acute accent used as an apostrophe would fall apart into a space and a combining mark.
      .replace(QUOTES, "'")
      .replace(PRIMES, "'")
      .replace(RAISED, (digits) => `^${digits.normalize('NFKC')}`)
      .replace(FRACTIONS, ' $&')
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('ß', 'ss')
      // Compatibility forms and lower case may give each other new work.
      .normalize('NFKC')
      .replace(INVISIBLE, '')
  );
}
