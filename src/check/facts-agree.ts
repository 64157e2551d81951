import type { Fact } from '../facts/read-facts.ts';
import { areConvertible, convertedAgree } from './conversions.ts';

/** Kinds whose values are numbers and may stand for each other: a year is a number that looks like one. */
const NUMERIC = new Set<Fact['kind']>(['number', 'year', 'score', 'scale', 'vague']);
const isNumeric = ({ kind }: Fact) => NUMERIC.has(kind);

/** An announced rounding may be this share of the value off. */
const ROUNDING_TOLERANCE = 0.05;
/** Half of the last digit of `1.5 thousand`: what is written with a scale is rounded, announced or not. */
const SCALED_PRECISION = 50;

/** Whether two facts may state the same: a value, a unit that does not contradict, a rounding that is announced. */
export function agree(a: Fact, b: Fact): boolean {
  if (isNumeric(a) && isNumeric(b)) return numbersAgree(a, b);
  if (a.kind === b.kind) return a.value === b.value;
  const [date, month] = a.kind === 'date' ? [a, b] : [b, a];
  if (date.kind === 'date')
    return month.kind === 'month' && Number(date.value.slice(0, 2)) === Number(month.value);
  const [time, number] = a.kind === 'time' ? [a, b] : [b, a];
  // `15:30` may be a score or a distance run; `six in the morning` is written as a number.
  return (
    time.kind === 'time' &&
    isNumeric(number) &&
    // `at 1:40` is not meant by `a woman`.
    (number.kind !== 'vague' || time.value.endsWith(':00')) &&
    time.value.split(':').map(Number).includes(Number(number.value))
  );
}

const isPartOfCentury = (fact: Fact, year: number) => isCentury(fact, year) || isDecade(fact, year);

function numbersAgree(a: Fact, b: Fact): boolean {
  // `tens of thousands` is no number, and none but `a thousand` stands against it.
  if (a.kind === 'scale' || b.kind === 'scale') return isScale(a) && isScale(b) && a.value === b.value;
  const [x, y] = [Number(a.value), Number(b.value)];
  if (a.unit !== null && b.unit !== null && (a.unit !== b.unit || (a.unit === '°' && x !== y)))
    return convertedAgree(a, b);
  if (isGroupedAbroad(a, y) || isGroupedAbroad(b, x)) return true;
  if (x === y || isPartOfCentury(a, y) || isPartOfCentury(b, x)) return true;
  if (a.kind === 'year' || b.kind === 'year') return false;
  const difference = Math.abs(x - y);
  if (difference <= Math.max(a.precision, b.precision) && isRounded(a, b)) return true;
  // `rund 200` and `about 206` are not the same number rounded: of two, only the rounder one is announced.
  const [rounder, other] = countZeros(a.value) > countZeros(b.value) ? [a, b] : [b, a];
  return rounder.approximate && !other.approximate && difference <= ROUNDING_TOLERANCE * Math.max(x, y);
}

/** Half of the last of three decimal places. */
const THREE_PLACES = 0.0005;

/** `73,000 $` in German keeps the grouping of the English original, although three decimal places are meant by that there. */
const isGroupedAbroad = ({ value, precision }: Fact, other: number) =>
  precision === THREE_PLACES && Math.round(Number(value) * 1000) === other;

/** `die 90er` beside `the 1990s`. */
const isDecade = ({ value, kind }: Fact, year: number) =>
  kind === 'number' && Number(value) < 100 && Number(value) % 10 === 0 && year === 1900 + Number(value);

/** `19. Jahrhundert` beside `the 1800s`. */
const isCentury = ({ value, kind }: Fact, year: number) =>
  kind === 'number' && Number(value) >= 15 && Number(value) <= 21 && year === (Number(value) - 1) * 100;

/** One is written with fewer places than the other, as `1.2 million` beside `1,234,567`. */
function isRounded(a: Fact, b: Fact): boolean {
  if (a.precision === b.precision) return false;
  const rounder = a.precision > b.precision ? a : b;
  return rounder.approximate || rounder.precision >= SCALED_PRECISION;
}

const countZeros = (value: string) => /(?<!0)0*$/.exec(value)![0].length;

/** Whether both could be the same place of a text: of two such facts with different values one is wrong. */
export function areComparable(a: Fact, b: Fact): boolean {
  if (a.kind === 'vague' && b.kind === 'vague') return false;
  if (a.kind === 'vague' || b.kind === 'vague') return isSmall(a) && isSmall(b);
  if (a.kind === 'scale' || b.kind === 'scale') return isScale(a) && isScale(b);
  if (a.kind === 'score' || b.kind === 'score') return a.kind === b.kind;
  if ((a.kind === 'year' && b.unit !== null) || (b.kind === 'year' && a.unit !== null)) return false;
  if (isNumeric(a) && isNumeric(b)) return unitsMayDiffer(a.unit, b.unit);
  return a.kind === b.kind || (isDay(a) && isDay(b));
}

function unitsMayDiffer(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b || (isCurrency(a) && isCurrency(b)) || areConvertible(a, b);
}

export const isCurrency = (unit: string | null) => unit !== null && /^[A-Z]{3}$/.test(unit);

/** `billions` or `a billion`; `1,000` has a precision of its own. */
const isScale = ({ kind, value, precision }: Fact) =>
  kind === 'scale' || (kind === 'number' && /^1(?:000)+$/.test(value) && Number(value) === 2 * precision);

/** `both` against `three`; `a` and `one` are too common to tell anything. */
const isSmall = ({ kind, value, unit }: Fact) =>
  (kind === 'number' || kind === 'vague') && unit === null && Number(value) >= 2 && Number(value) <= 12;

const isDay = ({ kind }: Fact) => kind === 'date' || kind === 'month';
