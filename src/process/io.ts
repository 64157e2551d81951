import { createWriteStream, rmSync, type Stats } from 'node:fs';
import { appendFile, chmod, chown, realpath, rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { AlignerError } from '../errors.ts';

/** Everything the program may touch of the process around it; tests pass their own. */
export interface Io {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable & { isTTY?: boolean; columns?: number };
  env: Record<string, string | undefined>;
  cwd: () => string;
  /** Told how many bytes come from files as they are read, so that progress can be shown. */
  onRead?: ((bytes: number) => void) | undefined;
  /** The process, where one stands behind this: it is told of interrupts. */
  signals?: Pick<NodeJS.Process, 'on' | 'off' | 'exit'>;
}

/** Width to lay text out for, where nothing tells, or a terminal says 0: the classic terminal. */
export const DEFAULT_COLUMNS = 80;

/** Where a command's result goes. */
export interface Output {
  /** Writes and waits until the reader has room, so that memory stays flat behind a slow pipe. */
  write(content: string | Uint8Array): Promise<void>;
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
export async function openOutput(io: Io, file: string | undefined): Promise<Output> {
  if (file === undefined || file === '-') return stdoutOutput(io.stdout);
  const path = resolve(io.cwd(), file);
  const existing = await stat(path).catch(() => undefined);
  // Devices and pipes (`/dev/stdout`, a FIFO) cannot be renamed over, and have no earlier content to protect.
  if (existing && !existing.isFile()) return streamOutput(createWriteStream(path), file);
  if (!existing) return fileOutput(path, file);
  // A link stays a link to the new content, and the file keeps its permissions and, where that is permitted, its owner.
  return fileOutput(await realpath(path), file, existing);
}

/**
 * Adds a text to a file that belongs to someone else, as a CI job's summary page does.
 *
 * @throws AlignerError `write-failed`.
 */
export async function appendToFile(io: Io, file: string, text: string): Promise<void> {
  await appendFile(resolve(io.cwd(), file), text).catch((error) => {
    throw writeError(file, error);
  });
}

function stdoutOutput(stdout: Io['stdout']): Output {
  const failure = watchFailure(stdout);
  const check = (error = failure()) => {
    if (error && error.code !== 'EPIPE') throw writeError('stdout', error);
    if (error || stdout.destroyed) throw new ClosedPipe();
  };
  // On a terminal the result and what is told on stderr stand in the order in which they were said.
  const writes = gatherWrites(stdout, check, stdout.isTTY ? 0 : BATCH_LENGTH);
  return {
    write: writes.add,
    async commit() {
      writes.flush();
      check(await flush(stdout));
    },
    discard: async () => writes.flush(),
  };
}

function streamOutput(stream: Writable, shownName: string): Output {
  const failure = watchFailure(stream);
  const check = () => {
    const error = failure();
    if (error) throw writeError(shownName, error);
  };
  const writes = gatherWrites(stream, check, BATCH_LENGTH);
  return {
    write: writes.add,
    async commit() {
      writes.flush();
      stream.end();
      // An error may come later than the end of writing: a full disk shows itself when the last bytes are flushed.
      await finished(stream).catch((error) => {
        throw writeError(shownName, failure() ?? error);
      });
    },
    discard: async () => void stream.destroy(),
  };
}

/** Characters that go out in one write: one for each line of a long stream costs more than making some of the lines. */
const BATCH_LENGTH = 1 << 16;

/** Gathers texts into larger writes. What is left goes out as soon as the program waits for something, as for more input. */
function gatherWrites(stream: Writable, check: () => void, batchLength: number) {
  let gathered = '';
  let planned: NodeJS.Immediate | undefined;
  const flush = () => {
    clearImmediate(planned);
    planned = undefined;
    if (gathered !== '' && !stream.destroyed) stream.write(gathered);
    gathered = '';
  };
  const add = async (content: string | Uint8Array): Promise<void> => {
    check();
    if (typeof content === 'string') gathered += content;
    else {
      flush();
      stream.write(content);
    }
    if (gathered.length >= batchLength) flush();
    else planned ??= setImmediate(flush);
    if (stream.writableNeedDrain) await waitForRoom(stream);
    check();
  };
  return { add, flush };
}

/** Temporary files that an interrupt would leave behind. */
const openTemporaries = new Set<string>();

/** Removes what an interrupted run has half written. Synchronous, because the process is about to end. */
export function removeTemporaries(): void {
  for (const path of openTemporaries) rmSync(path, { recursive: true, force: true });
}

/** Names a file that an interrupted run must not leave behind. */
export function rememberTemporary(path: string): void {
  openTemporaries.add(path);
}

export function forgetTemporary(path: string): void {
  openTemporaries.delete(path);
}

function fileOutput(path: string, shownName: string, existing?: Stats): Output {
  // The twelve digits that a UUID ends with. `node:crypto` would be loaded by every run, this only by those that write files.
  const temporary = `${path}.${crypto.randomUUID().slice(-12)}.tmp`;
  rememberTemporary(temporary);
  const stream = createWriteStream(temporary, { flags: 'wx' });
  const target = streamOutput(stream, shownName);
  const removeTemporary = async () => {
    await rm(temporary, { force: true });
    forgetTemporary(temporary);
  };
  return {
    write: target.write,
    async commit() {
      try {
        await target.commit();
        if (existing) {
          // Only the super-user may give a file away; a group one belongs to may be given by anyone.
          await chown(temporary, existing.uid, existing.gid).catch(() => {});
          // After the owner, whose change takes special bits; creating a file with a mode is subject to the umask, this is not.
          await chmod(temporary, existing.mode);
        }
        await rename(temporary, path);
        forgetTemporary(temporary);
      } catch (error) {
        await removeTemporary();
        throw error instanceof AlignerError ? error : writeError(shownName, error as NodeJS.ErrnoException);
      }
    },
    async discard() {
      if (!stream.closed) await new Promise<void>((done) => stream.once('close', done).destroy());
      await removeTemporary();
    },
  };
}

/** Remembers the first error of a stream, which Node reports at any later time. */
function watchFailure(stream: Writable): () => NodeJS.ErrnoException | undefined {
  let failure: NodeJS.ErrnoException | undefined;
  stream.on('error', (error) => {
    failure ??= error;
  });
  return () => failure;
}

function waitForRoom(stream: Writable): Promise<void> {
  const events = ['drain', 'close', 'error'];
  return new Promise((resume) => {
    const stop = () => {
      for (const event of events) stream.off(event, stop);
      resume();
    };
    for (const event of events) stream.on(event, stop);
  });
}

/** Waits until everything is written, and gives what went wrong with it, which the stream's event may tell only later. */
function flush(stream: Writable): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((done) => {
    if (stream.destroyed) done(undefined);
    else stream.write('', (error) => done(error ?? undefined));
  });
}

/** What the system says about a file that cannot be written, for people. */
export function writeError(name: string, cause: NodeJS.ErrnoException): AlignerError {
  const why: Record<string, string> = {
    ENOENT: 'its folder does not exist; create it first',
    ENOTDIR: 'its folder does not exist; create it first',
    EACCES: 'permission denied; choose another place',
    EISDIR: 'it is a folder; name a file',
    ENOSPC: 'the disk is full; make room and run again',
    EROFS: 'the file system is read-only; choose another place',
  };
  return new AlignerError('write-failed', `cannot write ${name}: ${why[cause.code ?? ''] ?? cause.message}`, {
    cause,
  });
}
