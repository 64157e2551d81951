import { basename } from 'node:path';
import { AlignerError } from '../errors.ts';
import type { Io } from '../io.ts';
import type { Article, InputFormat } from '../model.ts';
import { buildArticle } from './article.ts';
import { decodeText } from './decode.ts';
import { collectBytes, type Input, openInput, peekBytes } from './input.ts';
import { parseRecord, readRecord } from './jsonl.ts';
import { readLines } from './lines.ts';
import { splitParagraphs } from './text.ts';

/** An article, or why there is none: one bad input never stops the others. */
export type ReadResult = { article: Article } | { failure: AlignerError; name: string; id?: string };

export interface ReadOptions {
  /** Format of every input; told from the content when absent. */
  input?: InputFormat | undefined;
}

/** Enough of a file to see what it is. */
const SNIFF_BYTES = 1 << 16;

/** Reads every article of the named inputs (`-` = stdin), one after the other, in the given order. */
export async function* readArticles(
  names: readonly string[],
  io: Io,
  options: ReadOptions = {},
): AsyncGenerator<ReadResult> {
  for (const name of names) {
    try {
      yield* readInput(await openInput(name, io), options);
    } catch (error) {
      if (!(error instanceof AlignerError)) throw error;
      yield { failure: error, name };
    }
  }
}

async function* readInput(input: Input, options: ReadOptions): AsyncGenerator<ReadResult> {
  const { head, all } = await peekBytes(input.bytes, SNIFF_BYTES);
  const format = options.input ?? detectFormat(head);
  if (format === 'jsonl') yield* readJsonLines(all, input.name);
  else yield { article: readText(await collectBytes(all), input.name) };
}

function detectFormat(head: Buffer): InputFormat {
  const firstLine = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
    .split('\n', 1)[0]!;
  // A first line longer than the sample cannot be parsed here; its first bytes say enough.
  return /^\{\s*"/.test(firstLine) ? 'jsonl' : 'text';
}

async function* readJsonLines(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<ReadResult> {
  for await (const { text, number } of readLines(bytes)) {
    const place = { name, line: number };
    let id: string | undefined;
    try {
      const record = parseRecord(text, place);
      if (typeof record.id === 'string') id = record.id;
      yield { article: readRecord(record, place) };
    } catch (error) {
      if (!(error instanceof AlignerError)) throw error;
      yield { failure: error, name, ...(id ? { id } : {}) };
    }
  }
}

function readText(bytes: Uint8Array, name: string): Article {
  const { text, encoding } = decodeText(bytes, name);
  const blocks = splitParagraphs(text);
  if (blocks.length === 0) throw new AlignerError('empty', `${name} is empty; there is no article in it`);
  return buildArticle({ id: basename(name), source: { name, format: 'text', encoding } }, blocks);
}
