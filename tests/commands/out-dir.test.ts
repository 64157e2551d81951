import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runAligner } from '../run.ts';

const GERMAN =
  'Der Stadtrat hat am Dienstag den Haushalt für das kommende Jahr mit großer Mehrheit beschlossen.';
const ENGLISH = 'On Tuesday the city council passed the budget for the coming year by a large majority.';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'aligner-'));
  await mkdir(join(cwd, 'news/2026'), { recursive: true });
  await writeFile(join(cwd, 'news/a.txt'), `${GERMAN}\n${GERMAN}\n`);
  await writeFile(join(cwd, 'news/2026/b.html'), `<html><body><p>${GERMAN}</p></body></html>`);
});

const read = (file: string) => readFile(join(cwd, file), 'utf8');
const list = async (folder: string) =>
  (await readdir(join(cwd, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(cwd, folder).length + 1))
    .sort();

describe('--out-dir', () => {
  it('writes a file per article, in folders as they were, named for its format', async () => {
    const { code, stdout } = await runAligner(['clean', '--out-dir', 'out', 'news'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(await list('out')).toEqual(['2026/b.txt', 'a.txt']);
    expect(await read('out/a.txt')).toBe(`${GERMAN}\n`);
    await runAligner(['clean', '--json', '--out-dir', 'json', 'news'], { cwd });
    expect(JSON.parse(await read('json/2026/b.json')).id).toBe('2026/b.html');
  });

  it('refuses two articles of one name, and then leaves the folder as it was', async () => {
    await writeFile(join(cwd, 'news/A.html'), `<html><body><p>${GERMAN}</p></body></html>`);
    const { code, stderr } = await runAligner(['clean', '--out-dir', 'out', 'news'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/A\.html and a\.txt would both be written to out\/a\.txt/);
    expect(await readdir(join(cwd, 'out'))).toEqual([]);
  });

  it('never writes outside of the folder', async () => {
    const stdin = JSON.stringify({ id: '../../etc/passwd', text: GERMAN });
    await runAligner(['clean', '--jsonl', '--format', 'text', '--out-dir', 'out'], { cwd, stdin });
    expect(await list('out')).toEqual(['_/_/etc/passwd.txt']);
  });

  it('delivers nothing when more was removed than allowed', async () => {
    const args = ['clean', '--max-removed', '10%', '--out-dir', 'out', 'news'];
    expect((await runAligner(args, { cwd })).code).toBe(1);
    expect(await readdir(join(cwd, 'out'))).toEqual([]);
  });

  it('gives a file per pair for align --jsonl, feed and convert', async () => {
    const pair = { id: 'budget', a: { text: GERMAN }, b: { text: ENGLISH } };
    const stdin = JSON.stringify(pair);
    await runAligner(['align', '--jsonl', '--out-dir', 'aligned'], { cwd, stdin });
    expect(await list('aligned')).toEqual(['budget.json']);
    await runAligner(['convert', 'aligned/budget.json', '--to', 'tmx', '--out-dir', 'tmx'], { cwd });
    expect(await read('tmx/budget.tmx')).toContain('<tmx version="1.4">');
    await writeFile(join(cwd, 'news/c.txt'), ENGLISH);
    await runAligner(['feed', 'news', '--out-dir', 'corpus'], { cwd });
    expect(await list('corpus')).toEqual(['2026/b.html+c.json', 'a.json']);
  });

  it.each([
    [['-o', 'x.txt'], /--out-dir and --output exclude each other/],
    [['--format', 'sarif'], /--format sarif is one report of a whole run/],
  ])('is refused with %j', async (args, message) => {
    const { code, stderr } = await runAligner(['clean', '--out-dir', 'out', ...args, 'news'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('clean --write', () => {
  const clean = (...args: string[]) => runAligner(['clean', '--write', ...args], { cwd });

  it('cuts the lines of removed paragraphs out and keeps every other byte', async () => {
    const text = `---\r\ntitle: Haushalt\r\n---\r\n\r\n  ${GERMAN}\r\n\r\n${GERMAN}\r\n\r\nEin Schluss ohne Zeilenende`;
    await writeFile(join(cwd, 'c.txt'), text);
    expect(await clean('c.txt')).toMatchObject({ code: 0, stdout: '' });
    expect(await read('c.txt')).toBe(
      `---\r\ntitle: Haushalt\r\n---\r\n\r\n  ${GERMAN}\r\n\r\nEin Schluss ohne Zeilenende`,
    );
  });

  it('keeps the encoding', async () => {
    const bytes = Buffer.from(`${GERMAN}\n${GERMAN}\n`, 'latin1');
    await writeFile(join(cwd, 'c.txt'), bytes);
    await clean('c.txt');
    expect(await readFile(join(cwd, 'c.txt'))).toEqual(Buffer.from(`${GERMAN}\n`, 'latin1'));
  });

  it('keeps a link a link, and the permissions of the file', async () => {
    await chmod(join(cwd, 'news/a.txt'), 0o640);
    await symlink('news/a.txt', join(cwd, 'link.txt'));
    await clean('link.txt');
    expect((await lstat(join(cwd, 'link.txt'))).isSymbolicLink()).toBe(true);
    expect((await stat(join(cwd, 'news/a.txt'))).mode & 0o777).toBe(0o640);
    expect(await read('news/a.txt')).toBe(`${GERMAN}\n`);
  });

  it('does not touch a file in which nothing is removed', async () => {
    await writeFile(join(cwd, 'c.txt'), GERMAN);
    const before = (await stat(join(cwd, 'c.txt'))).ino;
    await clean('c.txt');
    expect((await stat(join(cwd, 'c.txt'))).ino).toBe(before);
  });

  it('changes nothing when more would be removed than allowed', async () => {
    expect((await clean('--max-removed', '10%', 'news/a.txt')).code).toBe(1);
    expect(await read('news/a.txt')).toBe(`${GERMAN}\n${GERMAN}\n`);
  });

  it.each([
    [['news/2026/b.html'], /b\.html \(html\); use --out-dir/],
    [['-'], /cannot do so with stdin; use/],
    [['-o', 'x', 'news/a.txt'], /--write and --output exclude/],
    [['--check', 'news/a.txt'], /no --check/],
  ])('is refused for %j', async (args, message) => {
    const { code, stderr } = await runAligner(['clean', '--write', ...args], { cwd, stdin: GERMAN });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
