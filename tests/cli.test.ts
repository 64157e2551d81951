import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runAligner } from './run.ts';

const GERMAN = [
  'Der Stadtrat hat am Dienstag den Haushalt für das kommende Jahr mit großer Mehrheit beschlossen.',
  'Die Opposition kritisierte vor allem die höheren Gebühren für Kindergärten und Schwimmbäder in der Stadt.',
];
const ENGLISH = [
  'On Tuesday the city council passed the budget for the coming year by a large majority.',
  'The opposition criticised above all the higher fees for kindergartens and swimming pools in the city.',
];

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'aligner-'));
  await writeFile(join(cwd, 'de.txt'), GERMAN.join('\n'));
  await writeFile(join(cwd, 'en.txt'), ENGLISH.join('\n'));
  await writeFile(join(cwd, 'twice.txt'), [...GERMAN, ...GERMAN].join('\n'));
});

describe('aligner', () => {
  it('opens its help with examples and ends with the exit codes', async () => {
    const { code, stdout } = await runAligner(['--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Examples:\n {2}\$ aligner clean/);
    expect(stdout).toMatch(/Exit codes:/);
  });

  it.each(['clean', 'align', 'feed', 'convert', 'completion', 'lexicon', 'lexicon train', 'lexicon show'])(
    'opens the help of %s with examples',
    async (command) => {
      const { code, stdout } = await runAligner([...command.split(' '), '--help']);
      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`^Examples:\\n {2}\\$ .*aligner ${command}`));
    },
  );

  it('tells its version', async () => {
    expect((await runAligner(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [
      'an unknown command, with a suggestion',
      ['claen', 'de.txt'],
      /unknown command 'claen'\n\(Did you mean clean\?\)/,
    ],
    ['an unknown option', ['clean', '--bogus'], /unknown option '--bogus'/],
    [
      'an unknown format, listing those there are',
      ['clean', '--format', 'pdf', 'de.txt'],
      /unknown format "pdf" for clean.*text, json, jsonl/,
    ],
    ['two formats at once', ['clean', '--json', '--diff', 'de.txt'], /--json and --diff exclude each other/],
    ['a share of a worker', ['feed', '--jobs', '1.5', 'de.txt'], /--jobs takes a whole number, got "1.5"/],
    ['align with one file', ['align', 'de.txt'], /align takes two articles, got 1/],
    ['align with three files', ['align', 'de.txt', 'en.txt', 'twice.txt'], /align takes two articles, got 3/],
  ])('refuses %s: exit 2, nothing on stdout', async (_, args, message) => {
    const { code, stdout, stderr } = await runAligner(args, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('aligner clean', () => {
  it('prints the cleaned text on stdout and one summary line on stderr', async () => {
    const { code, stdout, stderr } = await runAligner(['clean', 'twice.txt'], { cwd });
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `${GERMAN.join('\n')}\n`,
      stderr: 'de, 4 paragraphs, 2 removed (p3=p1, p4=p2)\n',
    });
  });

  it.each([[['clean']], [['clean', '-']]])('reads stdin for %j', async (args) => {
    const { code, stdout } = await runAligner(args, { stdin: [...GERMAN, ...GERMAN].join('\n') });
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${GERMAN.join('\n')}\n` });
  });

  it('asks for input instead of waiting for a terminal', async () => {
    const { code, stderr } = await runAligner(['clean'], { tty: { stdin: true } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/no input: name a file, or pipe text into stdin/);
  });

  it('says nothing under -q', async () => {
    expect((await runAligner(['clean', '-q', 'twice.txt'], { cwd })).stderr).toBe('');
  });

  it('prints one JSON document for one article and one a line for several', async () => {
    const one = await runAligner(['clean', '--json', 'twice.txt'], { cwd });
    expect(JSON.parse(one.stdout).removed).toHaveLength(2);
    const two = await runAligner(['clean', '--json', 'de.txt', 'en.txt'], { cwd });
    expect(
      two.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).language.tag),
    ).toEqual(['de', 'en']);
  });

  it('puts a header before each of several texts', async () => {
    const { stdout } = await runAligner(['clean', 'de.txt', 'en.txt'], { cwd });
    expect(stdout).toBe(`==> de.txt <==\n${GERMAN.join('\n')}\n\n==> en.txt <==\n${ENGLISH.join('\n')}\n`);
  });

  it('reads and writes JSON Lines, keeping unknown fields and going on after a broken line', async () => {
    const lines = [
      '{"id":"a","text":"Ein Satz steht hier.","desk":"sport"}',
      '{broken',
      '{"id":"b","text":"Noch ein Satz steht hier."}',
    ];
    const { code, stdout, stderr } = await runAligner(['clean', '--jsonl'], { stdin: lines.join('\n') });
    const articles = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(articles.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(articles[0].meta).toEqual({ desk: 'sport' });
    expect(code).toBe(2);
    expect(stderr).toMatch(/error: stdin:2: not valid JSON/);
    expect(stderr).toMatch(/3 articles in = 2 out \+ 1 refused/);
  });

  it('shows with --diff what left, without colour in a pipe and with it in a terminal', async () => {
    const plain = await runAligner(['clean', '--diff', 'twice.txt'], { cwd });
    expect(plain.stdout).toMatch(/- p3 +duplicate of p1/);
    expect(plain.stdout).not.toContain('\u001b');
    const coloured = await runAligner(['clean', '--diff', 'twice.txt'], { cwd, tty: { stdout: true } });
    expect(coloured.stdout).toContain('\u001b[31m');
  });

  it.each<[string, string[], Record<string, string>, boolean, boolean]>([
    ['a terminal', [], {}, true, true],
    ['a pipe', [], {}, false, false],
    ['--no-color in a terminal', ['--no-color'], {}, true, false],
    ['--color in a pipe', ['--color'], {}, false, true],
    ['--color over NO_COLOR', ['--color'], { NO_COLOR: '1' }, false, true],
    ['NO_COLOR in a terminal', [], { NO_COLOR: '1' }, true, false],
    ['NO_COLOR over FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['FORCE_COLOR in a pipe', [], { FORCE_COLOR: '1' }, false, true],
    ['a dumb terminal', [], { TERM: 'dumb' }, true, false],
  ])('decides about colour for %s', async (_, flags, env, stdout, coloured) => {
    const result = await runAligner(['clean', '--diff', ...flags, 'twice.txt'], {
      cwd,
      env,
      tty: { stdout },
    });
    expect(result.stdout.includes('\u001b[')).toBe(coloured);
  });

  it.each([
    ['twice.txt', 1],
    ['de.txt', 0],
  ])('--check on %s exits %i and writes nothing', async (file, expected) => {
    const { code, stdout } = await runAligner(['clean', '--check', file], { cwd });
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
  });

  it('says which gate failed even when an input was refused', async () => {
    const { code, stderr } = await runAligner(['clean', '--check', 'twice.txt', 'missing.txt'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/--check: 2 of 4 paragraphs would be removed/);
  });

  it('writes to -o whole, leaving no temporary file', async () => {
    const { code, stdout } = await runAligner(['clean', '-o', 'out.txt', 'twice.txt'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(await readFile(join(cwd, 'out.txt'), 'utf8')).toBe(`${GERMAN.join('\n')}\n`);
    expect((await readdir(cwd)).sort()).toEqual(['de.txt', 'en.txt', 'out.txt', 'twice.txt']);
  });

  it('leaves an existing -o file untouched when there is nothing to deliver', async () => {
    await writeFile(join(cwd, 'out.txt'), 'before');
    expect((await runAligner(['clean', '-o', 'out.txt', 'missing.txt'], { cwd })).code).toBe(2);
    expect(await readFile(join(cwd, 'out.txt'), 'utf8')).toBe('before');
    expect((await readdir(cwd)).sort()).toEqual(['de.txt', 'en.txt', 'out.txt', 'twice.txt']);
  });

  it('says which folder is missing for -o', async () => {
    const { code, stderr } = await runAligner(['clean', '-o', 'no/such/out.txt', 'de.txt'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/cannot write no\/such\/out\.txt: its folder does not exist/);
  });
});

describe('aligner align', () => {
  it('warns where --sentences would be asked for in vain', async () => {
    const run = async (...args: string[]) =>
      (await runAligner(['align', 'de.txt', 'en.txt', '--sentences', ...args], { cwd })).stderr;
    expect(await run('--format', 'tmx')).toContain('warning: --sentences shows in json and jsonl only');
    expect(await run()).not.toContain('warning');
  });

  it('finds out which side is German, whatever the order of the arguments', async () => {
    const ab = await runAligner(['align', 'de.txt', 'en.txt'], { cwd });
    const ba = await runAligner(['align', 'en.txt', 'de.txt'], { cwd });
    expect(ab.code).toBe(0);
    expect(JSON.parse(ab.stdout).articles.de.id).toBe('de.txt');
    expect(JSON.parse(ab.stdout).languages).toEqual(['de', 'en']);
    expect(JSON.parse(ba.stdout).pairs).toEqual(JSON.parse(ab.stdout).pairs);
  });

  it('takes one of the two from stdin', async () => {
    const { code, stdout } = await runAligner(['align', '-', 'en.txt'], { cwd, stdin: GERMAN.join('\n') });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).articles.de.source.name).toBe('stdin');
  });

  it('refuses two articles in one language, naming both files', async () => {
    const { code, stdout, stderr } = await runAligner(['align', 'de.txt', 'twice.txt'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/both articles are German \(de\.txt, twice\.txt\)/);
  });

  it('goes on after a pair in languages that the file cannot hold', async () => {
    const french =
      'Le conseil municipal a adopté mardi soir le budget de la ville pour l’année prochaine, malgré les critiques de l’opposition.';
    const pair = (id: string, text: string) =>
      JSON.stringify({ id, a: { text }, b: { text: ENGLISH.join('\n') } });
    const lines = [pair('first', GERMAN.join('\n')), pair('french', french), pair('last', GERMAN.join('\n'))];
    const { code, stdout, stderr } = await runAligner(['align', '--jsonl', '--format', 'tsv'], {
      stdin: lines.join('\n'),
    });
    expect(code).toBe(2);
    expect(stdout).toMatch(/^first\t/m);
    expect(stdout).toMatch(/^last\t/m);
    expect(stderr).toMatch(/document french is fr\/en, but this TSV file holds de\/en/);
    expect(stderr).toMatch(/3 pairs in = 2 aligned \+ 1 failed/);
  });

  it('keeps the id of a line, a number too', async () => {
    const line = JSON.stringify({ id: 9, a: { text: GERMAN.join('\n') }, b: { text: ENGLISH.join('\n') } });
    expect(JSON.parse((await runAligner(['align', '--jsonl'], { stdin: line })).stdout).id).toBe('9');
  });

  it('answers every line of --jsonl in order, the broken ones with an error', async () => {
    const pair = (id: string) =>
      JSON.stringify({ id, a: { text: GERMAN.join('\n') }, b: { text: ENGLISH.join('\n') } });
    const lines = [pair('first'), '{"id":"half","a":{"text":"Ein Satz."}}', '[]', pair('last')];
    const { code, stdout, stderr } = await runAligner(['align', '--jsonl'], { stdin: lines.join('\n') });
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
      ['first', undefined],
      ['half', 'malformed'],
      ['stdin:3', 'malformed'],
      ['last', undefined],
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/4 pairs in = 2 aligned \+ 2 failed/);
  });
});

describe('bad input', () => {
  it.each([
    ['a missing file', 'missing.txt', /missing\.txt does not exist/],
    ['an empty file', 'empty.txt', /empty\.txt is empty/],
    ['a file of white space', 'blank.txt', /blank\.txt is empty/],
    ['a binary file', 'photo.png', /photo\.png is not a text file/],
  ])('%s: one line that names it, exit 2, nothing on stdout', async (_, file, message) => {
    await writeFile(join(cwd, 'empty.txt'), '');
    await writeFile(join(cwd, 'blank.txt'), ' \n\u00a0\n');
    await writeFile(
      join(cwd, 'photo.png'),
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
    );
    for (const args of [
      ['clean', file],
      ['align', file, 'en.txt'],
    ]) {
      const { code, stdout, stderr } = await runAligner(args, { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(message);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});
