import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readBilingual } from '../../../src/read/bitext/bilingual.ts';
import { toJson } from '../../../src/write/documents/json.ts';
import { makeHarbourDocument } from '../../write/documents.ts';

async function readAll(text: string) {
  const io = {
    stdin: Readable.from([Buffer.from(text)]),
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    env: {},
    cwd: () => '/',
  };
  const results = [];
  for await (const result of readBilingual('-', io)) results.push(result);
  return results;
}

const document = makeHarbourDocument();
const stored = toJson(document);
const line = JSON.stringify(stored);
// biome-ignore lint/suspicious/noExplicitAny: the edits break the shape on purpose.
type Edit = (value: any) => void;
const edit = (change: Edit) => {
  const value = structuredClone(stored);
  change(value);
  return JSON.stringify(value);
};

describe('readBilingual', () => {
  it.each([
    ['a line', line],
    ['lines, with blank ones between', `${line}\n\n${line}\n`],
    ['indented JSON', JSON.stringify(stored, null, 2)],
    ['indented JSON that opens with its first field', JSON.stringify(stored, null, 2).replace('{\n', '{ ')],
    ['a list over many lines', JSON.stringify([stored, stored], null, 2)],
    ['a list on one line', `[${line}]`],
    ['a byte order mark', `\ufeff${line}\r\n`],
  ])('reads %s', async (_, text) => {
    for (const result of await readAll(text)) expect(result).toEqual({ document });
  });

  it('keeps what a person and the aligner added to a pair', async () => {
    const rich = makeHarbourDocument();
    rich.pairs[0]!.reviewed = true;
    rich.pairs[0]!.sentences = [
      {
        sides: { de: 'Ja.', en: 'Yes.' },
        ids: { de: ['p1.1'], en: ['p1.1', 'p1.2'] },
        score: 0.9,
        relation: 'partial',
      },
    ];
    expect(await readAll(JSON.stringify(toJson(rich)))).toEqual([{ document: rich }]);
  });

  it('reads sentence links of before they had ids, and gives them back as they were', async () => {
    const old = makeHarbourDocument();
    old.pairs[0]!.sentences = [{ sides: { de: 'Ja.', en: 'Yes.' }, score: 0.9 }];
    expect(await readAll(JSON.stringify(toJson(old)))).toEqual([{ document: old }]);
    expect(JSON.stringify(toJson(old))).toContain('"sentences":[{"de":"Ja.","en":"Yes.","score":0.9}]');
  });

  it('gives a stored failure back', async () => {
    const [result] = await readAll('{"id":"x","error":{"code":"same-language","message":"both are German"}}');
    expect(result).toMatchObject({ stored: { id: 'x', error: { code: 'same-language' } } });
  });

  it('names the line of a broken record and goes on', async () => {
    const results = await readAll(`${line}\n{"id": }\n${line}\n`);
    expect(results.map((result) => Object.keys(result)[0])).toEqual(['document', 'failure', 'document']);
    expect(results[1]).toMatchObject({
      failure: { message: expect.stringMatching(/^stdin:2: not valid JSON/) },
    });
  });

  it('names the line at which indented JSON breaks', async () => {
    const lines = JSON.stringify(stored, null, 2).split('\n');
    lines[4] = '    oops';
    const [result] = await readAll(`\n${lines.join('\n')}`);
    expect(result).toMatchObject({ failure: { message: expect.stringMatching(/^stdin:6: not valid JSON/) } });
  });

  it('says that nothing came', async () => {
    expect(await readAll('\n')).toMatchObject([{ failure: { code: 'empty' } }]);
  });

  it.each<[string, Edit, RegExp]>([
    ['another version', (v) => (v.schemaVersion = 3), /"schemaVersion" is 3; this program reads 1 and 2/],
    ['a missing side', (v) => delete v.pairs[1].en, /"pairs\[1\]\.en" is not an object/],
    ['an empty side', (v) => (v.pairs[0].de.ids = []), /"pairs\[0\]\.de\.ids" is empty/],
    [
      'a score out of range',
      (v) => (v.pairs[0].score = 2),
      /"pairs\[0\]\.score" is not a number from 0 to 1/,
    ],
    ['an unknown relation', (v) => (v.relation = 'same'), /"relation" is none of translation, partial/],
    [
      'an unknown paragraph',
      (v) => (v.pairs[0].de.ids = ['p99']),
      /names p99, which is no paragraph of the de/,
    ],
    ['a removed paragraph', (v) => (v.pairs[0].de.ids = ['p4']), /names p4, which is no paragraph of the de/],
    [
      'a paragraph in two pairs',
      (v) => (v.pairs[1].en.ids = ['p1']),
      /names p1, which stands in another place/,
    ],
    ['a missing article', (v) => delete v.articles.en, /"articles\.en" is not an object/],
    [
      'a paragraph without text',
      (v) => delete v.articles.de.paragraphs[0].text,
      /paragraphs\[0\]\.text" is not/,
    ],
    [
      'a language that is none',
      (v) => (v.languages = ['de', 'not a tag']),
      /"not a tag", which is no language tag/,
    ],
    [
      'a sentence id that is none',
      (v) => (v.pairs[0].sentences = [{ de: 'a', en: 'b', ids: { de: ['p1'], en: ['p1.1'] }, score: 1 }]),
      /"pairs\[0\]\.sentences\[0\]\.ids\.de" holds "p1", which is not a sentence id such as p3\.2/,
    ],
    [
      'a sentence link without a side',
      (v) => (v.pairs[0].sentences = [{ de: 'a', score: 1 }]),
      /"pairs\[0\]\.sentences\[0\]\.en" is not a string/,
    ],
    ['one language', (v) => (v.languages = ['de', 'de']), /"languages" must name two languages/],
  ])('refuses %s, naming the field', async (_, change, message) => {
    expect(await readAll(edit(change))).toMatchObject([
      { failure: { message: expect.stringMatching(message) } },
    ]);
  });

  it('tells a single article from a bilingual document', async () => {
    expect(await readAll(JSON.stringify(stored.articles.de))).toEqual([{ unpaired: 'hafen.de.txt' }]);
  });
});
