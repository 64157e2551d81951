import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEWS } from '../commands/news.ts';
import { runAligner } from '../run.ts';
import { type Fault, withFault } from './inject.ts';

const FAULTS: Fault[] = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'short write'];
const REPEATED = 'Der Stadtrat hat am Abend den Bau der neuen Brücke beschlossen, sagte ein Sprecher.';
const ARTICLE = `${REPEATED}\n\nDie Arbeiten beginnen im März.\n\n${REPEATED}\n`;

/** What is run, over what was left by an earlier run where `before` says one. */
const RUNS: Record<string, { args: string[]; before?: string[] }> = {
  'clean -o': { args: ['clean', 'a.txt', '-o', 'result'] },
  'clean --write': { args: ['clean', '--write', 'a.txt'] },
  'clean --out-dir': { args: ['clean', '--out-dir', 'results', 'a.txt', 'b.txt'] },
  'clean --across --index': {
    args: ['clean', '--across', '--index', 'index', 'late.jsonl', '-o', 'result'],
    before: ['clean', '--across', '--index', 'index', 'early.jsonl', '-o', 'result'],
  },
  'feed --state': {
    args: ['feed', '--state', 'state', 'late.jsonl', '-o', 'result', '--stats', 'stats'],
    before: ['feed', '--state', 'state', 'early.jsonl', '-o', 'result', '--stats', 'stats'],
  },
  'clean --update-baseline': { args: ['clean', 'a.txt', '--baseline', 'accepted', '--update-baseline'] },
};

let root: string;
const { TMPDIR } = process.env;
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'aligner-faults-')));
});
afterAll(() => {
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  rmSync(root, { recursive: true, force: true });
});

/** Files by path, without those in which a run puts things aside. */
function readAll(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );
}

describe.each(Object.entries(RUNS))('%s', (name, { args, before }) => {
  const prepare = async () => {
    const start = mkdtempSync(join(root, 'start-'));
    mkdirSync(join(start, 'tmp'));
    writeFileSync(join(start, 'a.txt'), ARTICLE);
    writeFileSync(join(start, 'b.txt'), ARTICLE.replace('März', 'April'));
    const half = NEWS.length >> 1;
    writeFileSync(join(start, 'early.jsonl'), NEWS.slice(0, half).join('\n'));
    writeFileSync(join(start, 'late.jsonl'), NEWS.slice(half).join('\n'));
    if (before) await runIn(start, before);
    const done = mkdtempSync(join(root, 'done-'));
    cpSync(start, done, { recursive: true });
    const { code } = await runIn(done, args);
    expect(code).toBe(0);
    return { start, undisturbed: readAll(done) };
  };
  const runIn = (cwd: string, argv: readonly string[]) => {
    process.env.TMPDIR = join(cwd, 'tmp');
    return runAligner(argv, { cwd });
  };

  it.each(FAULTS)(
    'leaves everything as it was or as it should be, wherever %s strikes',
    async (fault) => {
      const { start, undisturbed } = await prepare();
      const untouched = readAll(start);
      const problems: string[] = [];
      for (let nth = 1, more = true; more; nth++) {
        const cwd = mkdtempSync(join(root, 'run-'));
        cpSync(start, cwd, { recursive: true });
        const { result, failed } = await withFault(cwd, { nth, fault }, () => runIn(cwd, args));
        more = failed !== undefined;
        const where = `${nth}: ${failed?.replace(cwd, '')}`;
        const report = (problem: string) => problems.push(`${where}: ${problem}`);
        const after = readAll(cwd);
        if (/bug in aligner|\n\s+at /.test(result.stderr)) report(result.stderr.slice(0, 200));
        if (result.code !== 0 && result.code !== 2) report(`exit code ${result.code}`);
        if (result.code === 2 && !/error: /.test(result.stderr)) report('no error told');
        if (result.code === 0) {
          if (JSON.stringify(after) !== JSON.stringify(undisturbed))
            report(`success, but ${differ(after, undisturbed)}`);
        } else {
          for (const [path, content] of Object.entries(after)) {
            if (content !== untouched[path] && content !== undisturbed[path])
              report(`${path} is half done or left behind`);
          }
          // The files of a state belong together.
          const ofState = (files: Record<string, string>) =>
            JSON.stringify(Object.entries(files).filter(([path]) => path.startsWith('state/')));
          if (![untouched, undisturbed].some((files) => ofState(files) === ofState(after)))
            report('the state is torn');
          for (const path of Object.keys(untouched)) {
            if (!(path in after) && path in undisturbed) report(`${path} is gone`);
          }
          // What failed can be done again.
          const again = await runIn(cwd, args);
          if (again.code !== 0) report(`cannot be run again: ${again.stderr}`);
          else if (!after.result && JSON.stringify(readAll(cwd)) !== JSON.stringify(undisturbed))
            report(`run again, ${differ(readAll(cwd), undisturbed)}`);
        }
        rmSync(cwd, { recursive: true, force: true });
      }
      expect(problems, name).toEqual([]);
    },
    120_000,
  );
});

function differ(files: Record<string, string>, expected: Record<string, string>): string {
  const paths = [...new Set([...Object.keys(files), ...Object.keys(expected)])];
  return `${paths.filter((path) => files[path] !== expected[path]).join(', ')} differ`;
}
