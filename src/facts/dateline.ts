import type { Dateline } from '../model.ts';
import { dayKey } from './days.ts';
import { readMonth } from './words.ts';

/** A dateline and how many UTF-16 units of the text it takes, its dash and the space after it included. */
export interface ParsedDateline {
  dateline: Dateline;
  length: number;
}

/**
 * News agencies that may follow a place without a date. An unknown name in capitals or ordinary spelling is more
 * likely a party or a country (`Merkel (CDU) -`); one in small letters, or after a date, may be any agency.
 */
const AGENCIES = new RegExp(
  `^(?:afp|ansa|ap|apa|aps|azertag|belga|belta|bloomberg|bta|cna|ctk|čtk|dapd|ddp|dow jones|dpa|dts|efe|epd|interfax|irna|
  itar-tass|kazinform|keystone-sda|kna|kyodo|mena|mti|nina|ots|pa|pap|pti|reuters|ria|rtr|sda|sid|spa|tass|trend|ukrinform|
  unian|upi|wam|xinhua|yonhap)(?:[-/ ,]|$)`.replaceAll(/\s{2,}/g, ''),
  'i',
);

/** Small words inside a place name: `Frankfurt am Main`, `Rio de Janeiro`. */
const PARTICLES = new Set(
  'am an auf bei da de del den der do dos im in la le ob of on sur und upon vor zu'.split(' '),
);
const MAX_PLACE_WORDS = 5;
/** Letters, and the signs that names of places hold; what else there is shows an ordinary sentence. */
const NAME_SIGNS = /^[^\s\d()[\]"„“”»«!?;:,+*=<>&%$€#@_|]+$/;
/** A date at the end, as agencies write it; which words are months is looked up afterwards. */
const DATE_AT_END = new RegExp(
  `^(.*?)[,.]? (${[
    String.raw`\d{4}-\d\d-\d\d`,
    String.raw`\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4})?`,
    String.raw`\d{1,2}\.? [^\s\d.,]+\.?(?:,? \d{4})?`,
    String.raw`[^\s\d.,]+\.? \d{1,2}(?:, \d{4})?`,
  ].join('|')})$`,
);
const AGENCY_AT_END = /^(.*?),?\s\(([^()\d][^()]{0,39})\)$/;
/** What may end a dateline: a dash before a space or a word, or the colon behind an agency. */
const SEPARATOR = /\s?(?:[-\u2013\u2014]+|:)(?:\s+|(?=[^\s\d]))/g;
/** No dateline is longer; the bound keeps the search off long paragraphs. */
const LONGEST = 120;

/**
 * Recognises the line that an agency puts before its first sentence, such as `MINSK, 19. September (BelTA) -`
 * or `PARIS, Sept 5 (Reuters) -`. Gives null for anything else; `Angela Merkel (CDU) - ...` is not a dateline.
 */
export function parseDateline(text: string): ParsedDateline | null {
  const head = text.slice(0, LONGEST);
  const start = head.trimStart();
  if (!startsWithCapital(start)) return null;
  // Without an agency in brackets the place is all in capitals: a glance spares most paragraphs the search.
  if (!head.includes('(') && start.slice(1, 2) !== start.slice(1, 2).toUpperCase()) return null;
  for (const { 0: separator, index } of head.matchAll(SEPARATOR)) {
    const dateline = parseParts(head.slice(0, index).trim(), separator.includes(':'));
    if (dateline) return { dateline, length: index + separator.length };
  }
  return null;
}

/** Reads `PLACE[, DATE][ (AGENCY)]`; null where the parts do not make a dateline. */
function parseParts(written: string, needsAgency: boolean): Dateline | null {
  const [, beforeAgency = written, agency] = AGENCY_AT_END.exec(written) ?? [];
  const [, place = beforeAgency, writtenDate] = DATE_AT_END.exec(beforeAgency) ?? [];
  if (!isPlace(place) || (needsAgency && agency === undefined)) return null;
  const date = writtenDate === undefined ? null : parseDate(writtenDate);
  if (writtenDate !== undefined && date === null) return null;
  const plausible =
    agency === undefined
      ? date !== null && place === place.toUpperCase()
      : date !== null ||
        AGENCIES.test(agency) ||
        (agency === agency.toLowerCase() && NAME_SIGNS.test(agency));
  return plausible ? { place, date, agency: agency?.trim() ?? null } : null;
}

/** Capitalised words, with small particles between them, and perhaps a country or state behind a comma. */
function isPlace(place: string): boolean {
  const [name = '', state, ...rest] = place.split(', ');
  const isName = (part: string, words: readonly string[]) =>
    startsWithCapital(part) &&
    words.every((word) => NAME_SIGNS.test(word) && (startsWithCapital(word) || PARTICLES.has(word)));
  const words = name.split(' ');
  if (words.filter((word) => !PARTICLES.has(word)).length > MAX_PLACE_WORDS || !isName(name, words))
    return false;
  const stateWords = state?.split(' ') ?? [];
  return rest.length === 0 && (state === undefined || (stateWords.length <= 2 && isName(state, stateWords)));
}

/** Compares letter cases: a regular expression with Unicode classes would cost more than everything else here. */
function startsWithCapital(text: string): boolean {
  const first = text.slice(0, 1);
  return first !== first.toLowerCase();
}

/** `19. September` -> `09-19`, `Oct. 3, 2024` -> `2024-10-03`; null when there is no such day, or no month of that name. */
function parseDate(written: string): string | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written);
  if (iso) return formatDate(Number(iso[3]), Number(iso[2]), iso[1]);
  const numeric = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})?$/.exec(written);
  if (numeric) return formatDate(Number(numeric[1]), Number(numeric[2]), numeric[3]);
  const month = readMonth(/\p{L}+/u.exec(written)?.[0] ?? '');
  const [day, year] = written.match(/\d+/g) ?? [];
  return formatDate(Number(day), month, year);
}

function formatDate(day: number, month: number, year: string | undefined): string | null {
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  const monthAndDay = dayKey(month, day);
  return year === undefined ? monthAndDay : `${year}-${monthAndDay}`;
}
