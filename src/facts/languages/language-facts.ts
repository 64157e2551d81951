/** The words of one language that are values or belong to one. All words are in lower case. */
export interface LanguageFacts {
  /** Names and abbreviations of the months, January first. */
  months: readonly string[];
  /** Names of the weekdays, Monday first. */
  weekdays: readonly string[];
  /** Numerals by value, each entry `value: words`. They combine: `dreiundzwanzig`, `twenty-one`. */
  numerals: Readonly<Record<number, string>>;
  /** Ordinal numbers by value, where they are words. */
  ordinals: Readonly<Record<number, string>>;
  /** Words that multiply the number before them. */
  scales: readonly [factor: number, words: string][];
  /** Words that are numbers as well as something else (`one`, `both`): they agree with a number but are none by themselves. */
  vague: Readonly<Record<number, string>>;
  /** Units of measurement and currencies: canonical name -> the words for it. */
  units: Readonly<Record<string, string>>;
  /** Words that announce a rounded number. */
  approximations: string;
  negations: string;
  /** Negations that deny the statement itself; others (`noch`, `no`) are often rendered without one. */
  firmNegations: string;
  /** Words, and starts of words with `-` behind them, that deny something without a word for `not`: `fail-`. */
  impliedNegations: string;
  /** Words for days and parts of days, and for spans of time. */
  timeWords: string;
  /** More words that tell of a quantity; a changed one may be a changed fact. */
  quantities: string;
  /** Months whose names may begin a compound (`Oktoberanfang`) and no other word. */
  compoundMonths: string;
  /** Words before the name of a month that stands by itself. */
  beforeMonth: string;
  /** Endings of compounds with a weekday: `Dienstagabend`. */
  partsOfDay: string;
  /** Times of day with a name of their own. */
  namedTimes: Readonly<Record<string, string>>;
  /** Endings that make an adjective or noun of a numeral: `fünftägig`, `zweifach`. */
  numeralEndings: string;
  /** Thousands are grouped by this sign, decimals marked by the other. */
  decimal: ',' | '.';
}
