import { describe, expect, it } from 'vitest';
import { readLexiconBytes } from '../../src/read/lexicon.ts';
import { openPool } from '../../src/workers/pool.ts';
import type { JudgeTask } from '../../src/workers/tasks.ts';

const GERMAN = [
  'Der Stadtrat hat am Dienstag den Haushalt für das kommende Jahr mit großer Mehrheit beschlossen.',
];
const ENGLISH = ['On Tuesday the city council passed the budget for the coming year by a large majority.'];
const OTHER = ['The storm forced the organisers to cancel the marathon on the coast.'];
const task = (...others: string[][]): JudgeTask => ({
  kind: 'judge',
  languages: ['de', 'en'],
  a: GERMAN,
  others,
});

describe('a pool with one job', () => {
  it('gives results in the order of the tasks, one judgement per candidate', async () => {
    const pool = openPool(1, await readLexiconBytes(undefined, { ...process, cwd: () => '/' }));
    const results: number[][] = [];
    for await (const judgements of pool.map([task(OTHER, ENGLISH), task(ENGLISH)])) {
      results.push(judgements.map(({ probability }) => Math.round(probability)));
    }
    await pool.close();
    expect(results).toEqual([[0, 1], [1]]);
  });
});
