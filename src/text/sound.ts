import type { LanguageTag } from '../model.ts';

type Rule = [pattern: RegExp, code: string];

/** How German spells the sounds of foreign names: `sch` for both sh and zh, `w` for v, `j` for y, `z` for ts. */
const GERMAN: Rule[] = [
  [/dsch/g, 'i'],
  [/tsch/g, 'C'],
  [/sch/g, 'S'],
  [/(?<!s)ch/g, 'X'],
  [/tz|z/g, 's'],
];
/** English: `kh` for the German ch, `zh` and `sh` for sch, `y` for j. */
const ENGLISH: Rule[] = [
  [/shch/g, 'SC'],
  [/tch|ch/g, 'C'],
  [/zh|sh/g, 'S'],
  [/kh/g, 'X'],
  [/ts|tz|z/g, 's'],
  [/oo/g, 'u'],
  [/ee/g, 'i'],
];
const COMMON: Rule[] = [
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/c(?=[eiy])/g, 's'],
  [/ck|c|q/g, 'k'],
  [/w/g, 'v'],
  [/ou/g, 'u'],
  [/[yj]/g, 'i'],
  [/(?<=.)h/g, ''],
  [/(.)\1+/g, '$1'],
];

/**
 * A rough sound of a name or international word, the same for both spellings in most cases:
 * Schaksylykow and Zhaxylykov, Lukaschenko and Lukashenko, Kasachstan and Kazakhstan.
 * @param folded the word in lower case without diacritics
 */
export function soundOf(folded: string, language: LanguageTag): string {
  let code = folded;
  const own = language === 'de' ? GERMAN : language === 'en' ? ENGLISH : [];
  for (const [pattern, replacement] of own) code = code.replace(pattern, replacement);
  for (const [pattern, replacement] of COMMON) code = code.replace(pattern, replacement);
  return code;
}

/** Shorter codes agree by chance too often. */
export const MIN_SOUND_LENGTH = 4;

/**
 * Similarity of two sound codes, 0 to 1. Endings are allowed to differ more than beginnings: names and
 * international words keep their root (`konservativ`, `conservative`) and change their ending.
 */
export function soundSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < MIN_SOUND_LENGTH || longer > 1.6 * Math.min(a.length, b.length))
    return 0;
  let prefix = 0;
  while (prefix < a.length && a[prefix] === b[prefix]) prefix++;
  const byPrefix = prefix >= MIN_PREFIX ? (prefix + 1) / (longer + 1) : 0;
  return Math.max(byPrefix, 1 - editDistance(a, b) / longer);
}

/** With five letters in common from the start, two words share a root. */
const MIN_PREFIX = 5;

/** One row of the table below, filled anew each time. */
const row: number[] = [];

/** Levenshtein distance, one row at a time. */
function editDistance(a: string, b: string): number {
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    let diagonal = row[0]!;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const substituted = diagonal + (letter === b.charCodeAt(j - 1) ? 0 : 1);
      diagonal = row[j]!;
      row[j] = Math.min(substituted, diagonal + 1, row[j - 1]! + 1);
    }
  }
  return row[b.length]!;
}
