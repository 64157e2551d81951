import { AlignerError } from '../../errors.ts';
import type { Article } from '../../model.ts';
import type { DecodedText } from '../bytes/decode.ts';
import { readLines } from '../bytes/lines.ts';
import type { Named, ReadResult } from '../result.ts';
import { parseLine, type RecordOptions, readRecord, requireObject } from './jsonl.ts';

/** Reads an article per line; if one line fails, the rest are still read. */
export async function* readJsonLines(
  bytes: AsyncIterable<Uint8Array>,
  { name, file, firstLine = 1 }: Named & { firstLine?: number | undefined },
  options: RecordOptions & { encoding?: string | undefined },
): AsyncGenerator<ReadResult> {
  for await (const line of readLines(bytes, options.encoding)) {
    const place = { name, file, line: firstLine - 1 + line.number, encoding: line.encoding };
    yield* tryRecord(
      name,
      () => parseLine(line, place, options),
      (record) => readRecord(record, place, options),
    );
  }
}

/** Whether JSON is one document over several lines, or a list, rather than a record per line. */
export function isJsonDocument(head: Buffer): boolean {
  const start = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start.startsWith('[')) return true;
  const { first, second } = /^(?<first>.*)\n\s*(?<second>\S?)/.exec(start)?.groups ?? {};
  if (first === undefined) return false;
  // A bracket alone, or a first field that ends in a comma, is how a pretty-printed object begins. After a comma the
  // next field must follow: where a bracket does, the line is a damaged record and the next line another one.
  return (
    /^\{\s*(?:"[^"]*"\s*:.*[[{]\s*)?$/.test(first) ||
    (/^\{\s*"[^"]*"\s*:.*,\s*$/.test(first) && second === '"')
  );
}

/**
 * Reads a list of records, or a single one. Records of a list are counted as its lines.
 *
 * @throws AlignerError `malformed`.
 */
export async function* readJsonDocument(
  { text, encoding }: DecodedText,
  { name, file }: Named,
  options: RecordOptions,
): AsyncGenerator<ReadResult> {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new AlignerError('malformed', `${name}: not valid JSON (${(error as Error).message})`, {
      cause: error,
    });
  }
  const records = Array.isArray(document) ? document : [document];
  for (const [i, record] of records.entries()) {
    const place = { name, file, line: i + 1, encoding };
    yield* tryRecord(
      name,
      () => requireObject(record, place),
      (object) => readRecord(object, place, options),
    );
  }
}

async function* tryRecord(
  name: string,
  parse: () => Record<string, unknown>,
  read: (record: Record<string, unknown>) => Promise<Article>,
): AsyncGenerator<ReadResult> {
  let id: string | undefined;
  try {
    const record = parse();
    if (typeof record.id === 'string') id = record.id;
    yield { article: await read(record) };
  } catch (error) {
    if (!(error instanceof AlignerError)) throw error;
    yield { failure: error, name, ...(id ? { id } : {}) };
  }
}
