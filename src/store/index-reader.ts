import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Earlier, EarlierParagraph, EarlierRef } from '../clean/corpus/texts/earlier.ts';
import { hashName } from '../clean/search/fingerprint.ts';
import { AlignerError } from '../errors.ts';
import { paragraphNumber } from '../text/paragraph-order.ts';
import { CHECKSUM_BYTES, verifyChecksum } from './checksum.ts';
import {
  COLUMNS,
  type Header,
  isBefore,
  layOut,
  NONE,
  parseHeader,
  type Segment,
  segmentBytes,
  type Table,
  toNumbers,
} from './index-format.ts';

/** A segment and where it stands: in the file, and in the numbering of all paragraphs. */
interface PlacedSegment extends Segment {
  start: number;
  firstRef: EarlierRef;
  tables: Record<Table | 'texts', number>;
}

/** Rows read from disk at a time; a table is never in memory as a whole. */
const ROWS_AT_ONCE = 1 << 14;
/** The header lists one segment per run in some 200 bytes each; an index with more runs than fit has another ill. */
const MOST_HEADER_BYTES = 1 << 24;

/** The paragraphs of earlier runs, read from the file as they are needed. */
export class IndexReader implements Earlier {
  readonly header: Header;
  readonly articles: number;
  readonly #file: number;
  readonly #segments: PlacedSegment[];
  /** Articles published before this day are passed over. */
  #forgottenBefore: number;

