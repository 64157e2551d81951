import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runAligner } from '../../run.ts';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'aligner-'));
  await mkdir(join(cwd, 'news/2026'), { recursive: true });
  for (const file of ['news/a.txt', 'news/b.md', 'news/2026/c.txt', 'odd[1].txt'])
    await writeFile(join(cwd, file), `Ein Satz steht in der Datei ${file}.`);
});

const listIds = async (...args: string[]) => {
  const { stdout } = await runAligner(['clean', '-q', '--format', 'jsonl', ...args], { cwd });
  return stdout.split('\n').flatMap((line) => (line ? [JSON.parse(line).id] : []));
};

describe('a pattern in quotes', () => {
  it.each([
    ['news/*.txt', ['a.txt']],
    ['news/**/*.txt', ['c.txt', 'a.txt']],
    ['news/*.{txt,md}', ['a.txt', 'b.md']],
    ['odd[1].txt', ['odd[1].txt']],
  ])('%s stands for the files that match it, in the order of their names', async (pattern, ids) => {
    expect(await listIds(pattern)).toEqual(ids);
  });

  it('that matches nothing is an error', async () => {
    const { code, stderr } = await runAligner(['clean', 'news/*.html', 'news/a.txt'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/no file matches news\/\*\.html/);
  });
});

describe('--stdin-filename', () => {
  it('names the article and its source as the file itself would', async () => {
    const { stdout } = await runAligner(['clean', '--json', '--stdin-filename', 'news/a.txt'], {
      cwd,
      stdin: 'Ein Satz steht hier.',
    });
    expect(JSON.parse(stdout)).toMatchObject({ id: 'a.txt', source: { name: 'news/a.txt' } });
  });
});
