import type { LanguageTag } from '../model.ts';
import { GERMAN } from './languages/de.ts';
import { ENGLISH } from './languages/en.ts';
import type { LanguageFacts } from './languages/language-facts.ts';
import { FILTER_MASK, filterPlace } from './read/fact-tokens.ts';

/** The languages whose words are known as values; a new one is a file in `languages/` and a line here. */
const LANGUAGES: Readonly<Record<LanguageTag, LanguageFacts>> = { de: GERMAN, en: ENGLISH };

/** What a word means as a value; a word may mean several things (`m`: million and metre). */
export interface WordMeaning {
  /** 1 to 12. */
  month?: number;
  /** 1 to 7, Monday first. */
  weekday?: number;
  numeral?: number;
  ordinal?: number;
  scale?: number;
  /** Agrees with this number, but is none by itself. */
  vague?: number;
  /** Canonical name of the unit. */
  unit?: string;
  approximation?: true;
  negation?: true;
  /** The negation denies the statement itself. */
  firm?: true;
  /** `12:00` for `noon`. */
  time?: string;
}

/** `isn't`, `can’t`: a negation that stands in no list. */
export const CONTRACTED_NEGATION = /n['’]t$/;

/** Words that join the parts of a fact, in any language. */
const CONNECTORS =
  'of uhr bis to and or und oder st nd rd th per cent square cubic us er s a p am pm c f celsius fahrenheit percentage point points h'.split(
    ' ',
  );

/** The words of a language as a table. */
export interface FactWords {
  /** Empty for a language that is not known. */
  meanings: ReadonlyMap<string, WordMeaning>;
  /** Names of the months and their starts of three letters or more, to 1 to 12. */
  monthStarts: ReadonlyMap<string, number>;
  /** Endings that make an adjective of a numeral; null where the language has none. */
  numeralEnding: RegExp | null;
  /** A month at the start of a compound. */
  compoundMonth: RegExp | null;
  /** Words before the name of a month that stands by itself. */
  beforeMonth: ReadonlySet<string>;
  /** A part of the day at the end of a weekday. */
  partOfDay: RegExp | null;
  /** A word that denies something without a word for `not`. */
  impliedNegation: RegExp | null;
  /** A bit for each word that may be part of a fact, at `filterPlace`: most words are told to be none by one look. */
  filter: Uint8Array;
  /** First three letters of the compounds that may hold a number, a month or a weekday. */
  compoundStarts: ReadonlySet<string>;
  /** Sign of the decimals. */
  decimal: ',' | '.';
}

const UNKNOWN: FactWords = {
  meanings: new Map(),
  monthStarts: new Map(),
  numeralEnding: null,
  compoundMonth: null,
  beforeMonth: new Set(),
  partOfDay: null,
  impliedNegation: null,
  filter: new Uint8Array(FILTER_MASK + 1),
  compoundStarts: new Set(),
  decimal: ',',
};

const tables = new Map<LanguageTag, FactWords>();

/** The words of a language that are values, by their spelling in lower case. */
export function factWords(language: LanguageTag): FactWords {
  const tag = language.slice(0, 2);
  let table = tables.get(tag);
  if (table === undefined) {
    const facts = LANGUAGES[tag];
    table = facts ? buildTable(facts) : UNKNOWN;
    tables.set(tag, table);
  }
  return table;
}

/** All words of all known languages that `select` gives, for those who compare words without knowing their language. */
export function listFactWords(select: (facts: LanguageFacts) => string | readonly string[]): Set<string> {
  const words = Object.values(LANGUAGES).flatMap((facts) => select(facts));
  return new Set(words.flatMap((list) => list.split(' ')).filter((word) => word !== ''));
}

/** Shortest start of a month's name that is taken for it. */
const SHORTEST_MONTH = 3;

/**
 * 1 to 12 for the name of a month in this language, or in any known one, or for its first three letters or more (`Sept`); 0
 * for other words.
 */
export function readMonth(word: string, language?: LanguageTag): number {
  const small = word.toLowerCase();
  for (const tag of language === undefined ? Object.keys(LANGUAGES) : [language]) {
    const month = factWords(tag).monthStarts.get(small);
    if (month !== undefined) return month;
  }
  return 0;
}

/** Every name of a month, and every start of its first one; a name comes before the start of another month. */
function listMonthStarts(months: LanguageFacts['months']): ReadonlyMap<string, number> {
  const names = months.map((words) => words.split(' '));
  const starts = new Map<string, number>();
  for (const [index, [first]] of names.entries()) {
    for (let end = SHORTEST_MONTH; end <= first!.length; end++) {
      const start = first!.slice(0, end);
      if (!starts.has(start)) starts.set(start, index + 1);
    }
  }
  for (const [index, all] of names.entries()) for (const name of all) starts.set(name, index + 1);
  return starts;
}

function buildTable(facts: LanguageFacts): FactWords {
  const meanings = new Map<string, WordMeaning>();
  const add = (words: string, meaning: WordMeaning) => {
    for (const word of words.split(' ')) {
      if (word !== '') meanings.set(word, { ...meanings.get(word), ...meaning });
    }
  };
  for (const [index, words] of facts.months.entries()) add(words, { month: index + 1 });
  for (const [index, words] of facts.weekdays.entries()) add(words, { weekday: index + 1 });
  for (const [value, words] of Object.entries(facts.numerals)) add(words, { numeral: Number(value) });
  for (const [value, words] of Object.entries(facts.ordinals)) add(words, { ordinal: Number(value) });
  for (const [value, words] of Object.entries(facts.vague)) add(words, { vague: Number(value) });
  for (const [scale, words] of facts.scales) add(words, { scale });
  for (const [unit, words] of Object.entries(facts.units)) add(words, { unit });
  add(facts.approximations, { approximation: true });
  add(facts.negations, { negation: true });
  add(facts.firmNegations, { firm: true });
  for (const [time, words] of Object.entries(facts.namedTimes)) add(words, { time });
  const filter = new Uint8Array(FILTER_MASK + 1);
  const beforeMonth = new Set(facts.beforeMonth.split(' '));
  const weekdays = listFactWords(({ weekdays }) => weekdays);
  for (const word of [...meanings.keys(), ...CONNECTORS, ...beforeMonth, ...weekdays])
    filter[filterPlace(word)] = 1;
  const starts = [...meanings]
    .filter(([, { numeral, month, weekday }]) => (numeral ?? month ?? weekday) !== undefined)
    .map(([word]) => word.slice(0, 3));
  return {
    meanings,
    monthStarts: listMonthStarts(facts.months),
    filter,
    compoundStarts: new Set(facts.numeralEndings === '' ? [] : [...starts, 'ein']),
    numeralEnding: toPattern(facts.numeralEndings, (words) => `^(.{3,})(?:${words})(?:e[mnrs]?)?$`),
    compoundMonth: toPattern(facts.compoundMonths, (words) => `^(?:${words})(?=.{3})`),
    beforeMonth,
    partOfDay: toPattern(facts.partsOfDay, (words) => `s?(?:${words})s?$`),
    impliedNegation: toPattern(
      facts.impliedNegations.replaceAll('-', String.raw`\p{L}*`),
      (words) => String.raw`(?<!\p{L})(?:${words})(?!\p{L})`,
      'iu',
    ),
    decimal: facts.decimal,
  };
}

function toPattern(words: string, write: (alternatives: string) => string, flags?: string): RegExp | null {
  return words === '' ? null : new RegExp(write(words.split(' ').join('|')), flags);
}
