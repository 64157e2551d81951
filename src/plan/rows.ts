import { hashString } from '../columns/hash.ts';

/**
 * Rows as text: fields with tabs between them. Numbers are written in hexadecimal digits of one width and ids by their
 * code units, so that the order of the bytes is the order of the values; texts are JSON, which holds no tab and no line break.
 */
export type Fields = readonly string[];

const DIGITS_32 = 8;

const listDigits = (digits: number) =>
  Array.from({ length: 16 ** digits }, (_, value) => value.toString(16).padStart(digits, '0'));
const [TWO, THREE] = [listDigits(2), listDigits(3)];

/** A number of 32 bits without a sign. Looked up: every row has several. */
export function writeNumber(value: number): string {
  return THREE[value >>> 20]! + THREE[(value >>> 8) & 0xfff]! + TWO[value & 0xff]!;
}

export function readNumber(written: string): number {
  return Number.parseInt(written, 16);
}

/** Numbers of 32 bits, one after the other. */
export function writeNumbers(values: ArrayLike<number>): string {
  let written = '';
  for (let i = 0; i < values.length; i++) written += writeNumber(values[i]!);
  return written;
}

export function readNumbers(written: string): Uint32Array {
  return Uint32Array.from({ length: written.length / DIGITS_32 }, (_, i) =>
    readNumber(written.slice(i * DIGITS_32, (i + 1) * DIGITS_32)),
  );
}

/** Times before 1970 are negative: this far they are moved, and all stay under 2^61. */
const TIME_OFFSET = 1n << 60n;
const TIME_DIGITS = 16;

/** Milliseconds since 1970; what has no time (Infinity) stands behind all that has one. */
export function writeTime(time: number): string {
  if (time === Number.POSITIVE_INFINITY) return 'f'.repeat(TIME_DIGITS);
  return (BigInt(time) + TIME_OFFSET).toString(16).padStart(TIME_DIGITS, '0');
}

/** A text by its UTF-16 code units, which is how texts are compared everywhere else. */
export function writeCodeUnits(text: string): string {
  let written = '';
  for (let i = 0; i < text.length; i++) written += text.charCodeAt(i).toString(16).padStart(4, '0');
  return written;
}

/** Where a paragraph stands: eight digits for its article's position, then its number. The place of a text's first paragraph names the text. */
const PARAGRAPH_DIGITS = 6;

export function writePlace(position: string, paragraph: number): string {
  return position + writeNumber(paragraph).slice(DIGITS_32 - PARAGRAPH_DIGITS);
}

export function positionOf(place: string): string {
  return place.slice(0, DIGITS_32);
}

export function paragraphOf(place: string): number {
  return readNumber(place.slice(DIGITS_32));
}

const seeds = new Map<string, number>();

/** What shows that a row is still the one that was written; as eight digits it stands behind the last field. */
export function checkRow(stream: string, key: string, fields: string): number {
  let seed = seeds.get(stream);
  if (seed === undefined) {
    seed = hashString(0, stream);
    seeds.set(stream, seed);
  }
  return hashString(hashString(seed, key), fields);
}
