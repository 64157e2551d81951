import type { LanguageTag } from '../model.ts';

/** Scripts that news is written in, with the language where there is but one. */
const SCRIPTS: [name: string, letters: RegExp, language?: LanguageTag][] = [
  ['Latin', /\p{Script=Latin}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Han', /\p{Script=Han}/gu, 'zh'],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  ['Hangul', /\p{Script=Hangul}/gu, 'ko'],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Greek', /\p{Script=Greek}/gu, 'el'],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Devanagari', /\p{Script=Devanagari}/gu],
  ['Thai', /\p{Script=Thai}/gu, 'th'],
  ['Georgian', /\p{Script=Georgian}/gu, 'ka'],
  ['Armenian', /\p{Script=Armenian}/gu, 'hy'],
];

/** Japanese is written with kanji and kana; a Chinese text has hardly any kana, a Japanese one at least this share. */
const KANA_SHARE = 0.08;

/** A Chinese character says about as much as two and a half letters. */
export const HAN_WEIGHT = 2.5;

/** Latin letters and general punctuation: most texts need no counting by script. */
const ONLY_LATIN = /^[\0-\u024f\u2000-\u206f]*$/;

export interface Writing {
  /** Name of the script most letters belong to; `other` for a rarer one, `none` without letters. */
  script: string;
  /** The language, where the script alone tells it. */
  language: LanguageTag | undefined;
  letters: number;
}

/** Which script a text is written in. Chinese and Japanese count as one script, `Han`. */
export function readScript(text: string): Writing {
  const letters = count(text, /\p{L}/gu);
  if (letters > 0 && ONLY_LATIN.test(text)) return { script: 'Latin', language: undefined, letters };
  if (letters === 0) return { script: 'none', language: undefined, letters };
  const counts = SCRIPTS.map(([, pattern]) => count(text, pattern));
  const han = counts[2]!;
  const kana = counts[3]!;
  if (han + kana > letters / 2) {
    const language = kana >= KANA_SHARE * (han + kana) ? 'ja' : 'zh';
    return { script: 'Han', language, letters: letters * HAN_WEIGHT };
  }
  const most = Math.max(...counts);
  if (most < letters / 3) return { script: 'other', language: undefined, letters };
  const [script, , language] = SCRIPTS[counts.indexOf(most)]!;
  return { script, language, letters };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
