/**
 * Tokens that stand in a text but belong to no language: addresses, handles, tags, markup, code, ids. Only tokens
 * of plain ASCII are looked at: others are words, whatever they contain (Chinese and Japanese have no blanks).
 */
const NOT_WORDS = [
  /^\W?(?:https?:|www\.|mailto:)/i,
  /^[^\s@]*@[\w.-]+\W?$/,
  /^#\w/,
  /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}[/,;:)]?/,
  /[_{}<>=\\|~^$\x60]|\w\(|::|\/\w*\//,
  /\d[a-z]+\d|[a-z]\d+[a-z]/i,
];

/** `A 1` or `kg` is no sentence in any language. */
const FEWEST_LETTERS = 3;
/** Tables and scores have more digits and signs than letters, sentences a fifth at most. */
const SHARE_OF_LETTERS = 0.5;
/** Below this share of letters in real words, the line is a list of addresses with a word between them. */
const SHARE_OF_WORDS = 0.4;

/** The words of a text as one line; an empty string if it is no language at all. */
export function keepWords(text: string): string {
  const tokens = text.split(/\s+/);
  const words = tokens
    .filter((token) => !isNotWord(token))
    .join(' ')
    .trim();
  const letters = countLetters(words);
  if (letters < FEWEST_LETTERS) return '';
  if (letters < SHARE_OF_LETTERS * words.replace(/\s+/g, '').length) return '';
  return letters < SHARE_OF_WORDS * countLetters(text) ? '' : words;
}

function isNotWord(token: string): boolean {
  return /^[\x21-\x7e]+$/.test(token) && NOT_WORDS.some((pattern) => pattern.test(token));
}

/** Marks count too: in the scripts of India they are the vowels. */
function countLetters(text: string): number {
  return text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
}
