import { Units } from './code-units.ts';

/**
 * Cuts text into words and numbers. A word is a run of letters (digits may follow: `G20`; an apostrophe may stand inside),
 * a number keeps its separators (`1.200,5`), hyphens divide (`IT-Sektor` is two words), and scripts written without
 * spaces give one word per character, which a translation model can still learn from.
 *
 * Runs over code units with a table of classes: news comes by the gigabyte, and a regular expression with Unicode
 * classes costs more than all that is done with the tokens afterwards.
 */
export function scanTokens(text: string, visit: TokenVisitor): void {
  const length = units.read(text);
  const codes = units.values;
  for (let at = 0; at < length; ) {
    let code = codes[at]!;
    const first = classOf(code);
    if (first === OTHER) {
      at++;
      continue;
    }
    const start = at;
    let hash = 0;
    let check = 0;
    for (;;) {
      hash = (Math.imul(hash, 31) + code) | 0;
      check = Math.imul(check ^ code, 0x5bd1e995);
      // One character of a script without spaces, or a run.
      if (++at === length || first === UNSPACED) break;
      code = codes[at]!;
      const here = classOf(code);
      if (here !== first && here !== DIGIT && !(here === OTHER && isInside(code, first, codes, at, length)))
        break;
    }
    visit(start, at, first === DIGIT, hash, check ^ (check >>> 15));
  }
}

/** The text at hand: a visitor may not scan another. */
const units = new Units();

/** Hears of each token where it stands, what it is, and two hashes of how it is spelled. */
type TokenVisitor = (start: number, end: number, isNumber: boolean, hash: number, check: number) => void;

/** The tokens of a text as strings, for work that is not done millions of times. */
export function listTokens(text: string): string[] {
  const tokens: string[] = [];
  scanTokens(text, (start, end) => tokens.push(text.slice(start, end)));
  return tokens;
}

/** True for a mark that stands inside a word or a number: an apostrophe between letters, a separator between digits. */
function isInside(code: number, first: number, codes: Uint16Array, at: number, length: number): boolean {
  const separates =
    first === LETTER
      ? code === APOSTROPHE || code === CURLY_APOSTROPHE
      : code === STOP || code === COMMA || code === COLON;
  return separates && at + 1 < length && classOf(codes[at + 1]!) === first;
}

const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;
const UNSPACED = 4;
const [APOSTROPHE, CURLY_APOSTROPHE, STOP, COMMA, COLON] = [..."'’.,:"].map((mark) => mark.charCodeAt(0));

/** Class of each code unit, filled in as they are met; 0 is "not met yet". */
const classes = new Uint8Array(65_536);

function classOf(code: number): number {
  return classes[code] || classify(code);
}

const UNSPACED_SCRIPTS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Halves of characters beyond the first plane count as letters: the rare scripts there, and emoji with them. */
function classify(code: number): number {
  const character = String.fromCharCode(code);
  let found = OTHER;
  if (UNSPACED_SCRIPTS.test(character)) found = UNSPACED;
  else if (/\p{Nd}/u.test(character)) found = DIGIT;
  else if (/[\p{L}\p{M}]/u.test(character) || (code >= 0xd800 && code <= 0xdfff)) found = LETTER;
  classes[code] = found;
  return found;
}