  /** @throws AlignerError `bad-index` or `unreadable`. */
  constructor(path: string, name: string) {
    try {
      this.#file = openSync(path, 'r');
    } catch (error) {
      throw new AlignerError('unreadable', `cannot read the index ${name}: ${(error as Error).message}`, {
        cause: error,
      });
    }
    const bytes = fstatSync(this.#file).size;
    const head = Buffer.alloc(Math.min(bytes, MOST_HEADER_BYTES));
    readSync(this.#file, head, 0, head.length, 0);
    const { header, size } = parseHeader(head, bytes, name);
    verifyChecksum((start, count) => this.#read(start, count), bytes - CHECKSUM_BYTES, name);
    this.header = header;
    this.#forgottenBefore = header.forgottenBefore ?? 0;
    let [start, firstRef] = [size, 0];
    this.#segments = header.segments.map((segment) => {
      const placed = { ...segment, start, firstRef, tables: layOut(segment) };
      start += segmentBytes(segment);
      firstRef += segment.rows.paragraphs;
      return placed;
    });
    this.articles = header.segments.reduce((sum, { rows }) => sum + rows.articles, 0);
  }

  /** From now on passes over articles published before this day. */
  forgetBefore(day: number): void {
    this.#forgottenBefore = Math.max(this.#forgottenBefore, day);
  }

  /** Day of the newest article; null without dates. */
  get newest(): number | null {
    return this.header.segments.reduce<number | null>((newest, segment) => {
      return segment.newest === null ? newest : Math.max(newest ?? 0, segment.newest);
    }, null);
  }

  findRecord(id: string, contents: number): { known: boolean; version: number } {
    const { keyHigh, keyLow } = hashName(id);
    let versions = 0;
    for (const segment of this.#segments) {
      for (const row of this.#findRecords(segment, keyHigh, keyLow)) {
        if (row[2] === contents) return { known: true, version: row[3]! };
        versions = Math.max(versions, row[3]!);
      }
    }
    return { known: false, version: versions + 1 };
  }

  joinKeys(
    highs: Uint32Array,
    lows: Uint32Array,
    order: Uint32Array,
    visit: (position: number, ref: EarlierRef | null, articles: number) => void,
  ): void {
    for (const segment of this.#segments) {
      let i = 0;
      for (const rows of this.#readTable(segment, 'keys')) {
        for (let at = 0; at < rows.length && i < order.length; at += COLUMNS.keys) {
          const [high, low] = [rows[at]!, rows[at + 1]!];
          while (i < order.length && isBefore(highs[order[i]!]!, lows[order[i]!]!, high, low)) i++;
          const position = order[i];
          if (position === undefined || highs[position] !== high || lows[position] !== low) continue;
          const local = rows[at + 2]!;
          const ref = local === NONE || this.#isForgotten(segment, local) ? null : segment.firstRef + local;
          visit(position, ref, rows[at + 3]!);
        }
      }
    }
  }

  joinShingles(sorted: Uint32Array, visit: (position: number, ref: EarlierRef) => void): void {
    if (sorted.length === 0) return;
    for (const segment of this.#segments) {
      let i = 0;
      const start = this.#findFirst(segment, 'shingles', (row) => row[0]! < sorted[0]!);
      for (const rows of this.#readTable(segment, 'shingles', start)) {
        if (i === sorted.length) break;
        for (let at = 0; at < rows.length && i < sorted.length; at += COLUMNS.shingles) {
          const hash = rows[at]!;
          while (i < sorted.length && sorted[i]! < hash) i++;
          if (sorted[i] === hash && !this.#isForgotten(segment, rows[at + 1]!))
            visit(i, segment.firstRef + rows[at + 1]!);
        }
      }
    }
  }

  describe(ref: EarlierRef): EarlierParagraph {
    const segment = this.#segmentOf(ref);
    const [article, number, words, language] = this.#readRow(segment, 'paragraphs', ref - segment.firstRef);
    const [, start, size] = this.#readRow(segment, 'articles', article!);
    return {
      article: this.#readString(segment, start!, size!),
      number: number!,
      words: words!,
      language: segment.languages[language!]!,
      run: this.runOf(ref),
    };
  }

  wordsOf(ref: EarlierRef): number {
    const segment = this.#segmentOf(ref);
    return this.#readRow(segment, 'paragraphs', ref - segment.firstRef)[2]!;
  }

  runOf(ref: EarlierRef): number {
    return this.#segments.indexOf(this.#segmentOf(ref));
  }

  readText(ref: EarlierRef): string {
    const segment = this.#segmentOf(ref);
    const row = this.#readRow(segment, 'paragraphs', ref - segment.firstRef);
    return this.#readString(segment, row[4]!, row[5]!);
  }

  findText(article: string, id: string): string | null {
    const number = paragraphNumber(id);
    for (const { firstRef, rows } of this.#segments) {
      for (let ref = firstRef; ref < firstRef + rows.paragraphs; ref++) {
        const found = this.describe(ref);
        if (found.number === number && found.article === article) return this.readText(ref);
      }
    }
    return null;
  }

  /** The bytes of a segment, piece by piece, for copying it. */
  *copySegment(index: number): Generator<Buffer> {
    const segment = this.#segments[index]!;
    const end = segment.start + segmentBytes(segment);
    for (let start = segment.start; start < end; start += 1 << 20)
      yield this.#read(start, Math.min(1 << 20, end - start));
  }

  close(): void {
    closeSync(this.#file);
  }

  #isForgotten(segment: PlacedSegment, paragraph: number): boolean {
    // Most segments are wholly within the days that count; only the others are looked into.
    if (this.#forgottenBefore === 0) return false;
    const [article] = this.#readRow(segment, 'paragraphs', paragraph);
    const [day] = this.#readRow(segment, 'articles', article!);
    return (day === NONE ? (segment.newest ?? NONE) : day!) < this.#forgottenBefore;
  }

  #segmentOf(ref: EarlierRef): PlacedSegment {
    let found = this.#segments[0]!;
    for (const segment of this.#segments) if (segment.firstRef <= ref) found = segment;
    return found;
  }

  /** Rows with this id. */
  #findRecords(segment: PlacedSegment, high: number, low: number): Uint32Array[] {
    const first = this.#findFirst(segment, 'records', (row) => isBefore(row[0]!, row[1]!, high, low));
    const found: Uint32Array[] = [];
    for (let at = first; at < segment.rows.records; at++) {
      const row = this.#readRow(segment, 'records', at);
      if (row[0] !== high || row[1] !== low) break;
      found.push(row);
    }
    return found;
  }

  /** The first row that is not before what is looked for, by bisection. */
  #findFirst(segment: PlacedSegment, table: Table, isBefore: (row: Uint32Array) => boolean): number {
    let [from, to] = [0, segment.rows[table]];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (isBefore(this.#readRow(segment, table, middle))) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  *#readTable(segment: PlacedSegment, table: Table, start = 0): Generator<Uint32Array> {
    const columns = COLUMNS[table];
    for (let row = start; row < segment.rows[table]; row += ROWS_AT_ONCE) {
      const rows = Math.min(ROWS_AT_ONCE, segment.rows[table] - row);
      yield toNumbers(
        this.#read(segment.start + segment.tables[table] + row * columns * 4, rows * columns * 4),
      );
    }
  }

  #readRow(segment: PlacedSegment, table: Table, row: number): Uint32Array {
    const bytes = COLUMNS[table] * 4;
    return toNumbers(this.#read(segment.start + segment.tables[table] + row * bytes, bytes));
  }

  #readString(segment: PlacedSegment, start: number, size: number): string {
    return this.#read(segment.start + segment.tables.texts + start, size).toString('utf8');
  }

  #read(start: number, size: number): Buffer {
    const bytes = Buffer.from(new ArrayBuffer(size));
    for (let done = 0; done < size; ) {
      const count = readSync(this.#file, bytes, done, size - done, start + done);
      if (count === 0)
        throw new AlignerError('bad-index', 'the index ended while it was read; was it replaced?');
      done += count;
    }
    return bytes;
  }
}
