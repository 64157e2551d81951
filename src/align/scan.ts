/**
 * Cuts text into words and numbers. A word is a run of letters (digits may follow: `G20`), a number keeps its
 * separators (`1.200,5`), hyphens divide (`IT-Sektor` is two words), and scripts written without spaces give one
 * word per character, which a translation model can still learn from.
 */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const LETTER = `[[\\p{L}\\p{M}]--[${UNSPACED}]]`;
const TOKEN = new RegExp(
  `${LETTER}+(?:['’]?[[\\p{L}\\p{M}\\p{Nd}]--[${UNSPACED}]]+)*|\\p{Nd}+(?:[.,:]\\p{Nd}+)*|[${UNSPACED}]`,
  'gv',
);

/** Calls `visit` with every word and number of `text`, in order; `start` counts UTF-16 code units. */
export function scanTokens(text: string, visit: (token: string, start: number) => void): void {
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    visit(match[0], match.index);
  }
}

/** True for a token that is a number: only these start with a digit. */
export function isNumber(token: string): boolean {
  const code = token.charCodeAt(0);
  return (code >= 48 && code <= 57) || (code > 127 && /^\p{Nd}/u.test(token));
}
