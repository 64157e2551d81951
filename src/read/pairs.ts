import { AlignerError } from '../errors.ts';
import type { Io } from '../io.ts';
import type { Article } from '../model.ts';
import { openInput } from './input.ts';
import { parseRecord, type RecordPlace, readRecord } from './jsonl.ts';
import { readLines } from './lines.ts';

/** Two articles to be lined up, or why a line of the stream gives none. */
export type PairResult = { id: string; a: Article; b: Article } | { id: string; failure: AlignerError };

/** Reads JSON Lines of `{"id", "a": {article}, "b": {article}}`, one line at a time; a broken line fails alone. */
export async function* readPairs(name: string, io: Io): AsyncGenerator<PairResult> {
  const input = await openInput(name, io);
  for await (const { text, number } of readLines(input.bytes)) {
    const place = { name: input.name, line: number };
    let id = `${input.name}:${number}`;
    try {
      const record = parseRecord(text, place);
      if (typeof record.id === 'string' && record.id !== '') id = record.id;
      yield { id, a: readSide(record, 'a', id, place), b: readSide(record, 'b', id, place) };
    } catch (error) {
      if (!(error instanceof AlignerError)) throw error;
      yield { id, failure: error };
    }
  }
}

function readSide(record: Record<string, unknown>, side: 'a' | 'b', id: string, place: RecordPlace): Article {
  const value = record[side];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new AlignerError(
      'malformed',
      `${place.name}:${place.line}: pair ${id} has no article "${side}" (an object with "text")`,
    );
  }
  return readRecord({ id: `${id}:${side}`, ...value }, place);
}
