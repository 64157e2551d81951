import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runAligner } from '../../run.ts';

const PARAGRAPH =
  'Der Stadtrat hat am Dienstag den Haushalt für das kommende Jahr mit großer Mehrheit beschlossen.';
const NEWSLETTER = 'Jetzt unseren täglichen Newsletter abonnieren und nichts mehr verpassen.';

let root: string;
let cwd: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'aligner-'));
  cwd = join(root, 'news');
  await mkdir(join(cwd, 'drafts'), { recursive: true });
  await writeFile(join(cwd, 'a.txt'), `${PARAGRAPH}\n${NEWSLETTER}\n${PARAGRAPH}\n`);
  await writeFile(join(cwd, 'drafts/b.txt'), PARAGRAPH);
});

const configure = (settings: unknown) =>
  writeFile(join(root, 'aligner.config.json'), JSON.stringify(settings));
const clean = (...args: string[]) => runAligner(['clean', ...args, 'a.txt'], { cwd });

describe('a configuration file', () => {
  it('is found upwards and gives a command its options', async () => {
    await configure({ clean: { format: 'json' }, quiet: true });
    const { stdout, stderr } = await clean();
    expect(JSON.parse(stdout).id).toBe('a.txt');
    expect(stderr).toBe('');
  });

  it('may be the aligner key of package.json', async () => {
    await writeFile(join(root, 'package.json'), JSON.stringify({ aligner: { quiet: true } }));
    expect((await clean()).stderr).toBe('');
  });

  it('gives way to the command line, also where that names the format in another way', async () => {
    await configure({ clean: { format: 'json' } });
    expect((await clean('--format', 'text')).stdout).toBe(`${PARAGRAPH}\n`);
    expect((await clean('--diff')).code).toBe(0);
  });

  it('is passed over with --no-config, and chosen with --config', async () => {
    await configure({ clean: { format: 'json' } });
    await writeFile(join(root, 'other.json'), '{"clean":{"format":"jsonl"}}');
    expect((await clean('--no-config')).stdout).toBe(`${PARAGRAPH}\n`);
    expect((await clean('--config', '../other.json')).stdout).toMatch(/^\{[^\n]*\}\n$/);
  });

  it('prefers the section of a command to what all share', async () => {
    await configure({ near: 'strict', quiet: true, clean: { quiet: false } });
    expect((await clean()).stderr).not.toBe('');
  });

  it('brings along what an option implies', async () => {
    await writeFile(join(cwd, 'c.txt'), PARAGRAPH);
    await configure({ near: 'strict' });
    expect((await runAligner(['clean', 'a.txt', 'c.txt'], { cwd })).stderr).toMatch(/c\.txt: .* 1 removed/);
  });

  it.each([
    [{ colour: true }, '"colour" is not a setting'],
    [{ clean: { nonsense: 1 } }, '"clean.nonsense" is not an option of clean'],
    [{ clean: { format: 'pdf' } }, '"clean.format" must be one of: text, json'],
    [{ clean: { across: 'yes' } }, '"clean.across" must be true or false'],
    [{ clean: { maxRemoved: '200%' } }, '--max-removed 200%: give a share'],
    [{ clean: { stdinFilename: 'x' } }, '"clean.stdinFilename" is not an option of clean'],
    [{ rules: { typo: 'off' } }, '"rules.typo" is not a rule'],
    [{ rules: { update: 'never' } }, '"rules.update" must be one of: off, warn, error'],
    [{ ignore: 'drafts' }, '"ignore" must be a list of globs'],
  ])('is refused with %j', async (settings, message) => {
    await configure(settings);
    const { code, stdout, stderr } = await clean();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('is refused where it is no JSON, or was named and is not there', async () => {
    await writeFile(join(root, 'aligner.config.json'), '{quiet}');
    expect((await clean()).stderr).toMatch(/aligner\.config\.json is not valid JSON/);
    expect((await clean('--config', 'none.json')).stderr).toMatch(/--config none\.json does not exist/);
  });
});

describe('rules', () => {
  it('that are off take nothing out, and the others still do', async () => {
    await configure({ rules: { 'boilerplate/newsletter': 'off' } });
    expect((await clean()).stdout).toBe(`${PARAGRAPH}\n${NEWSLETTER}\n`);
    await configure({ rules: { boilerplate: 'off', duplicate: 'off' } });
    expect((await clean()).stdout).toBe(`${PARAGRAPH}\n${NEWSLETTER}\n${PARAGRAPH}\n`);
  });

  it('set to error fail the run and name the paragraph', async () => {
    await configure({ rules: { duplicate: 'error' } });
    const { code, stderr } = await clean();
    expect(code).toBe(1);
    expect(stderr).toMatch(/error: a\.txt#p3: duplicate\nerror: rules: 1 finding of rules set to "error"/);
  });

  it('hold for a feed as well', async () => {
    await configure({ rules: { duplicate: 'off' } });
    const { stderr } = await runAligner(['feed', '--check', 'a.txt'], { cwd });
    expect(stderr).toMatch(/paragraphs: 3 in = 2 kept \+ 1 removed \(1 boilerplate\)/);
  });
});

describe('ignored files', () => {
  const ids = async () => {
    const { stdout } = await runAligner(['clean', '--format', 'jsonl', '.'], { cwd });
    return stdout.split('\n').flatMap((line) => (line ? [JSON.parse(line).id] : []));
  };

  it.each([
    [['drafts'], ['a.txt']],
    [['*.txt'], []],
    [['news/drafts/*.txt'], ['a.txt']],
    [['*.txt', '!a.txt'], ['a.txt']],
    [['/drafts'], ['a.txt', 'drafts/b.txt']],
  ])('by %j of the configuration leave %j', async (ignore, left) => {
    await configure({ ignore });
    expect(await ids()).toEqual(left);
  });

  it('may stand in .alignerignore, relative to its folder', async () => {
    await writeFile(join(cwd, '.alignerignore'), '# not yet\n/drafts\n');
    expect(await ids()).toEqual(['a.txt']);
  });

  it('are passed over also where they are named, as a pre-commit hook does', async () => {
    await configure({ ignore: ['a.txt'] });
    expect(await clean('--check')).toMatchObject({ code: 0, stdout: '' });
  });
});
