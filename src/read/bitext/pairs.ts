import { AlignerError } from '../../errors.ts';
import type { Article } from '../../model.ts';
import type { Io } from '../../process/io.ts';
import { openInput } from '../bytes/input.ts';
import { readLines } from '../bytes/lines.ts';
import { isObject } from '../json/is-object.ts';
import { parseLine, type RecordOptions, type RecordPlace, readId, readRecord } from '../json/jsonl.ts';

/** Two articles to be lined up, or why a line of the stream gives none. */
export type PairResult = { id: string; a: Article; b: Article } | { id: string; failure: AlignerError };

/** Reads JSON Lines of `{"id", "a": {article}, "b": {article}}`, one line at a time; a broken line fails alone. */
export async function* readPairs(
  name: string,
  io: Io,
  options: RecordOptions & { encoding?: string | undefined } = {},
): AsyncGenerator<PairResult> {
  const input = await openInput(name, io);
  for await (const line of readLines(input.bytes, options.encoding)) {
    const place = { name: input.name, file: input.name, line: line.number, encoding: line.encoding };
    let id = `${input.name}:${line.number}`;
    try {
      const record = parseLine(line, place, options);
      id = readId(record.id, place);
      const read = (side: 'a' | 'b') => readRecord(findSide(record, side, id, place), place, options);
      yield { id, a: await read('a'), b: await read('b') };
    } catch (error) {
      if (!(error instanceof AlignerError)) throw error;
      yield { id, failure: error };
    }
  }
}

function findSide(
  record: Record<string, unknown>,
  side: 'a' | 'b',
  id: string,
  place: RecordPlace,
): Record<string, unknown> {
  const value = record[side];
  if (!isObject(value)) {
    throw new AlignerError(
      'malformed',
      `${place.name}:${place.line}: pair ${id} has no article "${side}" (an object with "text", "html" or "paragraphs")`,
    );
  }
  return { id: `${id}:${side}`, ...value };
}
