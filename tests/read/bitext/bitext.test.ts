import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import type { Io } from '../../../src/process/io.ts';
import { readBitext } from '../../../src/read/bitext/bitext.ts';

const folder = mkdtempSync(join(tmpdir(), 'bitext-'));
afterAll(() => rmSync(folder, { recursive: true }));
const io: Io = {
  stdin: new PassThrough(),
  stdout: new PassThrough(),
  stderr: new PassThrough(),
  env: {},
  cwd: () => folder,
};

async function read(files: Record<string, string>, named = Object.keys(files)) {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const pairs = [];
  for await (const pair of readBitext(named, ['de', 'en'], io)) pairs.push(pair);
  return pairs;
}

describe('readBitext', () => {
  it('reads TSV with two columns, or three with the collection first', async () => {
    expect(
      await read({ 'two.tsv': 'Hund\tdog\n\nKatze\tcat\n', 'three.tsv': 'news\tHaus\thouse\n' }),
    ).toEqual([
      { a: 'Hund', b: 'dog', source: 'two.tsv' },
      { a: 'Katze', b: 'cat', source: 'two.tsv' },
      { a: 'Haus', b: 'house', source: 'news' },
    ]);
  });

  it('names the line that is no pair', async () => {
    await expect(read({ 'bad.tsv': 'Hund\tdog\nnur eine Spalte\n' })).rejects.toMatchObject({
      code: 'malformed',
      message: expect.stringContaining('bad.tsv:2'),
    });
  });

  it('pairs Moses files by their languages and line numbers', async () => {
    const files = { 'c.en': 'dog\n\nhouse\n', 'c.de': 'Hund\nKatze\nHaus\n' };
    expect(await read(files)).toEqual([
      { a: 'Hund', b: 'dog', source: 'c.de' },
      { a: 'Katze', b: '', source: 'c.de' },
      { a: 'Haus', b: 'house', source: 'c.de' },
    ]);
    await expect(read(files, ['c.en'])).rejects.toMatchObject({ code: 'usage' });
  });

  it('refuses Moses files of which one ends before the other, whatever blank lines close them', async () => {
    await expect(read({ 's.de': 'Hund\nKatze\n', 's.en': 'dog\ncat\nhouse\n' })).rejects.toMatchObject({
      code: 'malformed',
      message: expect.stringContaining('s.de ends after line 2, s.en goes on'),
    });
    expect(await read({ 's.de': 'Hund\n\n\n', 's.en': 'dog\ncat' })).toHaveLength(2);
    expect(await read({ 's.de': 'Hund\n\n\n\n', 's.en': 'dog\n' })).toHaveLength(1);
  });

  it('refuses a TMX file that ends in the middle', async () => {
    const unit = '<tu><tuv xml:lang="de"><seg>Hund</seg></tuv><tuv xml:lang="en"><seg>dog</seg></tuv></tu>';
    await expect(read({ 'cut.tmx': `<tmx><body>${unit}<tu><tuv xml:la` })).rejects.toMatchObject({
      code: 'malformed',
      message: expect.stringContaining('cut.tmx ends in the middle'),
    });
  });

  it('reads TMX by language, whatever the region and the inline markup', async () => {
    const tmx = `<?xml version="1.0"?><tmx version="1.4"><body>
      <tu><tuv xml:lang="en-US"><seg>Tom &amp; the <bpt i="1"/>dog</seg></tuv><tuv xml:lang="de-AT"><seg>Tom
        und der Hund</seg></tuv></tu>
      <tu><tuv xml:lang="en"><seg>alone</seg></tuv></tu>
      <tu><tuv lang="DE"><seg>Haus</seg></tuv><tuv lang="EN"><seg>house</seg></tuv></tu></body></tmx>`;
    expect(await read({ 'm.tmx': tmx })).toEqual([
      { a: 'Tom und der Hund', b: 'Tom & the dog', source: 'm.tmx' },
      { a: 'Haus', b: 'house', source: 'm.tmx' },
    ]);
    await expect(read({ 'n.tmx': '<tmx><body></body></tmx>' })).rejects.toMatchObject({ code: 'malformed' });
  });

  it('says which file is missing', async () => {
    await expect(read({}, ['nowhere.tsv'])).rejects.toMatchObject({ code: 'not-found' });
  });
});
