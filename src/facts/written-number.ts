import type { LanguageTag } from '../model.ts';
import { factWords } from './words.ts';

/** The amount that digits stand for, and half of their last place. */
export interface Amount {
  value: number;
  precision: number;
}

/** More digits than this are a code, not an amount; a double would lose some of them. */
const MOST_DIGITS = 15;

/**
 * Reads digits as a language with this decimal sign writes them. Spaces and apostrophes group everywhere; a point or comma
 * before three digits groups where it is not the decimal sign. Null for dates, times and codes.
 */
export function readAmount(written: string, decimal: ',' | '.'): Amount | null {
  const plain = written.replace(/[ \u00a0\u2009\u202f'’]/g, '');
  if (plain.length > MOST_DIGITS + 5 || plain.includes(':')) return null;
  const group = decimal === ',' ? '.' : ',';
  if (/^\d+$/.test(plain)) return { value: Number(plain), precision: 0.5 };
  const [whole, fraction, ...more] = plain.split(decimal) as [string, string?, ...string[]];
  if (more.length === 0 && isGrouped(whole, group) && (fraction === undefined || /^\d+$/.test(fraction))) {
    return toAmount(whole.replaceAll(group, ''), fraction);
  }
  // What the language would not write, such as 3.5 in German: the other custom, if that gives a number.
  const [otherWhole, otherFraction, ...others] = plain.split(group) as [string, string?, ...string[]];
  if (others.length === 0 && isGrouped(otherWhole, decimal) && /^\d+$/.test(otherFraction ?? '')) {
    return toAmount(otherWhole.replaceAll(decimal, ''), otherFraction);
  }
  return isGrouped(plain, decimal) ? toAmount(plain.replaceAll(decimal, ''), undefined) : null;
}

function isGrouped(digits: string, sign: string): boolean {
  const [first, ...groups] = digits.split(sign) as [string, ...string[]];
  if (groups.length === 0) return /^\d+$/.test(first);
  return /^\d{1,3}$/.test(first) && groups.every((each) => /^\d{3}$/.test(each));
}

function toAmount(whole: string, fraction: string | undefined): Amount {
  const places = fraction?.length ?? 0;
  return { value: Number(fraction ? `${whole}.${fraction}` : whole), precision: 0.5 * 10 ** -places };
}

/** Canonical form of an amount: no rounding errors of a multiplication, no exponent below 10^21. */
export function printAmount(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** True when two words or digits stand for the same number: `1.200` and `1200`, `drei` and `3`. */
export function isSameNumber(a: string, b: string, language: LanguageTag): boolean {
  const first = readSigned(a, language);
  return first !== null && first === readSigned(b, language);
}

/** Digits as the language itself writes them, with their sign, or a numeral; null where the value is not certain. */
function readSigned(written: string, language: LanguageTag): number | null {
  const { meanings, decimal } = factWords(language);
  if (!/\d/.test(written)) return meanings.get(written)?.numeral ?? null;
  const [, sign, digits] = /^([-+−]?)(.*)$/.exec(written) as unknown as [string, string, string];
  const plain = digits.replace(/(?<=\d)[\s'’](?=\d)/g, '');
  if (!(/^\d+$/.test(plain) || (meanings.size > 0 && isCustomary(plain, decimal)))) return null;
  const amount = readAmount(plain, decimal);
  return amount && (sign === '-' || sign === '−' ? -amount.value : amount.value);
}

function isCustomary(plain: string, decimal: ',' | '.'): boolean {
  const [whole, fraction = '0', ...more] = plain.split(decimal) as [string, string?, ...string[]];
  return more.length === 0 && /^\d+$/.test(fraction) && isGrouped(whole, decimal === ',' ? '.' : ',');
}
