/**
 * Characters that no reader sees: soft hyphen, zero-width space and joiners, direction marks, byte order mark,
 * variation selectors. Two texts that differ only in these look the same.
 */
export const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Matches only what is not already a single straight apostrophe. */
const QUOTES =
  /["`´«»‘’‚‛“”„‟‹›❛❜❝❞〝〞＂＇]["'`´«»‘’‚‛“”„‟‹›❛❜❝❞〝〞＂＇]*|'["'`´«»‘’‚‛“”„‟‹›❛❜❝❞〝〞＂＇]+|,,(?=\p{L})/gu;
/** Feet, inches and minutes stand behind a digit: there a prime is a unit and no quotation mark. */
const PRIMES = /(?<!\d)[′″]+/g;
const DASHES =
  /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d][-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]*|-[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]+/g;
/** Most paragraphs have nothing to fold: one look instead of two replacements. */
const UNFOLDED = /["`´«»‘’‚‛“”„‟‹›❛❜❝❞〝〞＂＇\u2010-\u2015\u2212\ufe58\ufe63\uff0d]|--|,,|''/;
const SPACES = /[^\S ]\s*| \s+/g;
/** NFKC would turn 10² into 102 and 1½ into 11⁄2: raised digits and fractions are set apart first. */
const RAISED = /[²³¹⁰⁴-⁹]+/g;
const FRACTIONS = /(?<=\d)[¼½¾⅐-⅞]/g;
/** What German and English prose is made of: no compatibility form, nothing invisible, nothing decomposed. */
const PLAIN = /^[\n\r\t\u00a0\u0020-\u007eÀ-ÖØ-öø-ÿ«»‘’‚“”„–—€]*$/;

/**
 * Folds what a typesetter changes: Unicode compatibility forms, quotes, dashes, spaces, letter case, ß, and characters that
 * no reader sees. Folding twice changes nothing.
 */
export function foldTypography(text: string): string {
  const visible = isPlain(text) ? text.toLowerCase().replaceAll('ß', 'ss') : foldUnicode(text);
  const folded = UNFOLDED.test(visible) ? visible.replace(QUOTES, "'").replace(DASHES, '-') : visible;
  return squeezeSpaces(folded);
}

/** True for a text with nothing in it that Unicode could write in another way. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** Runs of white space as one space each, none at the ends. Looks only at what is no single space already. */
export function squeezeSpaces(text: string): string {
  return text.replace(SPACES, ' ').trim();
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
