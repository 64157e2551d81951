import type { LanguageTag } from '../model.ts';
import { dayKey } from './days.ts';
import { factWords, readMonth as readKnownMonth } from './words.ts';
import { printAmount } from './written-number.ts';

/** Languages that write 1,200.5; the others write 1.200,5 or 1 200,5. */
const POINT_DECIMAL = new Set(['en', 'zh', 'ja', 'ko', 'th', 'he', 'hi']);

/**
 * The value of a number as it is written in `language`, as a canonical string: `1.200,5` (de) and `1,200.5` (en)
 * both give `1200.5`. A time or a ratio keeps its colon: `10:30`.
 */
export function readNumber(written: string, language: LanguageTag): string {
  if (/^\d+$/.test(written)) return canonical(written);
  if (written.includes(':')) return written.replace(/^0(?=\d)/, '');
  const [group, point] = POINT_DECIMAL.has(language) ? [',', '.'] : ['.', ','];
  const grouped = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\${point}\\d+)?$`);
  const decimal = new RegExp(`^\\d+\\${point}\\d+$`);
  let plain = written;
  if (grouped.test(written)) plain = written.replaceAll(group, '').replace(point, '.');
  else if (decimal.test(written)) plain = written.replace(point, '.');
  else if (/^\d+[.,]\d+$/.test(written)) plain = written.replace(',', '.');
  return canonical(plain);
}

/** `007` and `7`, `2.50` and `2.5` are the same value; anything that is no number stays as it is. */
function canonical(plain: string): string {
  const value = Number(plain);
  return plain.length < 16 && Number.isFinite(value) ? String(value) : plain;
}

/** What the word after a number multiplies it by, or 1: `Mrd` in German, `billion` in English. */
export function scaleOf(word: string, language: LanguageTag): number {
  return factWords(language).meanings.get(word.toLowerCase())?.scale ?? 1;
}

/** `2` and `1e9` give `2000000000`. */
export function multiply(value: string, scale: number): string {
  return scale === 1 || Number.isNaN(Number(value)) ? value : printAmount(Number(value) * scale);
}

/** The value of a number written as one word, from two up: `ein` and `one` are articles and pronouns more often; else undefined. */
export function readNumberWord(word: string, language: LanguageTag): string | undefined {
  const numeral = factWords(language).meanings.get(word.toLowerCase())?.numeral;
  return numeral !== undefined && numeral >= 2 ? String(numeral) : undefined;
}

const monthsOfOthers = new Map<LanguageTag, string[]>();

/** 1 to 12 for the name of a month or a start of three letters or more (`Okt`, `Sept`); 0 for other words. */
export function readMonth(word: string, language: LanguageTag): number {
  if (factWords(language).meanings.size > 0) return readKnownMonth(word, language);
  if (word.length < 3) return 0;
  let months = monthsOfOthers.get(language);
  if (!months) {
    months = listMonths(language);
    monthsOfOthers.set(language, months);
  }
  return months.findIndex((name) => name.startsWith(word.toLowerCase())) + 1;
}

/** The names of the months in a language that has no file of its own, as ICU has them. */
function listMonths(language: LanguageTag): string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 15)).toLowerCase());
}

/** `03.10.2018` has a shape of its own, and `3.10.` (with the stop that follows it) in German; null for any other number. */
export function readNumericDate(
  written: string,
  after: string,
  language: LanguageTag,
): { day: string; year: string | undefined } | null {
  const match = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?$/.exec(written);
  if (!match || Number(match[1]) > 31 || Number(match[2]) > 12) return null;
  const year = match[3];
  if (year === undefined && (language !== 'de' || !after.startsWith('.'))) return null;
  const day = dayKey(Number(match[2]), Number(match[1]));
  return { day, year: year?.length === 2 ? `20${year}` : year };
}

/** The time of day that a number and what stands after it give, by 24 hours: `15.30 Uhr` and `3:30 p.m.` are `15:30`. */
export function readTime(written: string, after: string): string | null {
  const match = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(written);
  if (!match) return null;
  const minutes = match[2] ?? '00';
  if (/^\s?Uhr\b/.test(after)) return `${Number(match[1])}:${minutes}`;
  const half = /^\s?([ap])\.?m\b/i.exec(after)?.[1]?.toLowerCase();
  if (half === undefined || Number(match[1]) > 12) return null;
  return `${(Number(match[1]) % 12) + (half === 'p' ? 12 : 0)}:${minutes}`;
}
