import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { AlignerError } from '../errors.ts';
import type { Article } from '../model.ts';
import { forgetTemporary, type Io, rememberTemporary } from '../process/io.ts';
import { readLines } from '../read/bytes/lines.ts';

/** An article that has no counterpart yet, and the day on which it starts to wait; null where no day is known at all. */
export interface OpenArticle {
  article: Article;
  day: number | null;
}

/**
 * What a feed keeps between runs, in one folder: the index of all paragraphs seen, and the articles that still wait for
 * a counterpart. A run writes new files beside the old ones and then replaces `state.json`, which says which of them
 * count: a run that is killed before changes nothing.
 */
export interface State {
  /** Path of this run's copy of the index, for reading and for writing. */
  readonly index: string;
  /** The articles that earlier runs left open, in the order of the data. */
  readOpen(): AsyncGenerator<OpenArticle>;
  /** Makes this run's index and these open articles the state. */
  commit(open: Iterable<OpenArticle>): void;
  /** Lets other runs in again. */
  close(): void;
}

const VERSION = 1;

interface Pointer {
  format: 'aligner state';
  version: number;
  /** Number of the run; its files are `index.N` and `open.N.jsonl`. */
  run: number;
}

/**
 * Opens the state in a folder, which is made when it is missing, and locks it.
 *
 * @throws AlignerError `bad-state` for a folder of another kind or version, `locked` while another run works on it
 */
export async function openState(name: string, io: Io): Promise<State> {
  const folder = resolve(io.cwd(), name);
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new AlignerError('bad-state', `${name} is a file; name a folder for --state`);
  }
  mkdirSync(folder, { recursive: true });
  const lock = takeLock(folder, name);
  try {
    const { run } = readPointer(folder, name);
    const next = run + 1;
    removeRun(folder, next);
    const index = join(folder, `index.${next}`);
    rememberTemporary(index);
    if (existsSync(join(folder, `index.${run}`))) await copyFile(join(folder, `index.${run}`), index);
    let committed = false;
    return {
      index,
      readOpen: () => readOpen(join(folder, `open.${run}.jsonl`), name),
      commit(open) {
        writeOpen(join(folder, `open.${next}.jsonl`), open);
        const pointer: Pointer = { format: 'aligner state', version: VERSION, run: next };
        const temporary = join(folder, 'state.json.tmp');
        writeFileSync(temporary, `${JSON.stringify(pointer)}\n`);
        renameSync(temporary, join(folder, 'state.json'));
        committed = true;
        forgetTemporary(index);
        removeRun(folder, run);
      },
      close() {
        if (!committed) removeRun(folder, next);
        forgetTemporary(index);
        releaseLock(lock);
      },
    };
  } catch (error) {
    releaseLock(lock);
    throw error;
  }
}

function readPointer(folder: string, name: string): Pointer {
  const path = join(folder, 'state.json');
  if (!existsSync(path)) return { format: 'aligner state', version: VERSION, run: 0 };
  let pointer: Partial<Pointer>;
  try {
    pointer = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new AlignerError('bad-state', `${name}/state.json is damaged; start again with an empty folder`, {
      cause: error,
    });
  }
  if (pointer.format !== 'aligner state' || typeof pointer.run !== 'number') {
    throw new AlignerError(
      'bad-state',
      `${name} holds something else than a state of aligner; name an empty folder`,
    );
  }
  if (pointer.version !== VERSION) {
    throw new AlignerError(
      'bad-state',
      `${name} is a state of version ${pointer.version}, this program writes version ${VERSION}; start again with an empty folder`,
    );
  }
  return pointer as Pointer;
}

function removeRun(folder: string, run: number): void {
  for (const file of [`index.${run}`, `open.${run}.jsonl`]) rmSync(join(folder, file), { force: true });
}

async function* readOpen(path: string, name: string): AsyncGenerator<OpenArticle> {
  if (!existsSync(path)) return;
  for await (const { text, number } of readLines(createReadStream(path))) {
    try {
      yield JSON.parse(text);
    } catch (error) {
      throw new AlignerError(
        'bad-state',
        `${name}: line ${number} of the open articles is damaged; start again with an empty folder`,
        {
          cause: error,
        },
      );
    }
  }
}

function writeOpen(path: string, open: Iterable<OpenArticle>): void {
  const file = openSync(path, 'w');
  try {
    for (const entry of open) writeSync(file, `${JSON.stringify(entry)}\n`);
  } finally {
    closeSync(file);
  }
}

/**
 * A file with the number of the process that works here and the name of its machine; where the process is gone, the file
 * is left over and taken over. Processes of other machines (containers, as a rule) cannot be asked for.
 */
function takeLock(folder: string, name: string): string {
  const lock = join(folder, 'lock');
  for (const attempt of [1, 2]) {
    try {
      writeFileSync(lock, `${process.pid} ${hostname()}\n`, { flag: 'wx' });
      rememberTemporary(lock);
      heldLocks.add(lock);
      return lock;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') {
        throw new AlignerError('bad-state', `cannot use ${name} as a state: ${(error as Error).message}`, {
          cause: error,
        });
      }
      const owner = readOwner(lock);
      if (attempt === 2 || isAtWork(owner, lock)) throw describeLock(owner, name);
      rmSync(lock, { force: true });
    }
  }
  return lock;
}

interface Owner {
  pid: number;
  host: string;
}

function readOwner(lock: string): Owner {
  const [pid, host = hostname()] = readFileSync(lock, 'utf8').trim().split(' ');
  return { pid: Number(pid), host };
}

/** Locks of this very process. */
const heldLocks = new Set<string>();

function isAtWork({ pid, host }: Owner, lock: string): boolean {
  // A run that is killed while it takes the lock leaves an empty one behind.
  if (!(pid > 0)) return false;
  if (host !== hostname()) return true;
  // Where numbers start anew with the machine, the run after a killed one may have its number.
  return pid === process.pid ? heldLocks.has(lock) : isRunning(pid);
}

function describeLock({ pid, host }: Owner, name: string): AlignerError {
  const message =
    host === hostname()
      ? `${name} is in use by process ${pid}; wait until that run ends, or use another folder`
      : `${name} is in use by process ${pid} on ${host}; wait until that run ends, or, if it was killed, delete ${name}/lock`;
  return new AlignerError('locked', message);
}

function releaseLock(lock: string): void {
  heldLocks.delete(lock);
  rmSync(lock, { force: true });
  forgetTemporary(lock);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
