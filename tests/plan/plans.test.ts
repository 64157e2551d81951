import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStageTools } from '../../src/api/stage.ts';
import { PLANS, RESULTS, SOURCES } from '../../src/plan/plans.ts';
import { BrokenRows, type StageTools } from '../../src/plan/stage.ts';
import { runAligner } from '../run.ts';
import { type Chance, runPlan } from './run-plan.ts';
import { BILINGUAL_FEED, COPIES, makeFeed, type RawRecord } from './sample-feed.ts';

let tools: StageTools;
beforeAll(async () => {
  tools = await openStageTools();
});

const toLines = (records: readonly unknown[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

/** What the command prints that does the same on one machine. */
async function runCommand(args: readonly string[], content: string): Promise<string[]> {
  const cwd = mkdtempSync(join(tmpdir(), 'plan-'));
  writeFileSync(join(cwd, 'feed.jsonl'), content);
  const { stdout } = await runAligner([...args, '-q', 'feed.jsonl'], { cwd });
  return stdout.split('\n').slice(0, -1);
}

const asOneFile = (content: string) => [{ name: 'feed.jsonl', content }];

describe.each(['feed', 'clean'] as const)('the plan "%s"', (plan) => {
  const stages = PLANS[plan];

  it('reads no stream before it is there', () => {
    const known = new Set(SOURCES);
    for (const { name, inputs, sides, outputs } of stages) {
      for (const stream of [...inputs, ...sides])
        expect([name, stream, known.has(stream)]).toEqual([name, stream, true]);
      for (const stream of outputs) known.add(stream);
    }
    expect(RESULTS.filter((stream) => !known.has(stream))).toEqual([]);
  });

  it('leaves no stream unread', () => {
    const read = new Set([...RESULTS, ...stages.flatMap(({ inputs, sides = [] }) => [...inputs, ...sides])]);
    // What only the other plan reads is not missed here.
    const elsewhere = plan === 'clean' ? ['totals'] : [];
    const unread = stages.flatMap(({ outputs }) => outputs).filter((stream) => !read.has(stream));
    expect(unread.filter((stream) => !elsewhere.includes(stream))).toEqual([]);
  });

  it('calls every stage by a name of its own', () => {
    expect(new Set(stages.map(({ name }) => name)).size).toBe(stages.length);
  });
});

describe('a plan gives the lines of the command', () => {
  it('for a feed with versions, repeated records, a third language and a broken line', async () => {
    const content = `${toLines(BILINGUAL_FEED)}{"id": "broken", \n`;
    const { lines, stats } = await runPlan('feed', asOneFile(content), tools);
    expect(lines).toEqual(await runCommand(['feed'], content));
    expect(stats.exit).toBe(2);
    expect(stats.messages).toHaveLength(2);
    expect(stats.stats).toMatchObject({ articles: { refused: 2, repeated: 1 } });
  });

  it('for articles cleaned against one another', async () => {
    const content = toLines(BILINGUAL_FEED);
    const { lines } = await runPlan('clean', asOneFile(content), tools);
    expect(lines).toEqual(await runCommand(['clean', '--across', '--format', 'jsonl'], content));
  });

  it.each([
    ['many', ['--many'], { many: true }],
    ['only pairs', ['--only-pairs'], { onlyPairs: true }],
    ['fewer days', ['--max-days', '0'], { maxDays: 0 }],
    ['loose', ['--near', 'loose'], { near: 'loose' as const }],
  ])('with the option for %s', async (_, args, options) => {
    const content = toLines(BILINGUAL_FEED);
    const { lines } = await runPlan('feed', asOneFile(content), tools, options);
    expect(lines).toEqual(await runCommand(['feed', ...args], content));
  });

  it('with pairs that are known', async () => {
    const content = toLines(BILINGUAL_FEED);
    const cwd = mkdtempSync(join(tmpdir(), 'plan-'));
    writeFileSync(join(cwd, 'feed.jsonl'), content);
    writeFileSync(join(cwd, 'pairs.tsv'), 'bridge-en\tharvest-de\n');
    const { stdout } = await runAligner(['feed', '--pairs', 'pairs.tsv', '-q', 'feed.jsonl'], { cwd });
    const options = { known: [['bridge-en', 'harvest-de']] as const };
    const { lines } = await runPlan('feed', asOneFile(content), tools, options);
    expect(lines).toEqual(stdout.split('\n').slice(0, -1));
  });

  it('and fails the gates that were asked for', async () => {
    const content = toLines(BILINGUAL_FEED.filter(({ id }) => id !== 'french'));
    const options = { check: true, minCoverage: 1 };
    const { stats } = await runPlan('feed', asOneFile(content), tools, options);
    expect(stats.exit).toBe(1);
    expect(stats.failures.map((failure) => failure.split(':')[0])).toEqual(['--check', '--min-coverage']);
  });
});

/** Parts, an order of rows, and a third of them twice. */
const chance: fc.Arbitrary<Chance> = fc.infiniteStream(fc.nat(4095)).map((numbers) => {
  const next = () => numbers.next().value!;
  return {
    parts: () => 1 + (next() % 5),
    disturb(rows) {
      const doubled = [...rows, ...rows.filter(() => next() % 3 === 0)];
      return doubled
        .map((row) => [next(), row] as const)
        .sort(([a], [b]) => a - b)
        .map(([, row]) => row);
    },
  };
});

describe('parts, order of rows and rows that come twice', () => {
  it('change nothing in a feed', async () => {
    const content = toLines(BILINGUAL_FEED);
    const expected = await runCommand(['feed'], content);
    const run = async (how: Chance) => {
      const { lines } = await runPlan('feed', asOneFile(content), tools, {}, how);
      expect(lines).toEqual(expected);
    };
    await fc.assert(fc.asyncProperty(chance, run), { numRuns: 6 });
  });

  it('change nothing in texts that resemble one another in every way', async () => {
    const run = async (how: Chance, records: RawRecord[]) => {
      const content = toLines(records);
      const { lines } = await runPlan('clean', asOneFile(content), tools, {}, how);
      expect(lines).toEqual(await runCommand(['clean', '--across', '--format', 'jsonl'], content));
    };
    await fc.assert(fc.asyncProperty(chance, makeFeed, run), { numRuns: 25 });
  });

  it('change nothing where a line recurs often enough to be boilerplate', async () => {
    const content = toLines(COPIES);
    const { lines } = await runPlan(
      'clean',
      asOneFile(content),
      tools,
      {},
      { parts: () => 3, disturb: (r) => [...r] },
    );
    expect(lines.some((line) => line.includes('"boilerplate"'))).toBe(true);
    expect(lines).toEqual(await runCommand(['clean', '--across', '--format', 'jsonl'], content));
  });
});

describe('a row that is lost', () => {
  const LOSSES = ['articles', 'tickets', 'documents', 'verdicts', 'texts', 'names', 'own', 'couples'];

  it.each([...LOSSES, 'aligned', 'unpaired', 'tallies'])('of %s ends the run', async (lost) => {
    const disturb = (rows: readonly string[], stream: string) => rows.slice(stream === lost ? 1 : 0);
    const content = toLines(BILINGUAL_FEED);
    await expect(runPlan('feed', asOneFile(content), tools, {}, { parts: () => 2, disturb })).rejects.toThrow(
      BrokenRows,
    );
  });
});
