import { AlignerError, type ErrorCode } from '../../errors.ts';
import type { BilingualDocument } from '../../model.ts';
import type { Io } from '../../process/io.ts';
import { openInput } from '../bytes/input.ts';
import { type Line, readLines } from '../bytes/lines.ts';
import { checkBilingual, ShapeError } from './bilingual-shape.ts';

/**
 * A stored document, a failure that was stored in its place, an article that `feed` found no counterpart for, or why
 * a record is none of these.
 */
export type StoredResult =
  | { document: BilingualDocument }
  | { stored: { id: string; error: AlignerError } }
  | { unpaired: string }
  | { failure: AlignerError };

/**
 * Reads back what `align` and `feed` wrote: JSON Lines, one line at a time, or one JSON document (or list of them)
 * over many lines. A broken record fails alone, under the number of its line.
 */
export async function* readBilingual(name: string, io: Io): AsyncGenerator<StoredResult> {
  try {
    yield* readInput(name, io);
  } catch (error) {
    if (!(error instanceof AlignerError)) throw error;
    yield { failure: error };
  }
}

async function* readInput(name: string, io: Io): AsyncGenerator<StoredResult> {
  const input = await openInput(name, io);
  let isFirst = true;
  const lines = readLines(input.bytes);
  for await (const line of lines) {
    if (isFirst && !looksWhole(line.text)) {
      yield* readWhole(await gatherRest(line, lines), input.name);
      return;
    }
    isFirst = false;
    yield* readRecords(line.text, `${input.name}:${line.number}`);
  }
  if (isFirst)
    yield { failure: new AlignerError('empty', `${input.name} is empty; there is no document in it`) };
}

/** Whether a first line is a record by itself; the first line of indented JSON is not. */
function looksWhole(text: string): boolean {
  return /[}\]]$/.test(text);
}

async function gatherRest(first: Line, rest: AsyncIterable<Line>): Promise<Line[]> {
  const lines = [first];
  for await (const line of rest) lines.push(line);
  return lines;
}

function* readWhole(lines: Line[], name: string): Generator<StoredResult> {
  yield* readRecords(join(lines), name, () => `${name}:${findBrokenLine(lines).number}`);
}

function join(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** The first line after which nothing could make the text whole; JSON.parse does not always say where it stopped. */
function findBrokenLine(lines: readonly Line[]): Line {
  let [from, to] = [0, lines.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBroken(join(lines.slice(0, middle + 1)))) to = middle;
    else from = middle + 1;
  }
  return lines[from]!;
}

/** Whether the start of a JSON text is wrong in itself, and not only cut off. */
function isBroken(start: string): boolean {
  try {
    JSON.parse(start);
    return false;
  } catch (error) {
    const { message } = error as Error;
    const position = /position (\d+)/.exec(message)?.[1];
    return !/end of JSON/.test(message) && (position === undefined || Number(position) < start.length);
  }
}

function* readRecords(
  text: string,
  place: string,
  placeOfError: () => string = () => place,
): Generator<StoredResult> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = (error as Error).message.replace(/\s+/g, ' ');
    yield { failure: malformed(placeOfError(), `not valid JSON (${why})`) };
    return;
  }
  for (const record of Array.isArray(value) ? value : [value]) yield readRecord(record, place);
}

function readRecord(record: unknown, place: string): StoredResult {
  try {
    return readStoredFailure(record) ?? readUnpaired(record) ?? { document: checkBilingual(record) };
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    return { failure: malformed(place, error.message) };
  }
}

function readStoredFailure(record: unknown): StoredResult | null {
  const { id, error } = (record ?? {}) as { id?: unknown; error?: { code?: unknown; message?: unknown } };
  if (typeof id !== 'string' || typeof error?.message !== 'string') return null;
  return { stored: { id, error: new AlignerError((error.code ?? 'malformed') as ErrorCode, error.message) } };
}

function readUnpaired(record: unknown): StoredResult | null {
  const { id, paragraphs, pairs } = (record ?? {}) as Record<string, unknown>;
  return typeof id === 'string' && Array.isArray(paragraphs) && pairs === undefined ? { unpaired: id } : null;
}

function malformed(place: string, message: string): AlignerError {
  return new AlignerError('malformed', `${place}: ${message}`);
}
