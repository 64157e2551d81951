const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Scripts written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/**
 * Repeats shorter than this are often meant: list items, "No comment.", interview questions. Of the repeated
 * lines in hand-made article bodies four of five are shorter than eight words.
 */
export const SHORT_PARAGRAPH = 8;

/** How many words a text has; in scripts without spaces two characters count as one word. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = (unspaced === 0 ? text : text.replace(UNSPACED, ' ')).match(WORD)?.length ?? 0;
  return spaced + Math.ceil(unspaced / 2);
}
