import type { Article } from '../model.ts';
import { isDayOfYear } from './days.ts';
import { readMonth } from './words.ts';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;
/** RFC 822 and 2822, as feeds write it: `Tue, 19 Nov 2019 10:00:00 GMT`; the weekday is often wrong and never needed. */
const RFC_822 =
  /^(?:[a-z]{2,}\.?,?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,4}|[+-]\d{4})?)?$/i;
/** As German pages print it: `16.05.2024, 10:00 Uhr`. */
const GERMAN =
  /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:\s*(?:[,|–-]\s*)?(?:um\s+)?(\d{1,2})[:.](\d{2})(?:\s*Uhr)?)?$/i;

/** `12. Mai 2024, 10:00 Uhr`, `12 May 2024` */
const DAY_FIRST =
  /^(\d{1,2})\.?\s+([a-zä]{3,9})\.?\s+(\d{4})(?:\s*(?:[,|–-]\s*)?(?:um\s+|at\s+)?(\d{1,2})[:.](\d{2})(?:\s*Uhr)?)?$/i;
/** `May 12, 2024` */
const MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i;

/** The zone names of RFC 822, and those of Central Europe, which German feeds write. */
const ZONES: Record<string, string> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  cet: '+01:00',
  mez: '+01:00',
  cest: '+02:00',
  mesz: '+02:00',
  bst: '+01:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

/**
 * Reads a date as pages, feeds and front matter write it.
 * Gives ISO 8601 (`2024-05-16` or `2024-05-16T10:00:00+02:00`, the zone only when the source names one),
 * or null when it is not a date that exists.
 */
export function parseDate(value: string): string | null {
  const text = value.trim().replace(/\s+/g, ' ');
  const iso = ISO.exec(text);
  if (iso) return formatDate(iso[1]!, iso[2]!, iso[3]!, iso[4], iso[5], iso[6], iso[7]);
  const rfc = RFC_822.exec(text);
  if (rfc) {
    const month = readMonth(rfc[2]!);
    // Two-digit years as RFC 2822 section 4.3 reads them.
    const year =
      rfc[3]!.length === 2 ? String(Number(rfc[3]) + (Number(rfc[3]) < 50 ? 2000 : 1900)) : rfc[3]!;
    return formatDate(year, String(month), rfc[1]!, rfc[4], rfc[5], rfc[6], rfc[7]);
  }
  const german = GERMAN.exec(text);
  if (german) return formatDate(german[3]!, german[2]!, german[1]!, german[4], german[5]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, day, month, year, hour, minute] = dayFirst;
    return formatDate(year!, String(readMonth(month!)), day!, hour, minute);
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return formatDate(monthFirst[3]!, String(readMonth(monthFirst[1]!)), monthFirst[2]!);
  return null;
}

/**
 * The instant of a date as `parseDate` gives it, in milliseconds since 1970; NaN where it is none. A time without a zone
 * is read as UTC: in the zone of the machine, the same articles would come in another order elsewhere.
 */
export function readInstant(date: string): number {
  const [, day, time = '', zone = ''] = DATE_TIME.exec(date) ?? [];
  return day === undefined ? Number.NaN : Date.parse(time ? `${day}T${time}${zone || 'Z'}` : day);
}

const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/i;

function formatDate(
  year: string,
  month: string,
  day: string,
  hour?: string,
  minute?: string,
  second = '00',
  zone = '',
): string | null {
  if (!isDayOfYear(Number(month), Number(day), Number(year))) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}${formatZone(zone)}`;
}

/** An unknown zone name is dropped: a time without a zone is true, one in a wrong zone is not. */
function formatZone(zone: string): string {
  const offset = /^([+-]\d{2}):?(\d{2})?$/.exec(zone);
  if (offset) return `${offset[1]}:${offset[2] ?? '00'}`;
  return ZONES[zone.toLowerCase()] ?? '';
}

/** When an article was published, in milliseconds since 1970; NaN where that is unknown. */
export function readPublished({ published }: Pick<Article, 'published'>): number {
  return published === null ? Number.NaN : readInstant(published);
}
