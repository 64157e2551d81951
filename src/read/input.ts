import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AlignerError } from '../errors.ts';
import type { Io } from '../io.ts';

/** A stream of bytes with the name under which the user knows it. */
export interface Input {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
}

/** What `-` and a missing FILE are called in messages and results. */
const STDIN_NAME = 'stdin';

/**
 * Opens a file, or stdin for `-`.
 *
 * @throws AlignerError `usage` when stdin is a terminal, `not-found`, `is-directory` or `unreadable`.
 */
export async function openInput(name: string, io: Io): Promise<Input> {
  if (name === '-') {
    if (io.stdin.isTTY) throw new AlignerError('usage', 'no input: name a file, or pipe text into stdin');
    return { name: STDIN_NAME, bytes: io.stdin };
  }
  const path = resolve(io.cwd(), name);
  const info = await stat(path).catch((error) => {
    throw readError(name, error);
  });
  if (info.isDirectory())
    throw new AlignerError('is-directory', `${name} is a folder; name an article file in it`);
  return { name, bytes: readFileBytes(path, name) };
}

async function* readFileBytes(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: 1 << 18 });
  } catch (error) {
    throw readError(name, error as NodeJS.ErrnoException);
  }
}

function readError(name: string, cause: NodeJS.ErrnoException): AlignerError {
  if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') {
    return new AlignerError('not-found', `${name} does not exist; check the path`, { cause });
  }
  const why =
    cause.code === 'EACCES' || cause.code === 'EPERM'
      ? 'permission denied; check its permissions'
      : cause.message;
  return new AlignerError('unreadable', `cannot read ${name}: ${why}`, { cause });
}

/** The bytes so far and the rest, so that a format can be told from the start without losing it. */
export async function peekBytes(
  bytes: AsyncIterable<Uint8Array>,
  atLeast: number,
): Promise<{ head: Buffer; all: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < atLeast) {
    const { done, value } = await iterator.next();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  async function* replay(): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks;
      yield* { [Symbol.asyncIterator]: () => iterator };
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(chunks), all: replay() };
}

/** Gathers a whole stream. */
export async function collectBytes(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}
