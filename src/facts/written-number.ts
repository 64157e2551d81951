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
