import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runAligner } from '../run.ts';

const ROAD = [
  'Die Straße zum Hafen bleibt nach Angaben der Stadt bis zum Abend gesperrt.',
  'The road to the harbour will remain closed until the evening, the town said.',
];
const injured = (de: string, en: string) =>
  [
    [
      `Bei dem Unfall in Husum wurden ${de} Menschen verletzt, teilte die Polizei am Dienstag mit.`,
      ROAD[0],
    ].join('\n\n'),
    [`In the accident in Husum ${en} people were injured, police said on Tuesday.`, ROAD[1]].join('\n\n'),
  ] as [string, string];

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'aligner-'));
  const [de, en] = injured('17', '71');
  await writeFile(join(cwd, 'a.de.txt'), de);
  await writeFile(join(cwd, 'a.en.txt'), en);
});
const align = (...args: string[]) => runAligner(['align', 'a.de.txt', 'a.en.txt', ...args], { cwd });

describe('facts that differ between the two languages', () => {
  it('stand in the JSON with their places', async () => {
    const { pairs } = JSON.parse((await align()).stdout);
    expect(pairs[0].discrepancies).toEqual([
      { kind: 'number', de: '17', en: '71', deRange: [31, 33], enRange: [25, 27] },
    ]);
    expect(pairs[1].discrepancies).toEqual([]);
  });

  it.each([
    ['text', /^≠ number: 17 ≠ 71$/m],
    ['tmx', /<prop type="x-discrepancy">number: 17 ≠ 71<\/prop>/],
    ['xliff', /<note category="discrepancy">number: 17 ≠ 71<\/note>/],
    ['tsv', /\t17 ≠ 71$/m],
  ])('are shown in %s', async (format, expected) => {
    expect((await align('--format', format)).stdout).toMatch(expected);
  });

  it('are annotations with file and line of both sides', async () => {
    const { stdout } = await align('--format', 'github');
    expect(stdout).toBe(
      '::warning file=a.en.txt,line=1,title=The two languages state different facts::' +
        'number: 17 ≠ 71 (de ≠ en), see a.de.txt:1 (a.de.txt#p1)\n',
    );
  });

  it('are results of a SARIF log at the one side, related to the other', async () => {
    const { stdout } = await align('--format', 'sarif');
    const [{ results, tool }] = JSON.parse(stdout).runs;
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['discrepancy']);
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      ruleId: 'discrepancy',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'a.en.txt' }, region: { startLine: 1 } } }],
      relatedLocations: [
        { physicalLocation: { artifactLocation: { uri: 'a.de.txt' }, region: { startLine: 1 } } },
      ],
      partialFingerprints: { 'discrepancy/v1': expect.stringMatching(/^[0-9a-f]{24}:1$/) },
    });
  });

  it('are accepted by a baseline, and only others fail the run', async () => {
    const gate = ['--baseline', 'known.txt', '--fail-on', 'discrepancy', '--fail-on-new'];
    expect((await align('--baseline', 'known.txt', '--update-baseline')).code).toBe(0);
    const known = await align(...gate, '--format', 'github');
    expect({ code: known.code, stdout: known.stdout }).toEqual({ code: 0, stdout: '' });
    const log = JSON.parse((await align(...gate, '--format', 'sarif')).stdout);
    expect(log.runs[0].results[0]).toMatchObject({ level: 'warning', baselineState: 'unchanged' });

    await writeFile(join(cwd, 'a.en.txt'), injured('17', '71')[1].replace('Tuesday', 'Friday'));
    const other = await align(...gate, '--format', 'github');
    expect(other.code).toBe(1);
    expect(other.stdout).toMatch(/^::error file=a\.en\.txt,line=1.*Dienstag ≠ Friday/m);
    expect(other.stderr).toMatch(/a\.en\.txt:1: new: date: Dienstag ≠ Friday/);
  });

  it('keep their fingerprint when lines move', async () => {
    const fingerprint = async () =>
      JSON.parse((await align('--format', 'sarif')).stdout).runs[0].results[0].partialFingerprints;
    const before = await fingerprint();
    const [de] = injured('17', '71');
    await writeFile(join(cwd, 'a.de.txt'), de.split('\n\n').reverse().join('\n\n'));
    expect(await fingerprint()).toEqual(before);
  });

  it('are counted where more are found than a step may annotate', async () => {
    const [de, en] = injured('17', '71');
    const pairs = Array.from({ length: 12 }, (_, k) =>
      JSON.stringify({ id: `${k}`, a: { text: de }, b: { text: en } }),
    );
    const { stdout } = await runAligner(['align', '--jsonl', '--format', 'github'], {
      cwd,
      stdin: pairs.join('\n'),
    });
    expect(stdout.trim().split('\n')).toHaveLength(11);
    expect(stdout).toMatch(/::notice title=aligner::and 2 more facts that differ\n$/);
  });

  it('are summed up on stderr', async () => {
    expect((await align()).stderr).toMatch(/; 1 fact differs$/m);
  });

  it('fail the run when asked to, naming file and line of both sides', async () => {
    const { code, stderr } = await align('--fail-on', 'discrepancy');
    expect(code).toBe(1);
    expect(stderr).toContain('a.de.txt:1 (a.de.txt#p1), a.en.txt:1 (a.en.txt#p1): number: 17 ≠ 71');
    expect(stderr).toContain('--fail-on discrepancy: 1 fact differs between the two languages');
  });

  it('do not fail a run without any', async () => {
    const [de, en] = injured('17', '17');
    await writeFile(join(cwd, 'a.de.txt'), de);
    await writeFile(join(cwd, 'a.en.txt'), en);
    expect((await align('--fail-on', 'discrepancy')).code).toBe(0);
  });

  it('keep their pairs out of what is exported when asked to', async () => {
    const document = JSON.parse((await align('--without-discrepancies')).stdout);
    expect(document.pairs.map(({ de }: { de: { ids: string[] } }) => de.ids)).toEqual([['p2']]);
    expect(document.unpaired).toEqual({ de: ['p1'], en: ['p1'] });
  });

  it('are counted and gated in streams and feeds', async () => {
    const [de, en] = injured('17', '71');
    const pair = JSON.stringify({ id: 'x', a: { text: de }, b: { text: en } });
    const stream = await runAligner(['align', '--jsonl', '--fail-on', 'discrepancy'], { cwd, stdin: pair });
    expect({ code: stream.code, said: /facts that differ: 1 in 1 pair/.test(stream.stderr) }).toEqual({
      code: 1,
      said: true,
    });
    const feed = await runAligner(
      ['feed', 'a.de.txt', 'a.en.txt', '--stats', 's.json', '--fail-on', 'discrepancy'],
      { cwd },
    );
    expect(feed.code).toBe(1);
    expect(feed.stderr).toMatch(/facts that differ: 1 in 1 pair/);
  });

  describe('in a feed', () => {
    const feed = (...args: string[]) => runAligner(['feed', 'a.de.txt', 'a.en.txt', ...args], { cwd });

    it('are annotations and results of the log that names repeats', async () => {
      expect((await feed('--format', 'github')).stdout).toMatch(
        /^::warning file=a\.en\.txt,line=1,.*number: 17 ≠ 71/,
      );
      const [{ results, tool }] = JSON.parse((await feed('--format', 'sarif')).stdout).runs;
      expect(results).toHaveLength(1);
      expect(results[0].ruleId).toBe('discrepancy');
      expect(tool.driver.rules[results[0].ruleIndex].id).toBe('discrepancy');
    });

    it('are accepted by a baseline', async () => {
      const gate = ['--baseline', 'known.txt', '--fail-on', 'discrepancy', '-o', 'out.jsonl'];
      expect((await feed('--fail-on', 'discrepancy', '-o', 'out.jsonl')).code).toBe(1);
      expect((await feed('--baseline', 'known.txt', '--update-baseline', '-o', 'out.jsonl')).code).toBe(0);
      expect((await feed(...gate)).code).toBe(0);
      await writeFile(join(cwd, 'a.en.txt'), injured('17', '76')[1]);
      expect((await feed(...gate)).code).toBe(1);
    });

    it('are negations too where all are asked for', async () => {
      await writeFile(join(cwd, 'a.de.txt'), injured('17', '17')[0].replace('verletzt', 'nicht verletzt'));
      await writeFile(join(cwd, 'a.en.txt'), injured('17', '17')[1]);
      const list = async (...args: string[]) =>
        JSON.parse((await feed('--only-pairs', ...args)).stdout.split('\n')[0]!).pairs.flatMap(
          ({ discrepancies }: { discrepancies: { kind: string }[] }) => discrepancies.map(({ kind }) => kind),
        );
      expect(await list()).toEqual([]);
      expect(await list('--discrepancies', 'all')).toEqual(['negation']);
    });
  });
});
