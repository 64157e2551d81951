import type { Fact, FactKind } from '../fact.ts';
import { printAmount, readAmount } from '../written-number.ts';
import type { FactToken } from './fact-tokens.ts';
import { readCompoundNumeral, readNumeralRow } from './numerals.ts';
import { type FactContext, gapBefore, isJoined, isYear, makeFact, type Reading } from './read-date.ts';

/** A number as it is written, before its scale and unit are known. */
interface Written {
  kind: FactKind;
  value: number;
  precision: number;
  /** Tokens taken. */
  tokens: number;
}

/** A number in digits or words with scale and unit, a score, a year, a scale by itself (`millions`), or a vague number. */
export function readQuantity(context: FactContext, at: number): Reading | null {
  const token = context.tokens[at]!;
  if (token.type === 'sign') return readCurrencyFirst(context, at);
  if (token.type === 'number') {
    const special = readScore(context, at) ?? readYears(context, at);
    if (special) return special;
  }
  // `0800/688 8000` is a telephone number.
  if (token.type === 'number' && gapBefore(context, at) === '' && context.tokens[at - 1]?.text === '/')
    return null;
  const written = readWritten(context, at);
  // `several hundred` and `tausend Menschen` are orders of magnitude.
  if (
    written?.tokens === 1 &&
    (token.meaning.numeral ?? 0) >= 100 &&
    tokenScale(context, at + 1) === undefined
  ) {
    return { facts: [makeFact('scale', String(written.value), token)], tokens: 1 };
  }
  if (written) return finish(context, at, at, written);
  const { scale, vague, ordinal } = token.meaning;
  // The letters m and k are scales only right behind digits.
  if (scale !== undefined && token.text.length > 1)
    return { facts: [makeFact('scale', String(scale), token)], tokens: 1 };
  const loose = vague ?? ordinal;
  return loose === undefined ? null : { facts: [makeFact('vague', String(loose), token)], tokens: 1 };
}

/** `$5 million`, `€7.50` */
function readCurrencyFirst(context: FactContext, at: number): Reading | null {
  const sign = context.tokens[at]!;
  const next = context.tokens[at + 1];
  if (sign.meaning.unit === undefined || next?.type !== 'number' || !/^\s?$/.test(gapBefore(context, at + 1)))
    return null;
  if (sign.text === '%' || sign.text === '°') return null;
  const written = readWritten(context, at + 1);
  return written && finish(context, at, at + 1, written, sign.meaning.unit);
}

const tokenScale = ({ tokens }: FactContext, at: number) => tokens[at]?.meaning.scale;

/** Whether a word such as `million` follows, rather than a letter. */
const isScaleWord = (context: FactContext, at: number) =>
  tokenScale(context, at) !== undefined && context.tokens[at]!.text.length > 1 && isJoined(context, at);

function readWritten(context: FactContext, at: number): Written | null {
  const { tokens, language, words } = context;
  const token = tokens[at]!;
  if (token.type === 'number') {
    const amount = readAmount(token.text, words.decimal);
    return amount && { kind: 'number', ...amount, tokens: 1 };
  }
  // `one billion`, `eine Million`: alone the word is an article more often than a number.
  if (token.meaning.vague === 1 && isScaleWord(context, at + 1))
    return { kind: 'number', value: 1, precision: 0.5, tokens: 1 };
  if (token.meaning.numeral === undefined) {
    const small = token.text.toLowerCase();
    const stem = words.numeralEnding?.exec(small)?.[1] ?? small;
    const isCompound = stem !== small || (language === 'de' && /und|hundert|tausend/.test(small));
    const compound = isCompound ? readCompoundNumeral(stem, words) : undefined;
    return compound === undefined ? null : { kind: 'number', value: compound, precision: 0.5, tokens: 1 };
  }
  if (language !== 'en') return { kind: 'number', value: token.meaning.numeral, precision: 0.5, tokens: 1 };
  const row: { meaning: FactToken['meaning']; text: string }[] = [];
  /** Tokens up to each word of the row, hyphens among them. */
  const ends: number[] = [];
  for (let k = at; k < tokens.length && row.length < 8; k++) {
    if (k > at && tokens[k]!.text === '-' && gapBefore(context, k) === '') continue;
    if (k > at && !/^[ -]?$/.test(gapBefore(context, k))) break;
    if (tokens[k]!.type !== 'word') break;
    row.push({ meaning: tokens[k]!.meaning, text: tokens[k]!.text.toLowerCase() });
    ends.push(k + 1 - at);
  }
  const { value, words: taken } = readNumeralRow(row);
  return { kind: 'number', value, precision: 0.5, tokens: ends[taken - 1]! };
}

