import { dayKey, isDayOfYear } from '../days.ts';
import type { Fact } from '../fact.ts';
import type { FactWords } from '../words.ts';
import type { FactToken } from './fact-tokens.ts';

/** What a reader of facts found from a token on, and how many tokens it took. */
export interface Reading {
  facts: Fact[];
  tokens: number;
}

/** The text and the tokens in which a reader stands. */
export interface FactContext {
  text: string;
  tokens: readonly FactToken[];
  language: string;
  /** The words of the language that are values. */
  words: FactWords;
}

/** UTF-16 offsets in the text. */
type Span = Pick<FactToken, 'from' | 'to'>;

/** A fact without a unit, from the start of `first` to the end of `last`. */
export function makeFact(kind: Fact['kind'], value: string, first: Span, last: Span = first): Fact {
  return { kind, value, unit: null, precision: 0, approximate: false, from: first.from, to: last.to };
}

/** The characters between a token and the one before it. */
export function gapBefore({ text, tokens }: FactContext, at: number): string {
  const [before, here] = [tokens[at - 1], tokens[at]];
  return before === undefined || here === undefined ? ' ' : text.slice(before.to, here.from);
}

/** Whether only a space, a full stop or a comma separates a token from the one before it. */
export function isJoined(context: FactContext, at: number): boolean {
  return at < context.tokens.length && /^[.,]?[ \u00a0\u2009\u202f]?$/.test(gapBefore(context, at));
}

/** What stands between the two ends of a range. */
const RANGE = /^(?:-|–|—|\/|bis|und|to|and|or|oder)$/;
const ORDINAL_ENDING = /^(?:st|nd|rd|th)$/;

/** `3. Oktober 2024`, `5. bis 12. Mai`, `October 3rd, 2024`, `5-12 May`, `3.10.2024`, `2024-10-03`, `Mai 2024`. */
export function readDate(context: FactContext, at: number): Reading | null {
  const token = context.tokens[at]!;
  if (token.type === 'number') return readNumericDate(context, at) ?? readDayFirst(context, at);
  return token.meaning.month === undefined ? null : readMonthFirst(context, at);
}

function readDayFirst(context: FactContext, at: number): Reading | null {
  const { tokens } = context;
  const days = [at];
  let next = skipOrdinal(context, at);
  if (!isDay(tokens[at]!.text)) return null;
  const range = tokens[next];
  const isRange = range && RANGE.test(range.text) && isJoined(context, next) && isJoined(context, next + 1);
  if (isRange && isDay(tokens[next + 1]!.text)) {
    days.push(next + 1);
    next = skipOrdinal(context, next + 1);
  }
  if (tokens[next]?.text === 'of') next++;
  const month = tokens[next];
  if (month?.meaning.month === undefined || !isJoined(context, next) || !isNameOfMonth(month)) return null;
  const facts = days.map((day, k) => {
    const last = k === days.length - 1 ? month : tokens[day]!;
    return makeFact('date', dayKey(month.meaning.month!, Number(tokens[day]!.text)), tokens[day]!, last);
  });
  return addYear(context, next + 1, { facts, tokens: next + 1 - at });
}

function readMonthFirst(context: FactContext, at: number): Reading | null {
  const { tokens } = context;
  const month = tokens[at]!;
  const number = tokens[at + 1];
  const isEnglish = context.language === 'en';
  if (number?.type === 'number' && isJoined(context, at + 1)) {
    if (isEnglish && isDay(number.text)) {
      const first = makeFact('date', dayKey(month.meaning.month!, Number(number.text)), month, number);
      let next = skipOrdinal(context, at + 1);
      const facts = [first];
      const [range, other] = [tokens[next], tokens[next + 1]];
      const isRange = range && RANGE.test(range.text) && other && isDay(other.text);
      // `May 5 and 12 people` is no range of days: what counts something else has no month.
      if (isRange && /^(?:-|–|—|to)$/.test(range.text)) {
        facts.push(makeFact('date', dayKey(month.meaning.month!, Number(other.text)), other));
        next = skipOrdinal(context, next + 1);
      }
      return addYear(context, next, { facts, tokens: next - at });
    }
    if (isYear(number.text)) {
      const facts = [
        makeFact('month', String(month.meaning.month), month),
        makeFact('year', number.text, number),
      ];
      return { facts, tokens: 2 };
    }
  }
  return isNameOfMonth(month) && standsAsMonth(context, at)
    ? { facts: [makeFact('month', String(month.meaning.month), month)], tokens: 1 }
    : null;
}

/** Adds the year that follows a day. */
function addYear(context: FactContext, at: number, reading: Reading): Reading {
  const year = context.tokens[at];
  if (year === undefined || !isYear(year.text) || !/^[.,]?\s?$/.test(gapBefore(context, at))) return reading;
  return { facts: [...reading.facts, makeFact('year', year.text, year)], tokens: reading.tokens + 1 };
}

/** Past the number at `at` and the `st`, `nd`, `rd`, `th` right behind it. */
function skipOrdinal(context: FactContext, at: number): number {
  const next = context.tokens[at + 1];
  return next && ORDINAL_ENDING.test(next.text) && gapBefore(context, at + 1) === '' ? at + 2 : at + 1;
}

function readNumericDate({ text, tokens, language }: FactContext, at: number): Reading | null {
  const token = tokens[at]!;
  const german = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?$/.exec(token.text);
  if (german && isDayOfYear(Number(german[2]), Number(german[1]))) {
    const year = german[3];
    if (year === undefined && (language !== 'de' || text[token.to] !== '.')) return null;
    const facts = [makeFact('date', dayKey(Number(german[2]), Number(german[1])), token)];
    if (year) facts.push(makeFact('year', year.length === 2 ? `20${year}` : year, token));
    return { facts, tokens: 1 };
  }
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text.slice(token.from, token.from + 11));
  if (!iso || !isDayOfYear(Number(iso[2]), Number(iso[3]))) return null;
  const last = tokens[at + 4];
  if (last === undefined) return null;
  return {
    facts: [
      makeFact('date', dayKey(Number(iso[2]), Number(iso[3])), token, last),
      makeFact('year', iso[1]!, token, last),
    ],
    tokens: 5,
  };
}

/** `May`, `March`: with a small letter they are other words. Abbreviations are months only beside a number. */
function isNameOfMonth({ text }: FactToken): boolean {
  return text[0] !== text[0]!.toLowerCase();
}

/** A full name that stands where a month does; `May` and `March` begin too many sentences and names otherwise. */
function standsAsMonth(context: FactContext, at: number): boolean {
  const { text } = context.tokens[at]!;
  if (text.length < 3 || (text.length === 3 && !/^(?:mai|may)$/i.test(text))) return false;
  if (!/^(?:May|March|August|April|June)$/.test(text) || context.language === 'de') return true;
  const before = context.tokens[at - 1];
  return (
    before !== undefined &&
    gapBefore(context, at) === ' ' &&
    context.words.beforeMonth.has(before.text.toLowerCase())
  );
}

/** Also a day that does not exist, such as 59 September: beside a month it can be nothing else, and the mistake must be seen. */
function isDay(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1;
}

export function isYear(text: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(text);
}
