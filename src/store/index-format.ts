import { AlignerError } from '../errors.ts';
import { MS_PER_DAY } from '../pair/days.ts';
import { CHECKSUM_BYTES } from './checksum.ts';

/**
 * The index is one file: a line that names its version, a line of JSON that lists what follows, one segment per run,
 * and a checksum of all that. A segment is six tables of 32-bit numbers (little-endian, sorted so that runs are compared by reading both once
 * from front to back), and the texts:
 *
 * - `keys`: key high, key low, paragraph or NONE, articles that had it; sorted by key
 * - `shingles`: hash, paragraph; sorted by both
 * - `paragraphs`: article, number, words, language, start and size of the text; in the order of the data
 * - `records`: id high, id low, contents, version; sorted by id
 * - `articles`: day published (NONE without), start and size of the id
 * - `texts`: UTF-8
 */
export const MAGIC = 'aligner-index ';
export const VERSION = 2;
export const NONE = 0xffffffff;

/** 32-bit numbers per row of each table. */
export const COLUMNS = { keys: 4, shingles: 2, paragraphs: 6, records: 4, articles: 3 } as const;
export type Table = keyof typeof COLUMNS;

export interface Segment {
  /** Rows per table. */
  rows: Record<Table, number>;
  textBytes: number;
  /** Day of its newest article, counted from 1970; null when none has a date. */
  newest: number | null;
  /** BCP 47 tags that the paragraphs point to. */
  languages: string[];
}

export interface Header {
  /** Articles published before this day are forgotten; null when all count. */
  forgottenBefore: number | null;
  segments: Segment[];
}

/** Days since 1970, or NONE. */
export function toDay(milliseconds: number): number {
  return Number.isFinite(milliseconds) && milliseconds >= 0 ? Math.floor(milliseconds / MS_PER_DAY) : NONE;
}

export function tableBytes(segment: Segment, table: Table): number {
  return segment.rows[table] * COLUMNS[table] * 4;
}

export function segmentBytes(segment: Segment): number {
  const tables = (Object.keys(COLUMNS) as Table[]).reduce(
    (sum, table) => sum + tableBytes(segment, table),
    0,
  );
  return tables + segment.textBytes;
}

/** Where each table of a segment begins, counted from the start of the segment; `texts` come last. */
export function layOut(segment: Segment): Record<Table | 'texts', number> {
  const starts = { texts: 0 } as Record<Table | 'texts', number>;
  let offset = 0;
  for (const table of Object.keys(COLUMNS) as Table[]) {
    starts[table] = offset;
    offset += tableBytes(segment, table);
  }
  starts.texts = offset;
  return starts;
}

export function formatHeader(header: Header): string {
  return `${MAGIC}${VERSION}\n${JSON.stringify(header)}\n`;
}

/**
 * Reads the header from the first bytes of an index.
 *
 * @throws AlignerError `bad-index` for a file that is no index, comes from another version or is not whole.
 */
export function parseHeader(head: Buffer, fileBytes: number, name: string): { header: Header; size: number } {
  const text = head.toString('latin1');
  if (fileBytes === 0) {
    throw new AlignerError(
      'bad-index',
      `${name} is empty; restore the index, or delete the file to start anew`,
    );
  }
  if (!text.startsWith(MAGIC)) {
    throw new AlignerError('bad-index', `${name} is not an aligner index; name another file for --index`);
  }
  const lineEnd = text.indexOf('\n');
  const version = text.slice(MAGIC.length, lineEnd);
  if (version !== String(VERSION)) {
    throw new AlignerError(
      'bad-index',
      `${name} was written by another version (index format ${version}, this is ${VERSION}); delete it to start anew`,
    );
  }
  const size = text.indexOf('\n', lineEnd + 1) + 1;
  const header = size === 0 ? null : parseJson(head.toString('utf8', lineEnd + 1, size));
  const expected = header && sumUp(header, size);
  if (header === null || expected !== fileBytes) {
    throw new AlignerError(
      'bad-index',
      `${name} is damaged: it has ${fileBytes} bytes where ${expected || 'others'} belong; restore it, or delete it to start anew`,
    );
  }
  return { header, size };
}

/** Bytes of a file with this header; NaN where a number in it is damaged. */
function sumUp({ segments }: Header, headerBytes: number): number {
  try {
    return segments.reduce((sum, segment) => sum + segmentBytes(segment), headerBytes + CHECKSUM_BYTES);
  } catch {
    return Number.NaN;
  }
}

function parseJson(text: string): Header | null {
  try {
    return JSON.parse(text) as Header;
  } catch {
    return null;
  }
}

/** All machines that Node runs on are little-endian, as the format is. */
export function toNumbers(bytes: Buffer): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}

/** Whether one key of two numbers sorts before another. */
export function isBefore(high: number, low: number, otherHigh: number, otherLow: number): boolean {
  return high < otherHigh || (high === otherHigh && low < otherLow);
}
