import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Io } from './io.ts';
import { keepMemoryFlat } from './memory.ts';

/** How far long work is. */
export interface Progress {
  /** What is being worked on, in the plural: `articles`, `paragraphs compared`. */
  what: string;
  /** Items done so far; absent where only the share is known. The first report of a stage says 0. */
  done?: number;
  /** Share of the stage that is done, 0 to 1, where it is known. */
  share?: number | undefined;
  /** The stage is over, successfully or not. */
  finished?: true;
}

/** Hears of progress, often: whoever shows it decides how much of it to show. */
export type OnProgress = (progress: Progress) => void;

/** Reports nothing to nobody. */
export const ignoreProgress: OnProgress = () => {};

export interface TrackOptions {
  what: string;
  /** Share that is done after so many items, where it is known. */
  share?: (done: number) => number | undefined;
  /** Clock in milliseconds. */
  now?: () => number;
}

/** Passes the items on and reports how many there were. Lets the event loop run in between. */
export async function* trackItems<T>(
  items: AsyncIterable<T>,
  onProgress: OnProgress,
  { what, share = () => undefined, now = Date.now }: TrackOptions,
): AsyncGenerator<T> {
  const yielder = createYielder(now);
  let done = 0;
  onProgress({ what, done });
  try {
    for await (const item of items) {
      yield item;
      done++;
      onProgress({ what, done, share: share(done) });
      keepMemoryFlat();
      if (yielder.isDue()) await yielder.take();
    }
  } finally {
    onProgress({ what, done, finished: true });
  }
}

/** Long work lets signals be handled this often: awaiting settled promises alone never does. */
const YIELD_INTERVAL_MS = 50;

function createYielder(now: () => number): { isDue(): boolean; take(): Promise<void> } {
  let last = now();
  return {
    isDue: () => now() - last >= YIELD_INTERVAL_MS,
    async take() {
      await new Promise((resume) => setImmediate(resume));
      last = now();
    },
  };
}

/** Runs work that comes in steps, each giving the share that is done, and reports it. */
export async function finishSteps<T>(
  steps: Generator<number, T>,
  onProgress: OnProgress,
  what: string,
  now: () => number = Date.now,
): Promise<T> {
  const yielder = createYielder(now);
  onProgress({ what, share: 0 });
  try {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      onProgress({ what, share: step.value });
      if (!yielder.isDue()) continue;
      keepMemoryFlat();
      await yielder.take();
    }
  } finally {
    onProgress({ what, finished: true });
  }
}

/** Passes the items on without the `null`s between them, each of which is a chance to let the event loop run. */
export async function* yieldToEventLoop<T>(items: Iterable<T | null>): AsyncGenerator<T> {
  const yielder = createYielder(Date.now);
  for (const item of items) {
    if (item !== null) yield item;
    else if (yielder.isDue()) await yielder.take();
  }
}

/** Follows the reading of files. */
export interface ReadingProgress {
  /** The same process, read through so that the bytes are counted. */
  io: Io;
  track<T>(items: AsyncIterable<T>, what: string): AsyncIterable<T>;
}

/** Measures the files to be read; without their sizes (stdin, folders) no share is reported. */
export async function followReading(
  onProgress: OnProgress,
  io: Io,
  files: readonly string[],
  now: () => number = Date.now,
): Promise<ReadingProgress> {
  const total = await measureFiles(files, io);
  let bytes = 0;
  const { stdin, stdout, stderr, env } = io;
  const onRead = (count: number) => {
    bytes += count;
  };
  return {
    io: { stdin, stdout, stderr, env, cwd: () => io.cwd(), onRead },
    track: (items, what) =>
      trackItems(items, onProgress, {
        what,
        share: () => (total ? Math.min(1, bytes / total) : undefined),
        now,
      }),
  };
}

/** Bytes of all files together; undefined where one is no regular file or does not exist. */
async function measureFiles(files: readonly string[], io: Io): Promise<number | undefined> {
  let total = 0;
  for (const file of files) {
    const info = file === '-' ? undefined : await stat(resolve(io.cwd(), file)).catch(() => undefined);
    if (!info?.isFile()) return undefined;
    total += info.size;
  }
  return total;
}
