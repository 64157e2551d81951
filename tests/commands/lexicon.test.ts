import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAligner } from '../run.ts';

const cwd = mkdtempSync(join(tmpdir(), 'lexicon-'));
afterAll(() => rmSync(cwd, { recursive: true }));

/** A language of our own, so that nothing in the tests can come from the shipped lexicon. */
const WORDS = ['Hund', 'Katze', 'Haus', 'Baum', 'Fluss', 'Wagen', 'Schule', 'Garten'];
const translate = (word: string) => [...word.toLowerCase()].reverse().join('');

beforeAll(async () => {
  const lines = Array.from({ length: 120 }, (_, k) => {
    const chosen = WORDS.filter((_, bit) => (k * 37 + 11) & (1 << bit));
    return `${chosen.join(' ')}\t${chosen.map(translate).join(' ')}`;
  });
  writeFileSync(join(cwd, 'bitext.tsv'), lines.join('\n'));
  await runAligner(['lexicon', 'train', '--languages', 'de,xx', 'bitext.tsv', '-o', 'own.lexicon'], { cwd });
});

describe('aligner lexicon train', () => {
  it('writes a lexicon and counts it', async () => {
    const { code, stdout, stderr } = await runAligner(
      ['lexicon', 'train', '--languages', 'de,xx', 'bitext.tsv', '-o', 'again.lexicon'],
      { cwd },
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^120 pairs in = \d+ used \+ \d+ left out/);
    expect(stderr).toContain('it covers 100.0% of the German words');
    expect(readFileSync(join(cwd, 'again.lexicon'))).toEqual(readFileSync(join(cwd, 'own.lexicon')));
  });

  it.each([
    ['no output file', ['bitext.tsv'], /-o/],
    ['stdout', ['bitext.tsv', '-o', '-'], /binary/],
    ['one language', ['bitext.tsv', '-o', 'x', '--languages', 'de'], /--languages/],
    ['a missing file', ['nowhere.tsv', '-o', 'x'], /nowhere\.tsv does not exist/],
  ])('refuses %s', async (_, args, message) => {
    const { code, stderr } = await runAligner(['lexicon', 'train', ...args], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(existsSync(join(cwd, 'x'))).toBe(false);
  });

  it('refuses a bitext from which nothing can be learned', async () => {
    writeFileSync(join(cwd, 'numbers.tsv'), '1\t1\n2\t2\n');
    const { code, stderr } = await runAligner(['lexicon', 'train', 'numbers.tsv', '-o', 'x'], { cwd });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('no sentence pair') });
  });

  it('warns when the bitext is too small to teach a single word', async () => {
    writeFileSync(
      join(cwd, 'tiny.tsv'),
      'Der Hund bellt\tThe dog barks\nDie Katze schläft\tThe cat sleeps\n',
    );
    const { code, stderr } = await runAligner(['lexicon', 'train', 'tiny.tsv', '-o', 'tiny.lexicon'], {
      cwd,
    });
    expect(code).toBe(0);
    expect(stderr).toMatch(/0 word pairs.*\nwarning: no word was seen often enough.*tiny\.lexicon is empty/);
  });

  it('gives the same bytes for the same bitext in another folder', async () => {
    mkdirSync(join(cwd, 'elsewhere'));
    copyFileSync(join(cwd, 'bitext.tsv'), join(cwd, 'elsewhere', 'bitext.tsv'));
    const path = join(cwd, 'elsewhere', 'bitext.tsv');
    await runAligner(['lexicon', 'train', '--languages', 'de,xx', path, '-o', 'moved.lexicon'], { cwd });
    expect(readFileSync(join(cwd, 'moved.lexicon'))).toEqual(readFileSync(join(cwd, 'own.lexicon')));
  });
});

