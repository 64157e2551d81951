import type { LanguageTag } from '../../model.ts';
import { ORDINAL_LANGUAGES, STOP_WORDS, type StopWords } from './stop-words.ts';

/** How much of the text on either side of a stop is looked at: a few words. */
export const REACH = 40;

const LAST_WORD = /(?<![\p{L}\p{M}\p{Nd}])[\p{L}\p{M}\p{Nd}]+$/u;
/** The first word, behind quotation marks and brackets; not a letter with a stop, which is an initial. */
const NEXT_WORD = /^[^\p{L}\p{Nd}]*(?!\p{L}\.)([\p{L}\p{M}]+|\p{Nd}+)/u;
/** Letters with stops, which a space may follow: `U.S`, `z. B`. */
const LETTERS = /(?<![\p{L}\p{Nd}])(?:\p{L}\.\s?)+\p{L}$/u;
const ROMAN = /^[IVX]{2,}$/;

/**
 * True when the sentence goes on after a full stop between `before` and `after`, because the stop belongs to the word before it: an
 * abbreviation, an initial, an ordinal number, the number of an item. Some of them may end a sentence as well, and are taken to
 * where a word follows that begins sentences and not names (`in the U.S. They`).
 */
export function goesOn(before: string, after: string, language: LanguageTag): boolean {
  const word = LAST_WORD.exec(before)?.[0];
  if (word === undefined) return false;
  const next = NEXT_WORD.exec(after)?.[1] ?? '';
  if (/^\p{Nd}+$/u.test(word)) return word.length <= 2 && goesOnAfterNumber(before, word, next, language);
  const words = STOP_WORDS[language];
  const startsAnew = words?.starters.has(next.toLowerCase()) ?? false;
  if (word.length === 1) return goesOnAfterLetter(before, words, startsAnew);
  if (ROMAN.test(word)) return ORDINAL_LANGUAGES.has(language) && !startsAnew;
  const lower = word.toLowerCase();
  if (words?.before.has(lower)) return true;
  if (words?.beforeNumber.has(lower)) return /^[\p{Nd}(]/u.test(after.trimStart());
  return (words?.other.has(lower) ?? false) && !startsAnew;
}

function goesOnAfterLetter(before: string, words: StopWords | undefined, startsAnew: boolean): boolean {
  // A letter alone at the start is the item of a list; one that ends a word (`Anna's.`, `B&Q.`) is no initial.
  if (before.trim().length === 1) return true;
  if (!STANDS_ALONE.test(before.slice(0, -1))) return false;
  const letters = LETTERS.exec(before)?.[0].replace(/[.\s]/g, '').toLowerCase();
  return !startsAnew || (letters !== undefined && (words?.letters.has(letters) ?? false));
}

/** What may stand before an initial or an ordinal: white space, another stop, an opening mark, a hyphen. */
const STANDS_ALONE = /(?:[\s.(["„“‚»«–-]|(?<!\p{L})['’])$/u;

/** German writes `3. Oktober` and `der 3. Platz`, but `3:2.` and `Platz 3.` end a sentence. */
function goesOnAfterNumber(before: string, word: string, next: string, language: LanguageTag): boolean {
  const rest = before.slice(0, -word.length);
  if (rest.trim() === '') return true;
  if (!ORDINAL_LANGUAGES.has(language)) return false;
  const words = STOP_WORDS[language];
  const lower = next.toLowerCase();
  if (words?.months.has(lower) || /^\p{Nd}/u.test(next)) return true;
  // A score, a time, a decimal.
  if (!STANDS_ALONE.test(rest) || /\p{Nd}\s?[:–-]\s?$/u.test(rest) || words?.starters.has(lower))
    return false;
  return !words?.beforeOrdinal || isBeforeOrdinal(rest, words.beforeOrdinal);
}

/** `der 3. Platz`, `im neuen 3. Bezirk`, `der 2. und 3. Platz`, `Anna Kern, 2. Auflage` */
function isBeforeOrdinal(text: string, words: ReadonlySet<string>): boolean {
  if (text.trimEnd().endsWith(',')) return true;
  const [last, earlier = ''] = (text.match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? []).reverse();
  if (last === undefined || /^\p{Nd}+$/u.test(last) || words.has(last.toLowerCase())) return true;
  return /^\p{Ll}+e[mnrs]?$/u.test(last) && words.has(earlier.toLowerCase());
}

/** Whether a word is one that begins sentences; in a language without a list every word in capitals is. */
export function mayStart(after: string, language: LanguageTag): boolean {
  const next = NEXT_WORD.exec(after)?.[1] ?? '';
  return STOP_WORDS[language]?.starters.has(next.toLowerCase()) ?? true;
}
