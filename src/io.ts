import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { AlignerError } from './errors.ts';

/** Everything the program may touch of the process around it; tests pass their own. */
export interface Io {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable & { isTTY?: boolean; columns?: number };
  env: Record<string, string | undefined>;
  cwd: () => string;
}

/** Where a command's result goes. */
export interface Output {
  /** Writes and waits until the reader has room, so that memory stays flat behind a slow pipe. */
  write(text: string): Promise<void>;
  /** Makes the result final: for a file, only now does it appear under its name. */
  commit(): Promise<void>;
  /** Throws the result away: for a file, what stood there before is untouched. */
  discard(): Promise<void>;
}

/** The reader of stdout went away (`| head`): not an error, the program just stops. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

/** Opens stdout (`file` undefined or `-`) or a file that is written whole or not at all. */
export function openOutput(io: Io, file: string | undefined): Output {
  if (file === undefined || file === '-') return stdoutOutput(io.stdout);
  return fileOutput(resolve(io.cwd(), file), file);
}

function stdoutOutput(stdout: Writable): Output {
  let closed = false;
  const onError = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  };
  stdout.on('error', onError);
  const settle = async () => {
    stdout.off('error', onError);
  };
  return {
    async write(text) {
      if (closed) throw new ClosedPipe();
      if (!stdout.write(text))
        await Promise.race([once(stdout, 'drain'), once(stdout, 'close')]).catch(() => {});
      if (closed || stdout.destroyed) throw new ClosedPipe();
    },
    // Flushing an empty write tells about a pipe that closed after the last real one.
    commit: () => new Promise((done) => stdout.write('', () => done(undefined))),
    discard: settle,
  };
}

function fileOutput(path: string, shownName: string): Output {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const stream = createWriteStream(temporary, { flags: 'wx' });
  let failure: NodeJS.ErrnoException | undefined;
  stream.on('error', (error) => {
    failure = error;
  });
  const fail = async (): Promise<never> => {
    await rm(temporary, { force: true });
    throw writeError(shownName, failure!);
  };
  return {
    async write(text) {
      if (!failure && !stream.write(text)) await once(stream, 'drain').catch(() => {});
      if (failure) await fail();
    },
    async commit() {
      if (!failure) await new Promise<void>((done) => stream.end(done)).catch(() => {});
      if (failure) await fail();
      await rename(temporary, path).catch(async (error) => {
        failure = error;
        await fail();
      });
    },
    async discard() {
      await new Promise<void>((done) => stream.destroy().once('close', done));
      await rm(temporary, { force: true });
    },
  };
}

function writeError(name: string, cause: NodeJS.ErrnoException): AlignerError {
  const why: Record<string, string> = {
    ENOENT: 'its folder does not exist; create it first',
    EACCES: 'permission denied; choose another place',
    EISDIR: 'it is a folder; name a file',
    ENOSPC: 'the disk is full; nothing was changed',
    EROFS: 'the file system is read-only; choose another place',
  };
  return new AlignerError('write-failed', `cannot write ${name}: ${why[cause.code ?? ''] ?? cause.message}`, {
    cause,
  });
}
