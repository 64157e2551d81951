import type { Dateline } from './model.ts';

/** A dateline and how many UTF-16 units of the text it takes, its dash and the space after it included. */
export interface ParsedDateline {
  dateline: Dateline;
  length: number;
}

/** German and English month names and their usual abbreviations, month by month. */
const MONTHS = [
  ['januar', 'jänner', 'january', 'jan'],
  ['februar', 'feber', 'february', 'feb'],
  ['märz', 'march', 'mär', 'mrz', 'mar'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['dezember', 'december', 'dez', 'dec'],
];
const MONTH_NUMBER = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

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

/** A place in capitals or in ordinary spelling, up to five words with small particles inside, and its country or state. */
const WORD = String.raw`\p{Lu}[\p{L}.'’]*(?:[-/]\p{L}[\p{L}.'’]*)*`;
const PARTICLE = '(?:am|an|auf|bei|da|de|del|den|der|do|dos|im|in|la|le|ob|of|on|sur|und|upon|vor|zu)';
const PLACE = `${WORD}(?: (?:${PARTICLE} ){0,2}${WORD}){0,4}(?:, ${WORD}(?: ${WORD})?)?`;
const DATE = [
  String.raw`\d{4}-\d\d-\d\d`,
  String.raw`\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4})?`,
  String.raw`\d{1,2}\.? \p{L}+\.?(?:,? \d{4})?`,
  String.raw`\p{L}+\.? \d{1,2}(?:, \d{4})?`,
].join('|');
const AGENCY = String.raw`\p{L}[\p{L}\d .&/,-]{0,39}`;
/** Place, date, agency in brackets, then a dash (or, behind an agency, a colon). */
const DATELINE = new RegExp(
  `^\\s*(${PLACE})(?:[,.]? (${DATE}))?,?(?:\\s\\((${AGENCY})\\)\\s?:?)?\\s?(?:[-\\u2013\\u2014]+|(?<=:))(?:\\s|(?=\\p{L}))\\s*`,
  'u',
);
/** No dateline is longer; the bound keeps the search off long paragraphs. */
const LONGEST = 120;

/**
 * Recognises the line that an agency puts before its first sentence, such as `MINSK, 19. September (BelTA) -`
 * or `PARIS, Sept 5 (Reuters) -`. Gives null for anything else; `Angela Merkel (CDU) - ...` is not a dateline.
 */
export function parseDateline(text: string): ParsedDateline | null {
  const match = DATELINE.exec(text.slice(0, LONGEST));
  if (match === null) return null;
  const [all, place = '', writtenDate, agency] = match;
  const date = writtenDate === undefined ? null : parseDate(writtenDate);
  if (writtenDate !== undefined && date === null) return null;
  const plausible =
    agency === undefined
      ? date !== null && place === place.toUpperCase()
      : date !== null || AGENCIES.test(agency) || /^[\p{Ll}/-]+$/u.test(agency);
  if (!plausible) return null;
  return { dateline: { place, date, agency: agency?.trim() ?? null }, length: all.length };
}

/** `19. September` -> `09-19`, `Oct. 3, 2024` -> `2024-10-03`; null when there is no such day. */
function parseDate(written: string): string | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written);
  if (iso) return formatDate(Number(iso[3]), Number(iso[2]), iso[1]);
  const numeric = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})?$/.exec(written);
  if (numeric) return formatDate(Number(numeric[1]), Number(numeric[2]), numeric[3]);
  const month = MONTH_NUMBER.get(/\p{L}+/u.exec(written)?.[0].toLowerCase() ?? '');
  const [day, year] = written.match(/\d+/g) ?? [];
  return month === undefined ? null : formatDate(Number(day), month, year);
}

function formatDate(day: number, month: number, year: string | undefined): string | null {
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  const monthAndDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return year === undefined ? monthAndDay : `${year}-${monthAndDay}`;
}