/** Adds scale and unit to a number whose digits or words start at `numberAt`; the fact starts at `first`. */
function finish(
  context: FactContext,
  first: number,
  numberAt: number,
  { kind, value, precision, tokens: taken }: Written,
  currency?: string,
): Reading {
  const { tokens } = context;
  let end = numberAt + taken;
  let factor = 1;
  const scale = skipHyphen(context, end);
  if (scale < tokens.length && tokens[scale]!.meaning.scale !== undefined && isJoined(context, scale)) {
    const letter = tokens[scale]!.text.length === 1;
    const isAmount = currency !== undefined || tokens[scale + 1]?.meaning.unit !== undefined;
    if (!letter || (gapBefore(context, scale) === '' && isAmount)) {
      factor = tokens[scale]!.meaning.scale!;
      end = scale + 1;
    }
  }
  const unit = currency === undefined ? readUnit(context, end) : null;
  if (unit) end = unit.end;
  // `360 $ Millionen`
  if (unit && factor === 1 && isScaleWord(context, end)) {
    factor = tokenScale(context, end)!;
    end++;
  }
  const fact: Fact = {
    kind,
    value: printAmount(value * factor),
    unit: currency ?? unit?.name ?? null,
    precision: precision * factor,
    approximate: isApproximate(context, first),
    from: tokens[first]!.from,
    to: tokens[end - 1]!.to,
  };
  if (isPlainYear(context, numberAt) && factor === 1 && fact.unit === null) fact.kind = 'year';
  return { facts: [fact], tokens: end - first };
}

function isPlainYear({ tokens }: FactContext, at: number): boolean {
  return isYear(tokens[at]!.text);
}

/** A hyphen that joins a number to what follows: `5-Kilometer-Lauf`, `20-year-old`. */
function skipHyphen(context: FactContext, at: number): number {
  const joins =
    context.tokens[at]?.text === '-' && gapBefore(context, at) === '' && gapBefore(context, at + 1) === '';
  return joins ? at + 1 : at;
}

/** Only a space may stand between a number and its unit, and the full stop of an abbreviated scale: `2 Mrd. Euro`. */
function isBesideUnit(context: FactContext, at: number): boolean {
  const scaled = context.tokens[at - 1]?.meaning.scale !== undefined;
  const gap = gapBefore(context, at).replace(/[\u00a0\u2009\u202f]/, ' ');
  return gap === '' || gap === ' ' || (scaled && gap === '. ');
}

