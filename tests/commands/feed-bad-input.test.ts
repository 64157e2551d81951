import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runAligner } from '../run.ts';
import { idsOfPairs, NEWS, parse } from './news.ts';

const change = (line: string, fields: object) => JSON.stringify({ ...JSON.parse(line), ...fields });
const [GERMAN, ENGLISH] = NEWS as [string, string];

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'aligner-'));
});

const feed = (args: string[], lines: readonly string[]) =>
  runAligner(['feed', '--jsonl', ...args], { cwd, stdin: lines.map((line) => `${line}\n`).join('') });
describe('aligner feed, given what it should not be given', () => {
  it('names and counts files that cannot be read, and takes all others', async () => {
    await mkdir(join(cwd, 'news'));
    for (const [i, line] of NEWS.entries()) {
      await writeFile(join(cwd, 'news', `${i}.txt`), JSON.parse(line).paragraphs.join('\n'));
    }
    await symlink('nowhere.txt', join(cwd, 'news', 'dangling.txt'));
    await writeFile(join(cwd, 'news', 'empty.txt'), '');
    await writeFile(
      join(cwd, 'news', 'picture.txt'),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3]),
    );
    const { code, stdout, stderr } = await runAligner(['feed', 'news'], { cwd });
    expect(code).toBe(2);
    for (const name of ['dangling', 'empty', 'picture']) {
      expect(stderr).toMatch(new RegExp(`error: .*news/${name}\\.txt`));
    }
    expect(stderr).toMatch(/15 in = \d+ paired \+ \d+ unpaired \+ 3 refused/);
    expect(idsOfPairs(stdout)).toContain('0.txt+1.txt');
    expect(parse(stdout).filter(({ error }) => error)).toHaveLength(3);
  });

  it('keeps both of two articles with one id, and says so', async () => {
    const { code, stdout, stderr } = await feed([], [GERMAN, change(NEWS[2]!, { id: 'grippe-kw10' })]);
    expect(code).toBe(0);
    expect(parse(stdout).map(({ id }) => id)).toEqual(['grippe-kw10', 'grippe-kw10~2']);
    expect(stderr).toMatch(/the id grippe-kw10 stands for more than one text/);
  });

  it('pairs two languages that share their ids', async () => {
    const { stdout } = await feed([], [GERMAN, change(ENGLISH, { id: 'grippe-kw10' })]);
    expect(idsOfPairs(stdout)).toEqual(['grippe-kw10+grippe-kw10~2']);
  });

  it('does not take the date of a wrong clock for today', async () => {
    const { code, stdout, stderr } = await feed(
      ['--state', 'state'],
      [...NEWS, change(NEWS.at(-1)!, { id: 'ahead', published: '2036-03-12T00:00:00Z' })],
    );
    expect(code).toBe(0);
    expect(stderr).toMatch(/warning: an article is dated more than a month after all others/);
    // Nobody else has waited for ten years: all others are still open.
    expect(stderr).toMatch(/13 in = 4 paired \+ 0 unpaired \+ 0 refused \+ 9 still open/);
    expect(idsOfPairs(stdout)).toHaveLength(2);
  });

  it('takes an article whose date makes no sense for one without a date', async () => {
    const { code, stdout } = await feed([], [GERMAN, change(ENGLISH, { published: 'last Tuesday' })]);
    expect(code).toBe(0);
    expect(idsOfPairs(stdout)).toEqual(['grippe-kw10+flu-week-10']);
  });

  it('counts an article in a third language as refused, with its language', async () => {
    const text =
      'Il consiglio comunale ha approvato martedì sera il bilancio della città per il prossimo anno, nonostante le critiche.';
    const { code, stdout, stderr } = await feed(
      [],
      [GERMAN, ENGLISH, JSON.stringify({ id: 'comune', text })],
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(/3 in = 2 paired \+ 0 unpaired \+ 1 refused \(1 de, 1 en, 1 it\)/);
    expect(parse(stdout).at(-1)).toMatchObject({ id: 'comune', error: { code: 'wrong-language' } });
  });

  it.each([
    ['a file of pairs that is missing', ['--pairs', 'none.tsv'], /none\.tsv does not exist/],
    ['a file of pairs that is none', ['--pairs', 'bad.tsv'], /bad\.tsv:1: two article ids with a tab/],
    ['a file in place of a state', ['--state', 'bad.tsv'], /bad\.tsv is a file; name a folder for --state/],
    ['a lexicon that is none', ['--lexicon', 'bad.tsv'], /bad\.tsv is not a lexicon/],
    ['no worker at all', ['--jobs', '0'], /--jobs takes a number of 1 or more/],
  ])('refuses %s before it writes anything', async (_, args, message) => {
    await writeFile(join(cwd, 'bad.tsv'), 'Dear diary\n');
    const { code, stdout, stderr } = await feed(args, [GERMAN, ENGLISH]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('takes an hour without news for what it is', async () => {
    const { code, stdout, stderr } = await feed([], []);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/0 in = 0 paired/);
  });
});

describe('the gates of a feed', () => {
  it('fails where less of the paired text stands in pairs than asked for', async () => {
    const longer = JSON.parse(GERMAN);
    longer.paragraphs.push(
      'Der Zoo in Lohmar hat am selben Tag drei junge Pinguine vorgestellt, die noch keine Namen haben.',
    );
    const { code, stderr } = await feed(['--min-coverage', '0.99'], [JSON.stringify(longer), ENGLISH]);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /--min-coverage: \d[\d.]*% of the paired articles' text is in pairs, 99% was asked for/,
    );
  });

  it.each([
    ['--check', ['--check']],
    ['--format github', ['--format', 'github']],
  ])('knows the coverage with %s as well, where no document is written', async (_, args) => {
    const { code, stderr } = await feed([...args, '--min-coverage', '0.9'], [GERMAN, ENGLISH]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/bilingual documents: 1 \(1 translation\)/);
  });

  it('writes what would be removed as SARIF', async () => {
    const again = change(GERMAN, { id: 'again', published: '2026-03-13T00:00:00Z' });
    const { code, stdout } = await feed(['--check', '--format', 'sarif'], [GERMAN, again]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).runs[0].results.length).toBeGreaterThan(0);
  });

  it('lets one article have several counterparts with --many', async () => {
    const { paragraphs } = JSON.parse(ENGLISH);
    const halves = [
      change(ENGLISH, { id: 'flu-1', paragraphs: paragraphs.slice(0, 2) }),
      change(ENGLISH, { id: 'flu-2', paragraphs: paragraphs.slice(2) }),
    ];
    expect(idsOfPairs((await feed([], [GERMAN, ...halves])).stdout)).toHaveLength(1);
    const { stdout } = await feed(['--many'], [GERMAN, ...halves]);
    expect(idsOfPairs(stdout)).toEqual(['grippe-kw10+flu-1', 'grippe-kw10+flu-2']);
  });
});
