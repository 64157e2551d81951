import { beforeAll, describe, expect, it } from 'vitest';
import { openStageTools } from '../../src/api/stage.ts';
import { loadFilter } from '../../src/plan/load-filter.ts';
import { findStage } from '../../src/plan/plans.ts';
import { checkRow, writeNumber } from '../../src/plan/rows.ts';
import { runFilter } from '../../src/plan/run-filter.ts';
import type { StageTools } from '../../src/plan/stage.ts';
import { DEFAULT_OPTIONS } from './run-plan.ts';

let tools: StageTools;
beforeAll(async () => {
  tools = await openStageTools();
});

const row = (stream: string, input: number, key: string, ...fields: string[]) =>
  `${key}\t${input}\t${fields.join('\t')}\t${writeNumber(checkRow(stream, key, fields.join('\t')))}`;
const side = (stream: string, key: string, ...fields: string[]) =>
  `~${stream}\t${key}\t${fields.join('\t')}\t${writeNumber(checkRow(stream, key, fields.join('\t')))}`;

async function run(stage: string, lines: readonly string[]): Promise<string[]> {
  const given: string[] = [];
  await runFilter(
    findStage('feed', stage)!,
    await loadFilter(stage),
    [lines],
    { options: DEFAULT_OPTIONS, tools },
    (more) => {
      given.push(...more);
    },
  );
  return given;
}

const A = '00000000000001';
const B = '00000001000001';
const C = '00000002000001';

describe('a stage', () => {
  it('gives rows with the stream they belong to and a sum, and says at the end how many', async () => {
    const lines = await run('link-named', [row('goes', 0, A, B), row('named', 1, A, C)]);
    expect(lines).toEqual([`links\t${B}\t${A}\t${writeNumber(checkRow('links', B, A))}`, '~end\t1']);
  });

  it.each([
    ['was changed on its way', row('goes', 0, A, B).replace(B, C), /a row of goes was changed on its way/],
    ['lacks a field', `${A}\t0\t`, /this is no row/],
    ['names an input that there is not', row('goes', 7, A, B), /names input 7; there are 2/],
  ])('refuses a row that %s', async (_, line, message) => {
    await expect(run('link-named', [line])).rejects.toThrow(message);
  });

  it('refuses a row that comes twice, or out of order', async () => {
    const [first, second] = [row('goes', 0, A, B), row('goes', 0, B, C)];
    await expect(run('link-named', [first, first])).rejects.toThrow('a row of goes came twice');
    await expect(run('link-named', [second, first])).rejects.toThrow('rows of goes are not in order');
  });
});

describe('circles of removals', () => {
  it('let their earliest text stay, and nothing else', async () => {
    const suspects = [row('suspects', 0, A, B), row('suspects', 0, B, C), row('suspects', 0, C, B)];
    const freed = await run('free', suspects);
    expect(freed.slice(0, -1).map((line) => line.split('\t')[1])).toEqual([B]);
  });

  it('are looked for among texts that go and are gone for', async () => {
    expect(await run('link-named', [row('goes', 0, A, B)])).toEqual(['~end\t0']);
    expect(await run('link-going', [row('links', 1, A, B)])).toEqual(['~end\t0']);
    const found = await run('link-going', [row('goes', 0, B, A), row('links', 1, B, A)]);
    expect(found[0]).toMatch(`suspects\t${A}\t${B}`);
  });
});

describe('of several claims on a text', () => {
  it('its own turn counts first, then the earliest later text', async () => {
    const own = row('claims', 0, A, '0', B, '"b"', '{}');
    const later = [row('claims', 0, A, '1', B, '"b"', '{}'), row('claims', 0, A, '1', C, '"c"', '{}')];
    const removal = async (rows: string[]) =>
      (await run('merge-claims', rows))
        .find((line) => line.startsWith('removals'))!
        .split('\t')
        .slice(2, -1);
    expect(await removal([own, ...later])).toEqual([B, '"b"', '{}', '1']);
    expect(await removal(later)).toEqual([B, '"b"', '{}', '0']);
  });
});

describe('nothing is delivered', () => {
  const article = {
    ...{ schemaVersion: 1, id: 'x', title: null, published: null, dateline: null },
    source: { name: 'x', format: 'text', encoding: 'utf-8' },
    language: { tag: 'de', confidence: 1 },
    paragraphs: [{ id: 'p1', text: 'Eins.', language: 'de', line: 1 }],
    ...{ removed: [], flagged: [], warnings: [] },
  };
  const document = row('documents', 0, '00000000', '"x"', JSON.stringify(article));
  const verdict = (number: string) =>
    row('verdicts', 1, '00000000', number, JSON.stringify({ removal: null, flags: [] }));

  it('unless every paragraph has its verdict', async () => {
    expect(await run('apply', [document, verdict('00000001')])).toHaveLength(3);
    await expect(run('apply', [document])).rejects.toThrow(
      'article x has 1 paragraphs and 0 verdicts; one each is expected',
    );
    await expect(run('apply', [document, verdict('00000002')])).rejects.toThrow(
      'article x has no verdict for p1',
    );
    await expect(run('apply', [verdict('00000001')])).rejects.toThrow('at position 0 came 0 times');
  });

  it('unless both articles of a pair are there', async () => {
    const half = row('couples', 0, '0000000000000001', '0', JSON.stringify(article));
    await expect(run('align', [half])).rejects.toThrow('has 1 articles; two are expected');
  });

  it('unless an article that was read got one ticket', async () => {
    await expect(run('place', [row('articles', 2, '00', '{}')])).rejects.toThrow(
      'came 1 times, with 0 tickets',
    );
  });

  it('unless a text that is judged, fetched or counted is there', async () => {
    await expect(run('judge', [row('compared', 1, B, A)])).rejects.toThrow(`text ${B} is to be judged`);
    await expect(run('fetch', [row('wanted', 1, A, B)])).rejects.toThrow(`text ${A} is to be compared`);
    await expect(run('count', [row('shared', 1, B, A)])).rejects.toThrow(`text ${B} shares shingles`);
  });

  it('unless the books balance', async () => {
    const tally = (counts: Record<string, number>) => row('tallies', 0, '', 'x', '', JSON.stringify(counts));
    const totals = side('totals', '', '00000002', '00000001', '00000001');
    const good = {
      ...{ 'articles.in': 3, 'articles.repeated': 1, 'articles.cleaned': 2 },
      ...{ 'articles.paired': 2, chosen: 1, aligned: 1, lines: 1 },
      ...{ 'paragraphs.in': 5, 'paragraphs.kept': 4, 'paragraphs.removed': 1 },
    };
    expect((await run('audit', [totals, tally(good)]))[0]).toMatch(/^stats/);
    for (const name of Object.keys(good)) {
      const bad = { ...good, [name]: good[name as keyof typeof good] + 1 };
      await expect(run('audit', [totals, tally(bad)])).rejects.toThrow('the books do not balance');
    }
  });
});
