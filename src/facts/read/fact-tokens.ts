import type { FactWords, WordMeaning } from '../words.ts';

/** A number, a sign, or a word that may be part of a fact; other words are left out. */
export interface FactToken {
  type: 'number' | 'word' | 'sign';
  text: string;
  /** UTF-16 offsets. */
  from: number;
  to: number;
  meaning: WordMeaning;
}

/** Thousands grouped by spaces or apostrophes, or digits with separators between them. */
const NUMBER = /\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?![\d'’])(?:[.,]\d{1,9}(?!\d))?|\d+(?:[.,:]\d+)*/y;
const NOTHING: WordMeaning = {};

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const SIGN = 3;
const APOSTROPHE = 4;
/** Class of each UTF-16 unit, found out once: a regular expression for every word would cost more than reading the facts. */
const classes = new Uint8Array(1 << 16).fill(255);

function classOf(code: number): number {
  const known = classes[code]!;
  return known === 255 ? classify(code) : known;
}

function classify(code: number): number {
  const character = String.fromCharCode(code);
  let found = OTHER;
  if (code >= 0x30 && code <= 0x39) found = DIGIT;
  else if (/[%‰°º$€£¥²³×+\-–—/&]/.test(character)) found = code === 0xba ? LETTER : SIGN;
  else if (/[\p{L}\p{M}]/u.test(character)) found = LETTER;
  else if (character === "'" || character === '’') found = APOSTROPHE;
  classes[code] = found;
  return found;
}

/** Cuts a text into the tokens that facts are made of. One pass; a word costs a look at a bit, unless it may matter. */
export function listFactTokens(text: string, words: FactWords): FactToken[] {
  const tokens: FactToken[] = [];
  const { length } = text;
  for (let at = 0; at < length; ) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === DIGIT) {
      NUMBER.lastIndex = at;
      const written = NUMBER.exec(text)![0];
      tokens.push({ type: 'number', text: written, from: at, to: at + written.length, meaning: NOTHING });
      at += written.length;
    } else if (kind === SIGN) {
      const written = text[at]!;
      const meaning = words.meanings.get(written) ?? NOTHING;
      tokens.push({ type: 'sign', text: written, from: at, to: at + 1, meaning });
      at++;
    } else if (kind === LETTER) at = readWord(text, at, words, tokens);
    else at++;
  }
  return tokens;
}

/** Reads the word at `start`, and adds it if it may be part of a fact. Digits inside belong to it: `G7`, `CO2`. Gives its end. */
function readWord(text: string, start: number, words: FactWords, tokens: FactToken[]): number {
  const { length } = text;
  let hash = 0;
  let stem = -1;
  let at = start;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === APOSTROPHE) {
      if (at + 1 >= length || classOf(text.charCodeAt(at + 1)) !== LETTER) break;
      if (stem < 0) stem = hash;
      continue;
    }
    if (kind !== LETTER && kind !== DIGIT) break;
    hash = nextHash(hash, code);
  }
  const { filter } = words;
  const matters =
    filter[hash & FILTER_MASK] !== 0 ||
    stem >= 0 ||
    (at - start >= SHORTEST_COMPOUND && words.compoundStarts.has(text.slice(start, start + 3).toLowerCase()));
  if (matters) {
    const written = text.slice(start, at);
    const meaning = words.meanings.get(foldWord(written)) ?? NOTHING;
    tokens.push({ type: 'word', text: written, from: start, to: at, meaning });
  }
  return at;
}

/** `Maiwoche` has eight letters, `dreifach` too; shorter words that matter are in the table. */
const SHORTEST_COMPOUND = 7;
/** Places of the filter; a few hundred words leave nearly all of them empty. */
export const FILTER_MASK = 0x3fff;

/** Goes on hashing a word; letter case does not count, for Latin letters. */
function nextHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + (code | 0x20)) & 0x7fffffff;
}

/** The place of a word in the filter. */
export function filterPlace(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = nextHash(hash, word.charCodeAt(at));
  return hash & FILTER_MASK;
}

/** In lower case and without the ending of a possessive: `Friday's`. The ordinal sign stands for degrees on many pages. */
function foldWord(written: string): string {
  return written
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace('º', '°');
}
