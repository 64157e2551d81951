import {
  closeSync,
  constants,
  copyFileSync,
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
import { basename, join, resolve } from 'node:path';
import { AlignerError } from '../errors.ts';
import type { Article } from '../model.ts';
import { forgetTemporary, type Io, rememberTemporary } from '../process/io.ts';
import { readLines } from '../read/bytes/lines.ts';
import { releaseLock, takeLock } from './lock.ts';

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
export function openState(name: string, io: Io): State {
  const folder = resolve(io.cwd(), name);
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new AlignerError('bad-state', `${name} is a file; name a folder for --state`);
  }
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new AlignerError(
      'bad-state',
      `cannot make the folder ${name} for the state: ${(error as Error).message}`,
      {
        cause: error,
      },
    );
  }
  const lock = takeLock(folder, name);
  try {
    const { run } = readPointer(folder, name);
    const next = run + 1;
    removeRun(folder, next);
    const index = join(folder, `index.${next}`);
    rememberTemporary(index);
    // At once: an interrupt in the middle of a copy by another thread would leave the file behind.
    const earlier = join(folder, `index.${run}`);
    tryWriting(() => {
      if (existsSync(earlier)) copyFileSync(earlier, index, constants.COPYFILE_FICLONE);
    }, name);
    const temporary = join(folder, 'state.json.tmp');
    let committed = false;
    return {
      index,
      readOpen: () => (run === 0 ? readNone() : readOpen(join(folder, `open.${run}.jsonl`), name)),
      commit(open) {
        tryWriting(() => {
          writeOpen(join(folder, `open.${next}.jsonl`), open);
          const pointer: Pointer = { format: 'aligner state', version: VERSION, run: next };
          writeFileSync(temporary, `${JSON.stringify(pointer)}\n`);
          renameSync(temporary, join(folder, 'state.json'));
        }, name);
        committed = true;
        forgetTemporary(index);
        removeRun(folder, run);
      },
      close() {
        if (!committed) removeRun(folder, next);
        rmSync(temporary, { force: true });
        forgetTemporary(index);
        releaseLock(lock);
      },
    };
  } catch (error) {
    releaseLock(lock);
    throw error;
  }
}

/** What the disk refuses is no bug. @throws AlignerError `write-failed` */
function tryWriting(write: () => void, name: string): void {
  try {
    write();
  } catch (error) {
    throw new AlignerError(
      'write-failed',
      `cannot write the state ${name}: ${(error as Error).message}; it stays as it was before this run`,
      { cause: error },
    );
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
    throw new AlignerError('bad-state', `${name} is not an aligner state folder; name an empty folder`);
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

async function* readNone(): AsyncGenerator<OpenArticle> {}

async function* readOpen(path: string, name: string): AsyncGenerator<OpenArticle> {
  if (!existsSync(path)) {
    throw new AlignerError(
      'bad-state',
      `${name}: ${basename(path)} is missing, and with it the articles that still wait; restore it, or start again with an empty folder`,
    );
  }
  for await (const { text, number } of readLines(readBytes(path, name))) {
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

/** @throws AlignerError `bad-state` for what the system does not let be read */
async function* readBytes(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (error) {
    const why = (error as Error).message;
    throw new AlignerError('bad-state', `cannot read ${name}/${basename(path)}: ${why}`, { cause: error });
  }
}

function writeOpen(path: string, open: Iterable<OpenArticle>): void {
  const file = openSync(path, 'w');
  try {
    for (const entry of open) writeWhole(file, Buffer.from(`${JSON.stringify(entry)}\n`));
  } finally {
    closeSync(file);
  }
}

/** A disk that is nearly full takes a part, and only the next write fails. */
function writeWhole(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done);
}
