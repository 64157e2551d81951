import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Console } from './console.ts';
import type { Io } from './io.ts';
import { keepMemoryFlat } from './memory.ts';

/** One line on a terminal's stderr that tells how far long work is. */
export interface Progress {
  /** `share` is 0 to 1; without it only the words are shown. A function is asked only when the line is drawn. */
  tell(what: string | (() => string), share?: number): void;
  /** Takes the line away. */
  clear(): void;
}

/** Work that is done by then needs no progress. */
const SHOW_AFTER_MS = 1000;
/** Redrawing more often than this tells nobody more. */
const INTERVAL_MS = 100;
const BAR_WIDTH = 24;

/** Silent for the first second, and wherever the console's status line is. `now` gives milliseconds. */
export function createProgress(console: Pick<Console, 'status'>, now: () => number = Date.now): Progress {
  let next = now() + SHOW_AFTER_MS;
  return {
    tell(what, share) {
      if (now() < next) return;
      next = now() + INTERVAL_MS;
      console.status(
        `${share === undefined ? '' : `${drawBar(share)} `}${typeof what === 'string' ? what : what()}`,
      );
    },
    clear: () => console.status(''),
  };
}

function drawBar(share: number): string {
  const filled = Math.round(share * BAR_WIDTH);
  return `[${'='.repeat(filled)}${' '.repeat(BAR_WIDTH - filled)}] ${String(Math.floor(share * 100)).padStart(3)} %`;
}

/** What is counted, and how much of the work is done, 0 to 1, after so many of them, where that is known. */
export interface ProgressOptions {
  noun: string;
  share?: (done: number) => number | undefined;
  now?: () => number;
}

/** Gives the items on and tells how many there were, how fast they come, and how long the rest will take. */
export async function* trackItems<T>(
  items: AsyncIterable<T>,
  console: Pick<Console, 'status'>,
  { noun, share = () => undefined, now = Date.now }: ProgressOptions,
): AsyncGenerator<T> {
  const progress = createProgress(console, now);
  const yielder = createYielder(now);
  const start = now();
  let done = 0;
  try {
    for await (const item of items) {
      yield item;
      const part = share(++done);
      progress.tell(() => describePace(done, noun, now() - start, part), part);
      keepMemoryFlat();
      if (yielder.isDue()) await yielder.take();
    }
  } finally {
    progress.clear();
  }
}

/** Long work lets the program hear of an interrupt this often: promises alone never give way to a signal. */
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

/** Does work that comes in steps, each giving the share that is done, and shows it. */
export async function finishSteps<T>(
  steps: Generator<number, T>,
  console: Pick<Console, 'status'>,
  what: string,
  now: () => number = Date.now,
): Promise<T> {
  const progress = createProgress(console, now);
  const yielder = createYielder(now);
  try {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      progress.tell(what, step.value);
      if (!yielder.isDue()) continue;
      keepMemoryFlat();
      await yielder.take();
    }
  } finally {
    progress.clear();
  }
}

/** Gives the items on, without the `null` between them: each may be the time to let the program hear of an interrupt. */
export async function* yieldToEventLoop<T>(items: Iterable<T | null>): AsyncGenerator<T> {
  const yielder = createYielder(Date.now);
  for (const item of items) {
    if (item !== null) yield item;
    else if (yielder.isDue()) await yielder.take();
  }
}

/** Follows the reading of files. */
export interface ReadingProgress {
  /** The world to read through, so that it is known how much of the input has been read. */
  io: Io;
  track<T>(items: AsyncIterable<T>, noun: string): AsyncIterable<T>;
}

/** Measures the files to be read; without their sizes (stdin, folders) there is no bar and no time left. */
export async function followReading(
  console: Pick<Console, 'status'>,
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
    track: (items, noun) =>
      trackItems(items, console, {
        noun,
        share: () => (total ? Math.min(1, bytes / total) : undefined),
        now,
      }),
  };
}

/** `1,234 articles, 350 a second, 12 s left` */
function describePace(done: number, noun: string, elapsedMs: number, share: number | undefined): string {
  const rate = done / Math.max(0.001, elapsedMs / 1000);
  const shownRate = rate >= 10 ? Math.round(rate) : Math.round(rate * 10) / 10;
  const left = share ? `, ${describeSeconds((elapsedMs / 1000) * (1 / share - 1))} left` : '';
  return `${groupDigits(done)} ${noun}, ${groupDigits(shownRate)} a second${left}`;
}

/** `12,345`. By hand: the first number that ICU writes takes it as long as ten articles. */
function groupDigits(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function describeSeconds(seconds: number): string {
  if (seconds < 100) return `${Math.ceil(seconds)} s`;
  return seconds < 6000 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3600)} h`;
}

/** Bytes of all files together; undefined where one is no file, or is not there. */
async function measureFiles(files: readonly string[], io: Io): Promise<number | undefined> {
  let total = 0;
  for (const file of files) {
    const info = file === '-' ? undefined : await stat(resolve(io.cwd(), file)).catch(() => undefined);
    if (!info?.isFile()) return undefined;
    total += info.size;
  }
  return total;
}
