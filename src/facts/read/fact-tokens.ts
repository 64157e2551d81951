import type { FactWords, WordMeaning } from '../words.ts';

/** A word, number or sign of a text, with what the word means. */
export interface FactToken {
  type: 'number' | 'word' | 'sign';
  text: string;
  /** UTF-16 offsets. */
  from: number;
  to: number;
  meaning: WordMeaning;
}

/** Thousands grouped by spaces or apostrophes, or digits with separators between them. */
const NUMBER = String.raw`\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?![\d'’])(?:[.,]\d{1,9}(?!\d))?|\d+(?:[.,:]\d+)*`;
/** Digits inside a word belong to it: `G7`, `B65`, `CO2`. */
const WORD = String.raw`\p{L}[\p{L}\p{M}\d]*(?:['’]\p{L}+)*`;
const SIGN = String.raw`[%‰°º$€£¥²³×+\-–—/&]`;
const TOKEN = new RegExp(`${NUMBER}|${WORD}|${SIGN}`, 'gu');
const NOTHING: WordMeaning = {};

/** Cuts a text into the tokens that facts are made of; what else stands there is left out. */
export function listFactTokens(text: string, { meanings }: FactWords): FactToken[] {
  const tokens: FactToken[] = [];
  for (const { 0: written, index } of text.matchAll(TOKEN)) {
    const code = written.charCodeAt(0);
    const type = code >= 0x30 && code <= 0x39 ? 'number' : /^\p{L}/u.test(written) ? 'word' : 'sign';
    const meaning = type === 'number' ? NOTHING : (meanings.get(foldWord(written)) ?? NOTHING);
    tokens.push({ type, text: written, from: index, to: index + written.length, meaning });
  }
  return tokens;
}

/** In lower case and without the ending of a possessive: `Friday's`. The ordinal sign stands for degrees on many pages. */
function foldWord(written: string): string {
  return written
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace('º', '°');
}
