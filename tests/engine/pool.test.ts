import { describe, expect, it } from 'vitest';
import { openPool } from '../../src/engine/pool.ts';
import type { AlignTask, JudgeTask } from '../../src/engine/tasks.ts';
import { readChosenLexicon } from '../../src/read/shipped/lexicon.ts';
import { makeArticle } from '../clean/article.ts';

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
    const pool = openPool(1, await readChosenLexicon({}, { ...process, cwd: () => '/' }));
    const results: number[][] = [];
    for await (const judgements of pool.map([task(OTHER, ENGLISH), task(ENGLISH)])) {
      results.push(judgements.map(({ probability }) => Math.round(probability)));
    }
    await pool.close();
    expect(results).toEqual([[0, 1], [1]]);
  });

  it('calls two articles what they are to each other, even when cleaning has left nothing that they share', async () => {
    const pool = openPool(1, await readChosenLexicon({}, { ...process, cwd: () => '/' }));
    const english = { language: { tag: 'en', confidence: 1 } };
    const removed = [
      {
        id: 'p2',
        text: ENGLISH[0]!,
        line: 2,
        language: 'en',
        reason: 'duplicate' as const,
        of: 'x#p1',
        similarity: 1,
      },
    ];
    const task: AlignTask = {
      kind: 'align',
      id: 'a+b',
      a: makeArticle(GERMAN, { id: 'a' }),
      b: { ...makeArticle(OTHER, { id: 'b', ...english }), removed },
    };
    const { value } = await pool.map([task]).next();
    await pool.close();
    expect(value).toMatchObject({ relation: 'partial', coverage: { de: 0, en: 0 }, pairs: [] });
  });
});
