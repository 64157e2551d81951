import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** `kill -9` at random moments of runs that keep an index or a state, then the same run again. */
const BIN = fileURLToPath(new URL('../../bin/aligner.js', import.meta.url));
const NEWS = readFileSync(new URL('../../fixtures/feed/news.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const MOMENTS = 100;
/** Each moment takes two runs, of a fraction of a second; ten times that is left for a busy machine. */
const TIME = MOMENTS * 6_000;

const COMMANDS = {
  'clean --index': ['clean', '-q', '--across', '--jsonl', '--index', 'kept/index'],
  'feed --state': ['feed', '-q', '--jsonl', '--state', 'kept/state'],
};

/** What a run leaves, by name; a lock or a temporary file of a dead run is nobody's. */
function readFiles(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile() && !/^lock|\.tmp$/.test(entry.name))
      .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'latin1')])
      .sort(),
  );
}

describe.each(Object.entries(COMMANDS))('%s, killed at any moment', (_, command) => {
  let folder: string;
  let expected: { kept: Record<string, string>; output: string };
  let before: Record<string, string>;
  let duration: number;
  const path = (name: string) => join(folder, name);
  const run = (day: string) =>
    spawnSync(process.execPath, [BIN, ...command, '-o', 'out', day], { cwd: folder, encoding: 'utf8' });
  const startAnew = () => {
    for (const name of ['kept', 'out']) rmSync(path(name), { recursive: true, force: true });
    cpSync(path('before'), path('kept'), { recursive: true });
  };

  beforeAll(() => {
    if (!existsSync(new URL('../../dist/cli.js', import.meta.url)))
      throw new Error('run "npm run build" first: dist/ is missing');
    folder = mkdtempSync(join(tmpdir(), 'killed-'));
    const isLate = (line: string) => line.includes('"published":"2026-03-12');
    writeFileSync(path('first.jsonl'), NEWS.filter((line) => !isLate(line)).join('\n'));
    writeFileSync(path('second.jsonl'), NEWS.filter(isLate).join('\n'));
    mkdirSync(path('kept'));
    expect(run('first.jsonl')).toMatchObject({ status: 0, stderr: '' });
    cpSync(path('kept'), path('before'), { recursive: true });
    before = readFiles(path('kept'));
    const start = performance.now();
    expect(run('second.jsonl')).toMatchObject({ status: 0, stderr: '' });
    duration = performance.now() - start;
    expected = { kept: readFiles(path('kept')), output: readFileSync(path('out'), 'utf8') };
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it(
    'leaves what was kept as before or after, and run again gives the undisturbed bytes',
    async () => {
      let killed = 0;
      const moment = fc.double({ min: 0, max: 1, noNaN: true });
      await fc.assert(
        fc.asyncProperty(moment, async (share) => {
          startAnew();
          const child = spawn(process.execPath, [BIN, ...command, '-o', 'out', 'second.jsonl'], {
            cwd: folder,
            stdio: 'ignore',
          });
          const timer = setTimeout(() => child.kill('SIGKILL'), share * duration);
          const signal = await new Promise((done) => child.once('close', (_code, by) => done(by)));
          clearTimeout(timer);
          if (signal === 'SIGKILL') killed++;
          if (existsSync(path('out'))) expect(readFileSync(path('out'), 'utf8')).toBe(expected.output);
          const kept = readFiles(path('kept'));
          const isCommitted = JSON.stringify(kept) === JSON.stringify(expected.kept);
          // What was written beside, before it was committed, may lie there still.
          if (!isCommitted) expect(kept).toMatchObject(before);
          // What is committed is committed last: the output is there, and there is nothing to run again.
          if (isCommitted) expect(existsSync(path('out'))).toBe(true);
          else expect(run('second.jsonl')).toMatchObject({ status: 0 });
          expect(readFileSync(path('out'), 'utf8')).toBe(expected.output);
          expect(readFiles(path('kept'))).toEqual(expected.kept);
        }),
        { numRuns: MOMENTS, endOnFailure: true },
      );
      // Moments past the end of a faster run kill nothing; most do.
      expect(killed).toBeGreaterThan(MOMENTS / 2);
    },
    TIME,
  );
});
