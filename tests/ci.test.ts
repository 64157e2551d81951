import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/** What we tell people to put into their builds, run as it stands. */
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const PARAGRAPH =
  'Der Stadtrat hat am Dienstag den Haushalt für das kommende Jahr mit großer Mehrheit beschlossen.';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'aligner-'));
  mkdirSync(join(cwd, 'news'));
  cpSync(join(ROOT, 'fixtures/feed/news.jsonl'), join(cwd, 'news/news.jsonl'));
  mkdirSync(join(cwd, 'bin'));
  symlinkSync(join(ROOT, 'bin/aligner.js'), join(cwd, 'bin/aligner'));
});

/** Runs a line of a workflow as the runner does: in bash, the program on the path. */
const runLine = (line: string, env: Record<string, string> = {}) =>
  spawnSync('bash', ['-e', '-o', 'pipefail', '-c', line], {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${join(cwd, 'bin')}:${process.env.PATH}`,
      GITHUB_STEP_SUMMARY: join(cwd, 'summary.md'),
      ...env,
    },
  });

describe('the workflow in the README', () => {
  const [, workflow = ''] = /```yaml\n(name: articles\n[\s\S]*?)```/.exec(read('README.md')) ?? [];
  const lines: string[] = parse(workflow)
    .jobs.aligner.steps.flatMap(({ run }: { run?: string }) => run ?? [])
    .filter((line: string) => line.startsWith('aligner '));

  it('checks against the baseline, then builds the corpus', () => {
    expect(lines).toHaveLength(2);
    const update = lines[0]!.replace('--fail-on-new', '--update-baseline');
    expect(runLine(update).status).toBe(0);
    for (const line of lines) expect(runLine(line)).toMatchObject({ status: 0 });
    expect(JSON.parse(readFileSync(join(cwd, 'stats.json'), 'utf8')).pairs).toEqual({ translation: 2 });
    expect(readFileSync(join(cwd, 'corpus.jsonl'), 'utf8').trim().split('\n')).toHaveLength(2);
  });

  it('fails, with an annotation, once a paragraph is repeated', () => {
    runLine(lines[0]!.replace('--fail-on-new', '--update-baseline'));
    writeFileSync(join(cwd, 'news/a.txt'), `${PARAGRAPH}\n${PARAGRAPH}\n`);
    const { status, stdout } = runLine(lines[0]!);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=news\/a\.txt,line=2/m);
  });
});

describe('action.yml', () => {
  const action = parse(read('action.yml'));
  const { run } = action.runs.steps.at(-1);
  const inputs = (paths: string, args: string = action.inputs.args.default) => ({
    ALIGNER_COMMAND: action.inputs.command.default,
    ALIGNER_ARGS: args,
    ALIGNER_PATHS: paths,
  });

  it('is composite, as runners have dropped the older Node actions', () => {
    expect(action.runs.using).toBe('composite');
  });

  it('installs the published package, and runs none of its scripts', () => {
    expect(action.runs.steps[0].run).toBe(
      'npm install --global --ignore-scripts "article-aligner@$ALIGNER_VERSION"',
    );
  });

  it('passes clean articles and fails repeats', () => {
    expect(runLine(run, inputs('news/'))).toMatchObject({ status: 0 });
    writeFileSync(join(cwd, 'news/a.txt'), `${PARAGRAPH}\n${PARAGRAPH}\n`);
    expect(runLine(run, inputs('news/')).status).toBe(1);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const [hook] = parse(read('.pre-commit-hooks.yaml'));

  it.each([
    ['news/2026/a.txt', true],
    ['site/articles/b.html', true],
    ['pom.xml', false],
    ['requirements.txt', false],
    ['news/pom.xml', false],
    ['newsletter.txt', false],
  ])('is given %s: %s', (file, expected) => {
    expect(new RegExp(hook.files).test(file)).toBe(expected);
  });

  it.each([
    ['passes an article without repeats', PARAGRAPH, 0],
    ['fails one with a repeat', `${PARAGRAPH}\n${PARAGRAPH}`, 1],
  ])('%s', (_, text, status) => {
    writeFileSync(join(cwd, 'a.txt'), text);
    expect(runLine(`${hook.entry} a.txt`).status).toBe(status);
  });
});
