import type { LanguageTag } from '../model.ts';

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

/** Words after a number that multiply it, by spelling without dots and case. */
const SCALES: Record<LanguageTag, Map<string, number>> = {
  de: mapWords([
    [1e3, 'tausend tsd'],
    [1e6, 'million millionen mio'],
    [1e9, 'milliarde milliarden mrd'],
    [1e12, 'billion billionen'],
  ]),
  en: mapWords([
    [1e3, 'thousand k'],
    [1e6, 'million m mn mln'],
    [1e9, 'billion bn bln b'],
    [1e12, 'trillion tn'],
  ]),
};

function mapWords<T>(entries: readonly [value: T, words: string][]): Map<string, T> {
  return new Map(
    entries.flatMap(([value, words]) => words.split(' ').map((word): [string, T] => [word, value])),
  );
}

/** What the word after a number multiplies it by, or 1: `Mrd` in German, `billion` in English. */
export function scaleOf(word: string, language: LanguageTag): number {
  return SCALES[language]?.get(word.toLowerCase()) ?? 1;
}

/** `2` and `1e9` give `2000000000`. */
export function multiply(value: string, scale: number): string {
  return scale === 1 || Number.isNaN(Number(value))
    ? value
    : String(Number((Number(value) * scale).toPrecision(12)));
}

/** From two up: `ein` and `one` are articles and pronouns more often than numbers. */
const NUMBER_WORDS: Record<LanguageTag, Map<string, string>> = {
  de: numberWords('zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'),
  en: numberWords('two three four five six seven eight nine ten eleven twelve'),
};

function numberWords(words: string): Map<string, string> {
  return new Map(words.split(' ').map((word, index) => [word, String(index + 2)]));
}

/** The value of a number written as a word, two to twelve; undefined for any other word. */
export function readNumberWord(word: string, language: LanguageTag): string | undefined {
  return NUMBER_WORDS[language]?.get(word.toLowerCase());
}

/** Names of the months; those of other languages are asked of ICU, which takes longer to start than an article to read. */
const MONTH_NAMES: Record<LanguageTag, string> = {
  de: 'januar februar märz april mai juni juli august september oktober november dezember',
  en: 'january february march april may june july august september october november december',
};
const monthsByStart = new Map<LanguageTag, Map<string, number>>();

/** 1 to 12 for the name of a month or an abbreviation of three letters or more (`Okt`, `Sept`); 0 for other words. */
export function readMonth(word: string, language: LanguageTag): number {
  let months = monthsByStart.get(language);
  if (!months) {
    months = mapMonths(MONTH_NAMES[language]?.split(' ') ?? listMonths(language));
    monthsByStart.set(language, months);
  }
  return months.get(word.toLowerCase()) ?? 0;
}

/** Every start of three letters or more; of two months with one start it is the earlier. */
function mapMonths(names: readonly string[]): Map<string, number> {
  const months = new Map<string, number>();
  names.forEach((name, index) => {
    for (let end = 3; end <= name.length; end++) {
      const start = name.slice(0, end);
      if (!months.has(start)) months.set(start, index + 1);
    }
  });
  return months;
}

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

/** `MM-DD`: how a day of the year is written in a key. */
export function dayKey(month: number, day: number): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