function readUnit(context: FactContext, end: number): { name: string; end: number } | null {
  const { tokens } = context;
  const at = skipHyphen(context, end);
  const token = tokens[at];
  if (token === undefined || !isBesideUnit(context, at)) return null;
  const next = tokens[at + 1];
  if (token.text === 'per' && next?.text === 'cent') return { name: '%', end: at + 2 };
  if (/^percentage$/.test(token.text) && /^points?$/.test(next?.text ?? ''))
    return { name: 'pp', end: at + 2 };
  if (/^(?:square|cubic)$/.test(token.text) && next?.meaning.unit) {
    return { name: `${next.meaning.unit}${token.text === 'square' ? '²' : '³'}`, end: at + 2 };
  }
  if (/^US$/.test(token.text)) {
    const dollar = tokens[skipHyphen(context, at + 1)];
    if (dollar?.meaning.unit === 'USD') return { name: 'USD', end: skipHyphen(context, at + 1) + 1 };
  }
  const { unit } = token.meaning;
  if (token.text === 'C' && gapBefore(context, at) === '') return { name: '°C', end: at + 1 };
  if (unit === undefined) return null;
  if (unit === 'km' && /^[/]h$/.test(`${next?.text}${tokens[at + 2]?.text}`))
    return { name: 'km/h', end: at + 3 };
  if (unit === '°' && next && /^[CF]$|^(?:Celsius|Fahrenheit)$/.test(next.text)) {
    return { name: `°${next.text[0]}`, end: at + 2 };
  }
  if (/^[²³]$/.test(next?.text ?? '') && gapBefore(context, at + 1) === '')
    return { name: unit + next!.text, end: at + 2 };
  return { name: unit, end: at + 1 };
}

function isApproximate(context: FactContext, first: number): boolean {
  const [before, earlier] = [context.tokens[first - 1], context.tokens[first - 2]];
  if (before === undefined || gapBefore(context, first) !== ' ') return false;
  if (before.meaning.approximation) return true;
  // `mehr als 500`, `about €5`
  return before.type === 'sign' && earlier?.meaning.approximation === true;
}

/** `2:1`, `2-1`: both numbers, under the span of the whole. */
function readScore(context: FactContext, at: number): Reading | null {
  const { tokens } = context;
  const colon = /^(\d{1,3}):(\d{1,3})$/.exec(tokens[at]!.text);
  if (colon) return toScore(colon[1]!, colon[2]!, tokens[at]!, tokens[at]!, 1);
  const [sign, second] = [tokens[at + 1], tokens[at + 2]];
  const short = /^\d{1,2}$/;
  if (
    !sign ||
    !/^[-–]$/.test(sign.text) ||
    !second ||
    !short.test(tokens[at]!.text) ||
    !short.test(second.text)
  )
    return null;
  if (!/^ ?$/.test(gapBefore(context, at + 1)) || gapBefore(context, at + 1) !== gapBefore(context, at + 2))
    return null;
  // `20-30 people`, `5-6 km`: a range, each end a number of its own.
  if (readUnit(context, at + 3) || tokens[at + 3]?.meaning.scale) return null;
  return toScore(tokens[at]!.text, second.text, tokens[at]!, second, 3);
}

function toScore(a: string, b: string, first: FactToken, last: FactToken, tokens: number): Reading {
  return { facts: [a, b].map((value) => makeFact('score', String(Number(value)), first, last)), tokens };
}

/** `2011/12`, `2011-2012`, `1990er`, `1990s`: years. */
function readYears(context: FactContext, at: number): Reading | null {
  const { tokens } = context;
  const first = tokens[at]!;
  const decade = tokens[at + 1];
  const isDecade = decade && /^(?:er|s)$/.test(decade.text) && gapBefore(context, at + 1) === '';
  if (isDecade && /^[2-9]0$/.test(first.text)) {
    return { facts: [makeFact('year', `19${first.text}`, first, decade)], tokens: 2 };
  }
  if (!isYear(first.text)) return null;
  const [sign, second] = [tokens[at + 1], tokens[at + 2]];
  if (
    sign &&
    /^[-–/]$/.test(sign.text) &&
    gapBefore(context, at + 1) === '' &&
    gapBefore(context, at + 2) === ''
  ) {
    const end = second && (isYear(second.text) ? second.text : endOfSeason(first.text, second.text));
    if (end)
      return { facts: [makeFact('year', first.text, first), makeFact('year', end, second)], tokens: 3 };
  }
  return null;
}

/** `12` after `2011` is 2012. */
function endOfSeason(first: string, second: string): string | undefined {
  const year = Number(first.slice(0, 2)) * 100 + Number(second);
  return /^\d\d$/.test(second) && year > Number(first) && year - Number(first) < 30
    ? String(year)
    : undefined;
}
