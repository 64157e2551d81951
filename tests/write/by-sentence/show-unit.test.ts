import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { toSentences } from '../../../src/write/by-sentence/to-sentences.ts';
import { toJson } from '../../../src/write/documents/json.ts';
import { NEWS } from '../../commands/news.ts';
import { runAligner } from '../../run.ts';
import { makeHarbourDocument, renderPairs } from '../documents.ts';
import { makeSchoolDocument } from './document.ts';

const GERMAN =
  'Der Stadtrat hat am Dienstag den Haushalt beschlossen. Die neue Schule am Hafen kostet 240 Millionen Euro. Das Wetter war schön.';
const ENGLISH =
  'On Tuesday the city council passed the budget. The new school at the harbour costs 240 million euros.';
const SHOWN = ['tmx', 'xliff', 'tsv', 'xces', 'text', 'html'] as const;

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'aligner-'));
  await writeFile(join(cwd, 'a.txt'), GERMAN);
  await writeFile(join(cwd, 'b.txt'), ENGLISH);
});
const align = (...args: string[]) => runAligner(['align', 'a.txt', 'b.txt', ...args], { cwd });

describe('--unit sentence', () => {
  it.each(SHOWN)('makes align write sentences as %s, as convert does of its JSON', async (format) => {
    const { code, stdout, stderr } = await align('--unit', 'sentence', '--format', format);
    expect({ code, stderr: stderr.includes('--unit') }).toEqual({ code: 0, stderr: false });
    expect(stdout).toMatch(/p1\.1[\s\S]*p1\.2/);
    const stored = (await align('--sentences')).stdout;
    const converted = await runAligner(['convert', '--to', format, '--unit', 'sentence'], {
      cwd,
      stdin: stored,
    });
    expect(converted.stdout).toBe(stdout);
  });

  it('links the sentences that translate each other', async () => {
    const { stdout } = await align('--unit', 'sentence', '--format', 'tsv');
    const rows = stdout.trimEnd().split('\n').slice(1);
    expect(rows.map((row) => row.split('\t').slice(3, 7))).toEqual([
      [
        'p1.1',
        'p1.1',
        'Der Stadtrat hat am Dienstag den Haushalt beschlossen.',
        'On Tuesday the city council passed the budget.',
      ],
      [
        'p1.2',
        'p1.2',
        'Die neue Schule am Hafen kostet 240 Millionen Euro.',
        'The new school at the harbour costs 240 million euros.',
      ],
    ]);
  });

  it('is the same as --sentences in JSON', async () => {
    expect((await align('--unit', 'sentence')).stdout).toBe((await align('--sentences')).stdout);
  });

  it('leaves out sentence pairs under --min-score', async () => {
    const { stdout } = await align('--unit', 'sentence', '--format', 'tsv', '--min-score', '99.9%');
    const scores = stdout
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((row) => Number(row.split('\t')[1]));
    for (const score of scores) expect(score).toBeGreaterThanOrEqual(0.999);
  });

  it('is said to have no effect on formats for a build', async () => {
    const { code, stderr } = await align('--unit', 'sentence', '--format', 'github');
    expect(code).toBe(0);
    expect(stderr).toContain('--unit sentence has no effect on github, which names paragraphs');
  });

  it('is named to those who ask for --sentences where a format has no place for them', async () => {
    const { stderr } = await align('--sentences', '--format', 'tmx');
    expect(stderr).toContain(
      '--sentences shows in json and jsonl only; tmx holds whole paragraphs, or with --unit sentence sentences',
    );
  });

  it('works in a stream, a feed and a configuration', async () => {
    const pair = JSON.stringify({ id: 'x', a: { text: GERMAN }, b: { text: ENGLISH } });
    const stream = await runAligner(['align', '--jsonl', '--unit', 'sentence', '--format', 'tsv'], {
      cwd,
      stdin: pair,
    });
    expect(stream.stdout).toContain('x\t0.999\ttranslation\tp1.1\tp1.1\t');
    await writeFile(join(cwd, 'aligner.config.json'), '{"unit": "sentence"}');
    const feed = await runAligner(['feed', '--jsonl', '-o', 'memory.tmx'], { cwd, stdin: NEWS.join('\n') });
    expect(feed.code).toBe(0);
    const memory = await readFile(join(cwd, 'memory.tmx'), 'utf8');
    expect(memory).toContain('segtype="sentence"');
    expect(memory).toMatch(/<prop type="x-paragraphs">p\d+\.2<\/prop>/);
  });

  it.each(['align', 'feed', 'convert'])('is completed for %s with its two values', async (command) => {
    const { stdout } = await runAligner(['completion', 'bash']);
    expect(stdout).toContain(`'${command}:--unit') COMPREPLY=($(compgen -W 'paragraph sentence'`);
  });

  it('is refused for values that it does not have', async () => {
    const { code, stderr } = await align('--unit', 'word');
    expect(code).toBe(2);
    expect(stderr).toMatch(/--unit.*paragraph, sentence/);
  });
});

describe('convert --unit sentence', () => {
  it.each(SHOWN)('writes stored sentence links as %s', async (format) => {
    const stdin = JSON.stringify(toJson(makeSchoolDocument()));
    const { code, stdout, stderr } = await runAligner(['convert', '--to', format, '--unit', 'sentence'], {
      cwd,
      stdin,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '1 record in = 1 converted + 0 refused; 4 pairs\n' });
    expect(stdout).toBe(await renderPairs(format, [toSentences(makeSchoolDocument())]));
  });

  it.each(['tmx', 'json'])('refuses a document without sentence links as %s, and goes on', async (to) => {
    const stdin = [makeHarbourDocument(), makeSchoolDocument()]
      .map((one) => JSON.stringify(toJson(one)))
      .join('\n');
    const { code, stdout, stderr } = await runAligner(['convert', '--to', to, '--unit', 'sentence'], {
      cwd,
      stdin,
    });
    expect(code).toBe(2);
    expect(stderr).toContain('document hafenbrücke holds no sentence links');
    expect(stderr).toContain('2 records in = 1 converted + 1 refused');
    expect(stdout).toContain('p2.2');
    expect(stdout).not.toContain('hafenbrücke');
  });
});
