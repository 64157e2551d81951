import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runAligner } from '../../run.ts';

const PARAGRAPH =
  'Der Stadtrat hat am Dienstag den Haushalt für das kommende Jahr mit großer Mehrheit beschlossen.';
const OTHER =
  'Die Opposition kritisierte vor allem die höheren Gebühren für Kindergärten und Schwimmbäder in der Stadt.';
const article = (id: string, ...paragraphs: string[]) =>
  JSON.stringify({ id, published: `2026-03-0${id}T00:00:00Z`, paragraphs });

const ONE_REPEAT = [article('1', PARAGRAPH, OTHER), article('2', PARAGRAPH)];
const ANOTHER_REPEAT = [article('1', PARAGRAPH, OTHER), article('3', OTHER)];

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'aligner-'));
});

const feed = (args: string[], lines: string[]) =>
  runAligner(['feed', '--jsonl', ...args], { cwd, stdin: lines.join('\n') });

describe('a baseline of accepted findings', () => {
  it('is written sorted, one finding per line', async () => {
    expect((await feed(['--baseline', 'b.txt', '--update-baseline'], ONE_REPEAT)).code).toBe(0);
    expect(await readFile(join(cwd, 'b.txt'), 'utf8')).toMatch(
      /^# [^\n]+\n[0-9a-f]{24}:1\tduplicate\t2#p1\n$/,
    );
  });

  it('lets a run pass that finds nothing new', async () => {
    await feed(['--baseline', 'b.txt', '--update-baseline'], ONE_REPEAT);
    const { code, stderr } = await feed(['--baseline', 'b.txt', '--fail-on-new'], ONE_REPEAT);
    expect(code).toBe(0);
    expect(stderr).toMatch(/baseline: 0 new findings, 0 of 1 accepted ones gone/);
  });

  it('fails a run that swaps one finding for another: identities count, not totals', async () => {
    await feed(['--baseline', 'b.txt', '--update-baseline'], ONE_REPEAT);
    const { code, stderr } = await feed(['--baseline', 'b.txt', '--fail-on-new'], ANOTHER_REPEAT);
    expect(code).toBe(1);
    expect(stderr).toMatch(/error: stdin: new: 3#p1: duplicate of 1#p2/);
    expect(stderr).toMatch(/1 new finding, 0 allowed/);
    expect((await feed(['--baseline', 'b.txt', '--fail-on-new=1'], ANOTHER_REPEAT)).code).toBe(0);
  });

  it.each([
    ['a gate without a file', ['--fail-on-new'], /need --baseline FILE/],
    [
      'a file that is missing',
      ['--baseline', 'none.txt', '--fail-on-new'],
      /none\.txt: it does not exist; make it with --update-baseline/,
    ],
    [
      'a file that is something else',
      ['--baseline', 'other.txt', '--fail-on-new'],
      /other\.txt is not a baseline file/,
    ],
  ])('refuses %s', async (_, args, message) => {
    await writeFile(join(cwd, 'other.txt'), 'Dear diary\n');
    const { code, stdout, stderr } = await feed(args, ONE_REPEAT);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('what is shown of a run with a baseline', () => {
  // Twenty accepted repeats outweigh any limit of annotations; the new one must show all the same.
  const accepted = Array.from({ length: 10 }, () => [PARAGRAPH, OTHER]).flat();
  const check = (...args: string[]) =>
    runAligner(['clean', '--check', '--baseline', 'b.txt', ...args, 'old.txt', 'new.txt'], { cwd });
  beforeEach(async () => {
    await writeFile(join(cwd, 'old.txt'), accepted.join('\n'));
    await writeFile(join(cwd, 'new.txt'), `${OTHER}\n`);
    expect((await check('--update-baseline')).code).toBe(0);
    await writeFile(join(cwd, 'new.txt'), `${OTHER}\n${PARAGRAPH}\n${OTHER}\n`);
  });

  it('annotates only new findings, as errors, and names their place on stderr', async () => {
    const { code, stdout, stderr } = await check('--format', 'github');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=new\.txt,line=3,[^\n]*\n$/);
    expect(stderr).toMatch(/^error: new\.txt:3: new: p3: duplicate of p1 \(line 1\): "/m);
    expect(stderr).toMatch(/--check: 1 new finding, 0 allowed/);
  });

  it('marks each result in SARIF', async () => {
    const [run] = JSON.parse((await check('--format', 'sarif')).stdout).runs;
    const states = run.results.map((result: { baselineState: string; level: string }) => [
      result.baselineState,
      result.level,
    ]);
    expect(states).toEqual([...Array(18).fill(['unchanged', 'warning']), ['new', 'error']]);
    expect(run.tool.driver).toMatchObject({
      version: expect.stringMatching(/^\d/),
      informationUri: expect.stringMatching(/^https:/),
    });
  });

  it('leaves it to the baseline what --check fails for', async () => {
    expect((await check('--update-baseline')).code).toBe(0);
    expect((await check()).code).toBe(0);
  });
});