describe('aligner lexicon show', () => {
  it('prints the entries of a word, likeliest first', async () => {
    const { code, stdout } = await runAligner(['lexicon', 'show', 'Polizei']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Polizei \(de, stem polizei, .* in a million\)\n {2}en polic {2}0\.9\d\d {2}back 0\.\d{3}\n/,
    );
  });

  it('looks into a lexicon of the user', async () => {
    const { stdout } = await runAligner(['lexicon', 'show', '--lexicon', 'own.lexicon', 'Garten'], { cwd });
    expect(stdout).toContain('  xx netrag  ');
  });

  it('shows the parts of a compound that the lexicon has no entry for', async () => {
    const { stdout } = await runAligner(['lexicon', 'show', 'Hochtechnologiepark']);
    expect(stdout.match(/^Hochtechnologiepark \(de, part .*?(?=,)/gm)).toEqual([
      'Hochtechnologiepark (de, part hoch',
      'Hochtechnologiepark (de, part technologi',
      'Hochtechnologiepark (de, part park',
    ]);
    expect(stdout).toContain('\n  en technolog');
  });

  it('says when there is no such word', async () => {
    const { code, stdout, stderr } = await runAligner(['lexicon', 'show', 'Xyzzyxyz']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('"Xyzzyxyz" is not in the lexicon (de-en)');
  });
});

describe('aligner lexicon coverage', () => {
  const german =
    'Die Polizei hat in Rheinfeld zwei Männer festgenommen, die in der Nacht einen Xyzzy gestohlen haben sollen.\n';

  it('prints how much of each article the lexicon knows, and the words that it does not', async () => {
    writeFileSync(join(cwd, 'news.de.txt'), german);
    const { code, stdout } = await runAligner(['lexicon', 'coverage', 'news.de.txt'], { cwd });
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'news.de.txt: de, 17 words: 88.2% known, 5.9% by the parts of compounds, 5.9% unknown: Xyzzy\n',
    });
  });

  it('looks into the lexicons that align would use', async () => {
    // A word that stands in every sentence teaches nothing.
    const pairs = WORDS.map((word, k) =>
      k % 2 ? `${word} Xyzzy\t${translate(word)} plugh\n` : `${word}\t${translate(word)}\n`,
    );
    writeFileSync(join(cwd, 'xyzzy.tsv'), pairs.join(''));
    await runAligner(['lexicon', 'train', 'xyzzy.tsv', '-o', 'xyzzy.lexicon'], { cwd });
    const measure = (option: string) =>
      runAligner(['lexicon', 'coverage', option, 'xyzzy.lexicon', 'news.de.txt'], { cwd });
    expect((await measure('--lexicon')).stdout).toMatch(/: 94\.1% known, 5\.9% by .* 0\.0% unknown\n$/);
    expect((await measure('--lexicon-only')).stdout).toMatch(/: 5\.9% known, .*Polizei/);
  });

  it('refuses a text in another language', async () => {
    const { code, stderr } = await runAligner(['lexicon', 'coverage', '--lexicon', 'own.lexicon', '-'], {
      cwd,
      stdin: 'The police arrested two men in the night who are said to have stolen a car.',
    });
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/stdin is English, the lexicon is for German and .*--lexicon/),
    });
  });
});

describe('aligner align --lexicon', () => {
  it('loses no pair by a small lexicon of the user, unless that alone should count', async () => {
    const [german, english] = [
      'Die Polizei hat zwei Männer festgenommen, die ein Auto gestohlen haben sollen.',
      'Police arrested two men who are said to have stolen a car.',
    ];
    const stdin = `${JSON.stringify({ id: 'x', a: { text: german }, b: { text: english } })}\n`;
    writeFileSync(
      join(cwd, 'few.tsv'),
      [1, 2, 3, 4].map((k) => `Baum ${'ja '.repeat(k)}\ttree ${'yes '.repeat(k)}\n`).join(''),
    );
    await runAligner(['lexicon', 'train', 'few.tsv', '-o', 'few.lexicon'], { cwd });
    const countPairs = async (...options: string[]) => {
      const { stdout } = await runAligner(['align', '--jsonl', ...options], { cwd, stdin });
      return JSON.parse(stdout).pairs.length;
    };
    expect(await countPairs('--lexicon', 'few.lexicon')).toBe(1);
    expect(await countPairs('--lexicon-only', 'few.lexicon')).toBe(0);
  });

  it('takes one of the two options', async () => {
    const options = ['--lexicon', 'own.lexicon', '--lexicon-only', 'own.lexicon'];
    const { code, stderr } = await runAligner(['align', '--jsonl', ...options], { cwd, stdin: '{}\n' });
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('exclude each other'),
    });
  });

  it('refuses a damaged lexicon before anything is done', async () => {
    writeFileSync(join(cwd, 'bad.lexicon'), readFileSync(join(cwd, 'own.lexicon')).subarray(0, 200));
    const { code, stdout, stderr } = await runAligner(['align', '--jsonl', '--lexicon', 'bad.lexicon'], {
      cwd,
      stdin: '{}\n',
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('bad.lexicon');
  });

  it('fails the line whose languages the lexicon does not know', async () => {
    const line = JSON.stringify({
      id: 'x',
      a: { text: 'Die Polizei hat in Berlin zwei Männer festgenommen, die ein Auto gestohlen haben sollen.' },
      b: { text: 'Police arrested two men in Berlin who are said to have stolen a car in the night.' },
    });
    const { code, stdout } = await runAligner(['align', '--jsonl', '--lexicon', 'own.lexicon'], {
      cwd,
      stdin: `${line}\n`,
    });
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ id: 'x', error: { code: 'bad-lexicon' } });
  });
});
