import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** `kill -9` during a run that keeps an index: only a real process can be killed. */
const BIN = fileURLToPath(new URL('../bin/aligner.js', import.meta.url));
const ARTICLES = 120;

const SYLLABLES = 'ba ke li mo nu ra se ti wo zu'.split(' ');
const makeWord = (n: number) =>
  [1, 10, 100, 1000].map((unit) => SYLLABLES[Math.floor(n / unit) % 10]).join('');
const makeSentence = (n: number) =>
  `Der ${makeWord(n * 37)} hat mit der ${makeWord(n * 91)} in ${makeWord(n * 53)} über die ${makeWord(n * 71)} und den ` +
  `${makeWord(n * 97)} gesprochen, wie es nach dem ${makeWord(n * 19)} ist.`;

/** Articles of a day, of whose paragraphs every second one stood in those of the day before. */
function makeFeed(day: number): string {
  return Array.from({ length: ARTICLES }, (_, i) =>
    JSON.stringify({
      id: `${day}-${i}`,
      published: `2026-01-0${day}`,
      paragraphs: [makeSentence(day * 2000 + i), makeSentence(i)],
    }),
  ).join('\n');
}

let folder: string;
let expected: { output: Buffer; index: Buffer };
const path = (name: string) => join(folder, name);
const args = (...files: string[]) => ['clean', '-q', '--across', '--jsonl', '--index', 'seen', ...files];
const runWhole = (...files: string[]) =>
  spawnSync(process.execPath, [BIN, ...args(...files)], { cwd: folder });
const startAnew = () => {
  for (const name of readdirSync(folder)) if (!/^(monday|tuesday|before)/.test(name)) rmSync(path(name));
  copyFileSync(path('before'), path('seen'));
};

beforeAll(() => {
  if (!existsSync(new URL('../dist/cli.js', import.meta.url)))
    throw new Error('run "npm run build" first: dist/ is missing');
  folder = mkdtempSync(join(tmpdir(), 'aligner-'));
  writeFileSync(path('monday.jsonl'), makeFeed(1));
  writeFileSync(path('tuesday.jsonl'), makeFeed(2));
  expect(runWhole('-o', 'out', 'monday.jsonl').status).toBe(0);
  copyFileSync(path('seen'), path('before'));
  expect(runWhole('-o', 'out', 'tuesday.jsonl').status).toBe(0);
  expected = { output: readFileSync(path('out')), index: readFileSync(path('seen')) };
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

type Kill = () => void;

/** Starts a run and kills it at a moment; gives false when it was over before. */
async function killAt(plan: (kill: Kill) => { close(): void }): Promise<boolean> {
  const child = spawn(process.execPath, [BIN, ...args('-o', 'out', 'tuesday.jsonl')], {
    cwd: folder,
    stdio: 'ignore',
  });
  const ended = new Promise<NodeJS.Signals | null>((done) =>
    child.once('close', (_, signal) => done(signal)),
  );
  const watching = plan(() => child.kill('SIGKILL'));
  const signal = await ended;
  watching.close();
  return signal === 'SIGKILL';
}

const inTime = (ms: number) => (kill: Kill) => {
  const timer = setTimeout(kill, ms);
  return { close: () => clearTimeout(timer) };
};
/** As soon as a file with such a name comes up in the folder. */
const whenThereIs = (name: RegExp) => (kill: Kill) =>
  watch(folder, (_, changed) => {
    if (changed !== null && name.test(changed)) kill();
  });

describe('a run with --index that is killed', () => {
  it.each([
    ['at once', inTime(0)],
    ['while it starts', inTime(150)],
    ['a little later', inTime(400)],
    ['while it writes the result', whenThereIs(/^out\..*tmp$/)],
    ['with the result just out', whenThereIs(/^out$/)],
    ['while it writes the index', whenThereIs(/^seen\..*tmp$/)],
  ])(
    '%s leaves an index that is whole, and can be run again',
    async (_, plan) => {
      startAnew();
      const wasKilled = await killAt(plan);
      const index = readFileSync(path('seen'));
      // The new index takes the place of the old one in one step: there is nothing between the two.
      const isOld = index.equals(readFileSync(path('before')));
      expect(isOld || index.equals(expected.index)).toBe(true);
      if (!wasKilled) expect(isOld).toBe(false);
      expect(runWhole('-o', 'out', 'tuesday.jsonl').status).toBe(0);
      expect(readFileSync(path('out')).equals(expected.output)).toBe(true);
      expect(readFileSync(path('seen')).equals(expected.index)).toBe(true);
    },
    30_000,
  );
});
