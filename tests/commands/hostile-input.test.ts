import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runAligner } from '../run.ts';
import { NEWS } from './news.ts';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'aligner-'));
});
const lines = (records: readonly string[]) => records.map((record) => `${record}\n`).join('');
const GOOD = JSON.stringify({
  id: 'good',
  text: 'Der Stadtrat hat am Abend den Bau der neuen Brücke beschlossen.',
});

describe('a record that cannot be handled', () => {
  it('fails alone where a field is nested without end', async () => {
    const deep = `{"id":"deep","text":"Der Stadtrat hat getagt.","x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    const { code, stdout, stderr } = await runAligner(['clean', '--jsonl'], {
      cwd,
      stdin: lines([deep, GOOD]),
    });
    expect(code).toBe(2);
    expect(stdout).toContain('"id":"good"');
    expect(stderr).toMatch(/stdin:1: a field is nested more than 100 levels deep/);
    expect(stderr).not.toMatch(/bug in aligner/);
  });

  it('is read as text where its front matter holds itself', async () => {
    await writeFile(join(cwd, 'a.md'), '---\na: &a\n  b: *a\n---\n\nDer Stadtrat hat am Abend getagt.\n');
    const { code, stderr } = await runAligner(['clean', '--json', 'a.md'], { cwd });
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/bug in aligner/);
  });

  it('cannot steer the terminal or the build server with its id', async () => {
    const record = JSON.stringify({
      id: '::set-output name=x::\u001b]0;y\u0007\nnext',
      text: 'Der Stadtrat hat getagt.',
    });
    const { stderr } = await runAligner(['clean', '--jsonl'], { cwd, stdin: lines([record, GOOD]) });
    expect(stderr).not.toMatch(/\u001b|^::|^next/m);
    expect(stderr).toContain('\\::set-output name=x::\\u001b]0;y\\u0007\\u000anext');
  });
});

describe('outputs of one run', () => {
  const feed = (...args: string[]) => runAligner(['feed', '--jsonl', ...args], { cwd, stdin: lines(NEWS) });

  it('are refused where two have one name', async () => {
    const { code, stderr } = await feed('-o', 'x.json', '--stats', './x.json');
    expect(code).toBe(2);
    expect(stderr).toMatch(/--output and --stats both name \.\/x\.json; give each a file of its own/);
    expect(await readdir(cwd)).toEqual([]);
  });

  it.each(['github', 'sarif'])(
    'are refused where --format %s would lose the documents of a state',
    async (format) => {
      const { code, stderr } = await feed('--state', 's', '--format', format);
      expect(code).toBe(2);
      expect(stderr).toMatch(/with --state they would be lost/);
    },
  );

  it('leave the state as it was where the numbers cannot be written', async () => {
    await feed('--state', 's');
    const before = await readdir(join(cwd, 's'));
    const { code } = await feed('--state', 's', '--stats', 'no/such/folder.json');
    expect(code).toBe(2);
    expect(await readdir(join(cwd, 's'))).toEqual(before);
  });

  it('need the articles that still wait', async () => {
    await feed('--state', 's');
    await rm(join(cwd, 's', 'open.1.jsonl'));
    const { code, stderr } = await feed('--state', 's');
    expect(code).toBe(2);
    expect(stderr).toMatch(/open\.1\.jsonl is missing/);
  });
});
