import { createReadStream, type Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AlignerError } from '../../errors.ts';
import type { Io } from '../../process/io.ts';
import { type ArchiveOptions, refuseArchive } from './archive.ts';

/** A stream of bytes with the name under which the user knows it. */
export interface Input {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
}

/** What `-` and a missing FILE are called in messages and results. */
const STDIN_NAME = 'stdin';
/** What is not read line by line is held in memory; no article or feed comes near this. */
const MAX_DOCUMENT_BYTES = 1 << 27;
const DOCUMENT_LIMIT = {
  most: MAX_DOCUMENT_BYTES,
  advice: 'give many articles as JSON Lines, which is read line by line',
};
/** What fits into one piece is read at once: a stream costs ten times as much to set up. */
const CHUNK_BYTES = 1 << 18;
/** A tar archive shows what it is within its first block. */
const MAGIC_BYTES = 512;

/**
 * Opens a file, or stdin for `-`. What is packed with gzip is unpacked, whatever it is called.
 *
 * @throws AlignerError `usage` when stdin is a terminal, `not-found`, `is-directory`, `unreadable`, or `binary` for an archive.
 */
export async function openInput(name: string, io: Io, options?: ArchiveOptions): Promise<Input> {
  if (name === '-') {
    if (io.stdin.isTTY) throw new AlignerError('usage', 'no input: name a file, or pipe text into stdin');
    return { name: STDIN_NAME, bytes: await unpack(io.stdin, STDIN_NAME, options) };
  }
  const path = resolve(io.cwd(), name);
  const info = await stat(path).catch((error) => {
    throw readError(name, error);
  });
  if (info.isDirectory())
    throw new AlignerError('is-directory', `${name} is a folder; name an article file in it`);
  return { name, bytes: await unpack(readFileBytes(path, name, info, io), name, options) };
}

/**
 * The same for bytes that were read already.
 *
 * @throws AlignerError `binary` for an archive.
 */
export async function openBytes(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  options?: ArchiveOptions,
): Promise<Input> {
  return { name, bytes: await unpack(bytes, name, options) };
}

/** Bytes that are at hand, as if they came one piece after the other. */
export async function* streamChunks(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

async function unpack(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  options: ArchiveOptions | undefined,
): Promise<AsyncIterable<Uint8Array>> {
  const outer = await peekBytes(bytes, MAGIC_BYTES);
  const isGzip = outer.head[0] === 0x1f && outer.head[1] === 0x8b;
  const { head, all } = isGzip ? await peekBytes(gunzip(outer.all, name), MAGIC_BYTES) : outer;
  try {
    refuseArchive(head, name, options);
  } catch (error) {
    await all[Symbol.asyncIterator]().return?.();
    throw error;
  }
  return all;
}

async function* gunzip(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import('node:zlib');
  const unpacked = createGunzip();
  const feeding = (async () => {
    try {
      for await (const chunk of bytes) {
        if (unpacked.destroyed) return;
        if (!unpacked.write(chunk))
          await new Promise<void>((done) => unpacked.once('drain', done).once('close', done));
      }
      unpacked.end();
    } catch (error) {
      unpacked.destroy(error as Error);
    }
  })();
  try {
    yield* unpacked;
  } catch (error) {
    if (error instanceof AlignerError) throw error;
    throw new AlignerError(
      'malformed',
      `${name} is damaged gzip (${(error as Error).message}); fetch it again`,
      {
        cause: error,
      },
    );
  } finally {
    unpacked.destroy();
    await feeding;
  }
}

async function* readFileBytes(path: string, name: string, info: Stats, io: Io): AsyncGenerator<Uint8Array> {
  try {
    const small = info.isFile() && info.size <= CHUNK_BYTES;
    const chunks = small ? [await readFile(path)] : createReadStream(path, { highWaterMark: CHUNK_BYTES });
    for await (const chunk of chunks) {
      io.onRead?.(chunk.length);
      yield chunk;
    }
  } catch (error) {
    throw readError(name, error as NodeJS.ErrnoException);
  }
}

/** What the system says about a file that cannot be read, for people. */
export function readError(name: string, cause: NodeJS.ErrnoException): AlignerError {
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

/**
 * Gathers a whole stream.
 *
 * @throws AlignerError `too-large` above 128 MB, or another limit.
 */
export async function collectBytes(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  { most, advice } = DOCUMENT_LIMIT,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > most) {
      throw new AlignerError('too-large', `${name} is larger than ${most >> 20} MB; ${advice}`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
