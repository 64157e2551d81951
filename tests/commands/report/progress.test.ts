import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { showProgress } from '../../../src/commands/report/progress.ts';
import { createConsole } from '../../../src/process/console.ts';
import type { Io } from '../../../src/process/io.ts';
import { finishSteps, followReading, trackItems } from '../../../src/process/progress.ts';

let time: number;
let lines: string[];
const now = () => time;
const console = { status: (line: string) => void lines.push(line) };
beforeEach(() => {
  time = 0;
  lines = [];
});

function makeIo(cwd: string, isTTY = true): Io & { written: () => string } {
  const stderr = Object.assign(new PassThrough(), { isTTY, columns: 40 });
  const chunks: string[] = [];
  stderr.on('data', (chunk) => chunks.push(String(chunk)));
  return {
    stdin: Object.assign(new PassThrough(), { isTTY: false }),
    stdout: new PassThrough(),
    stderr,
    env: {},
    cwd: () => cwd,
    written: () => chunks.join(''),
  };
}

describe('showProgress', () => {
  it('says nothing in the first second, then at most ten times a second', () => {
    const onProgress = showProgress(console, now);
    for (time = 0; time < 2000; time += 10) onProgress({ what: `working at ${Math.floor(time / 1e6)}` });
    expect(lines[0]).toBe('working at 0');
    expect(lines).toHaveLength(10);
  });

  it('draws a bar where the share is known', () => {
    const onProgress = showProgress(console, now);
    onProgress({ what: 'learning', share: 0 });
    time = 1500;
    onProgress({ what: 'learning', share: 0.5 });
    expect(lines).toEqual(['[============            ]  50 % learning']);
  });

  it('waits again when another stage begins, and clears the line when one ends', () => {
    const onProgress = showProgress(console, now);
    onProgress({ what: 'articles', done: 0 });
    time = 1500;
    onProgress({ what: 'pairs', done: 0 });
    onProgress({ what: 'pairs', done: 1, finished: true });
    expect(lines).toEqual(['']);
  });
});

describe('trackItems', () => {
  it('lets the program hear of an interrupt between items that never wait', async () => {
    let heard = false;
    setImmediate(() => {
      heard = true;
    });
    async function* items() {
      for (; time < 100; time += 10) yield heard;
    }
    const seen = [];
    for await (const item of trackItems(items(), () => {}, { what: 'articles', now })) seen.push(item);
    expect(seen).toEqual([...Array(6).fill(false), ...Array(4).fill(true)]);
  });
});

describe('followReading', () => {
  async function* items() {
    for (let i = 1; i <= 4; i++) {
      time += 500;
      yield i;
    }
  }
  const follow = async (cwd: string, files: string[]) => {
    const { io, track } = await followReading(showProgress(console, now), makeIo(cwd), files, now);
    const seen = [];
    for await (const item of track(items(), 'articles')) {
      seen.push(item);
      io.onRead?.(25);
    }
    expect(seen).toEqual([1, 2, 3, 4]);
  };

  it('tells how many, how fast, and how long the rest will take', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'aligner-'));
    await writeFile(join(cwd, 'a.jsonl'), 'x'.repeat(100));
    await follow(cwd, ['a.jsonl']);
    expect(lines).toEqual([
      '[============            ]  50 % 2 articles, 2 a second, 1 s left',
      '[==================      ]  75 % 3 articles, 2 a second, 1 s left',
      '[========================] 100 % 4 articles, 2 a second, 0 s left',
      '',
    ]);
  });

  it('leaves the bar and the time out where the size of the input is unknown', async () => {
    await follow('/', ['-']);
    expect(lines[0]).toBe('2 articles, 2 a second');
  });
});

describe('status line', () => {
  it('is cut to the terminal, and gone before anything else is printed', async () => {
    const io = makeIo('/');
    const { status, warn } = await createConsole(io, { color: false });
    status('x'.repeat(100));
    warn('careful');
    expect(io.written()).toBe(`\r\u001b[K${'x'.repeat(39)}\r\u001b[Kwarning: careful\n`);
  });

  it.each([
    ['off a terminal', false, {}],
    ['under -q', true, { quiet: true }],
  ])('is silent %s', async (_, isTTY, options) => {
    const io = makeIo('/', isTTY);
    const { status } = await createConsole(io, options);
    status('working');
    status('');
    expect(io.written()).toBe('');
  });
});

describe('finishSteps', () => {
  it('shows the share done, gives the result, and lets other events in between', async () => {
    let heard = 0;
    function* work() {
      for (time = 0; time < 3000; time += 10) yield time / 3000;
      return 'done';
    }
    // Not a timer: the work may be over before the first millisecond is.
    const listen = () => {
      heard++;
      listening = setImmediate(listen);
    };
    let listening = setImmediate(listen);
    const result = await finishSteps(work(), showProgress(console, now), 'paragraphs compared', now);
    clearImmediate(listening);
    expect(result).toBe('done');
    expect(heard).toBeGreaterThan(0);
    expect(lines.some((line) => /\d+ % paragraphs compared/.test(line))).toBe(true);
    expect(lines.at(-1)).toBe('');
  });
});
