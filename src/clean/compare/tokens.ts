import { Units } from '../../text/code-units.ts';
import { foldTypography, INVISIBLE, isPlain } from '../../text/fold.ts';
import { stripDateline } from '../comparison-key.ts';
import { measureCutMark } from './cut-mark.ts';

/** A word, number or sign of a paragraph as the diff sees it. */
export interface Token {
  /** As it stands in the text. */
  text: string;
  /** Folded for comparison: letter case, ß and typography do not count. */
  form: string;
  /** Offsets in `Tokens.text`. */
  start: number;
  end: number;
  /** True where a sentence begins. */
  opensSentence: boolean;
}

export interface Tokens {
  /** The paragraph without dateline, invisible characters and cut mark: the tokens' offsets point into it. */
  text: string;
  tokens: Token[];
  /** True when the text says that it was cut (`…`, `[mehr]`, `Read more`) or breaks off without an end. */
  cutAtEnd: boolean;
  /** True when the text opens with an ellipsis. */
  cutAtStart: boolean;
  /** True when the cut goes through a word (`Entwick…`). */
  cutInWord: boolean;
}

/** Scripts without spaces: every character is a token. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`;
/** A sign belongs to its number, and thousands may be grouped by spaces or apostrophes. */
const NUMBER = String.raw`(?<![\p{L}\p{N}])[-+−]?(?:\d{1,3}(?:[\u0020\u00a0\u2009\u202f'’]\d{3})+(?!\d)|\d+(?:[.,:]\d+)*)(?!\p{L})`;
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’]\p{L}+)*`;
/** Signs that carry a fact; a question is no statement. */
const SIGN = String.raw`[%‰°§&?=<>^²³¼½¾]|\p{Sc}`;
const TOKEN = new RegExp(`${UNSPACED}|${NUMBER}|${WORD}|${SIGN}`, 'gu');
/** The same at one place. */
const TOKEN_HERE = new RegExp(TOKEN.source, 'uy');

const SENTENCE_END = /[.!?…]["'’”“»«)\]]*\s/;
/** `19. September`, `Dr. Weber`, `z. B. Wien`: a full stop behind so short a token ends no sentence. */
const ABBREVIATION = /^(?:\p{L}|\d{1,2}|dr|prof|st|mr|mrs|ms|bzw|ca|mio|mrd|nr|sen|rep|gov|vs)$/u;

/** Splits a paragraph into the tokens that the diff compares. */
export function tokenize(paragraph: string): Tokens {
  const plain = isPlain(paragraph);
  const visible = plain ? paragraph : paragraph.normalize('NFC').replace(INVISIBLE, '');
  const whole = stripDateline(visible).trim();
  const mark = measureCutMark(whole);
  const text = mark < whole.length ? whole.slice(0, whole.length - mark) : whole;
  const marked = text.length < whole.length;
  const end = text.slice(-2);
  return {
    text,
    tokens: plain ? splitPlain(text) : splitAny(text),
    cutAtEnd: marked || /[\p{L}\p{N},;–-]$/u.test(end),
    cutAtStart: /^(?:…|\.{3})/.test(text),
    cutInWord: marked && /\S/.test(whole[text.length]!) && /[\p{L}\p{N}]$/u.test(end),
  };
}

function splitAny(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: written, index } of text.matchAll(TOKEN)) {
    tokens.push(toToken(text, written, foldToken(written), index, tokens.at(-1)));
  }
  return tokens;
}

const units = new Units();

/** The same for a text of plain characters: words are found letter by letter, what begins otherwise by the pattern. */
function splitPlain(text: string): Token[] {
  const tokens: Token[] = [];
  const length = units.read(text);
  const { values } = units;
  const small = text.toLowerCase();
  /** Nothing but letter case is to be folded in any word. */
  const folds = !/[ß’]/.test(small);
  let previous: Token | undefined;
  for (let at = 0; at < length; ) {
    const kind = KINDS[values[at]!]!;
    if (kind === BETWEEN) {
      at++;
      continue;
    }
    let end: number;
    if (kind === LETTER) {
      end = findWordEnd(values, at, length);
    } else {
      TOKEN_HERE.lastIndex = at;
      if (!TOKEN_HERE.test(text)) {
        at++;
        continue;
      }
      end = TOKEN_HERE.lastIndex;
    }
    const written = text.slice(at, end);
    const form = folds && kind === LETTER ? small.slice(at, end) : foldToken(written);
    previous = toToken(text, written, form, at, previous);
    tokens.push(previous);
    at = end;
  }
  return tokens;
}

const BETWEEN = 0;
const LETTER = 1;
const DIGIT = 2;
/** May begin a token that is no word. */
const OTHER = 3;
/** Of plain characters; what is not listed stands between tokens. */
const KINDS = buildClassTable();

function buildClassTable(): Uint8Array {
  const kinds = new Uint8Array(1 << 16);
  for (let code = 0x41; code <= 0x5a; code++) kinds[code] = kinds[code + 0x20] = LETTER;
  for (let code = 0xc0; code <= 0xff; code++) kinds[code] = LETTER;
  for (let code = 0x30; code <= 0x39; code++) kinds[code] = DIGIT;
  for (const sign of '-+%&?=<>^$€') kinds[sign.charCodeAt(0)] = OTHER;
  return kinds;
}

const APOSTROPHE = 0x27;
const TYPOGRAPHIC_APOSTROPHE = 0x2019;

/** Where the word that begins at `at` ends, as `WORD` has it. */
function findWordEnd(values: Uint16Array, at: number, length: number): number {
  let end = at + 1;
  while (end < length && (KINDS[values[end]!] === LETTER || KINDS[values[end]!] === DIGIT)) end++;
  while (end + 1 < length && (values[end] === APOSTROPHE || values[end] === TYPOGRAPHIC_APOSTROPHE)) {
    if (KINDS[values[end + 1]!] !== LETTER) break;
    end += 2;
    while (end < length && KINDS[values[end]!] === LETTER) end++;
  }
  return end;
}

function toToken(
  text: string,
  written: string,
  form: string,
  start: number,
  previous: Token | undefined,
): Token {
  const opens = previous === undefined || opensSentence(previous, text, start);
  return { text: written, form, start, end: start + written.length, opensSentence: opens };
}

/** The text from one token up to, without, another one; empty for no tokens. */
export function sliceText({ text, tokens }: Tokens, start: number, end: number): string {
  return start === end ? '' : text.slice(tokens[start]!.start, tokens[end - 1]!.end);
}

/** Most tokens are plain words, for which small letters are all of the folding. */
function foldToken(text: string): string {
  return /^[A-Za-z\d]+$/.test(text) ? text.toLowerCase() : foldTypography(text);
}

function opensSentence(previous: Token, text: string, start: number): boolean {
  // A sentence ends with a mark and a space at least.
  if (start - previous.end < 2 && previous.form !== '?') return false;
  const gap = text.slice(previous.end, start + 1);
  if (!SENTENCE_END.test(gap) && previous.form !== '?') return false;
  if (ABBREVIATION.test(previous.form)) return false;
  // Behind an unknown abbreviation the text goes on in small letters.
  return !/\p{Ll}$/u.test(gap) || previous.form.length > 4;
}
