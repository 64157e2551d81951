import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readArticles } from '../../src/read/index.ts';
import { runAligner } from '../run.ts';
import { gather, makeFolder, makeIo, readAs, textsOf } from './gather.ts';

const ids = ({ articles }: Awaited<ReturnType<typeof gather>>) => articles.map(({ id }) => id);

describe('readArticles: one file', () => {
  it('reads text, with its headline as title and as paragraph', async () => {
    const body = 'Die Stadt Rostau hat am Mittwoch nach drei Jahren Bauzeit ihre neue Hafenbrücke eröffnet.';
    const { articles } = await readAs('a.txt', `Hafenbrücke eröffnet\n\n${body}\n`);
    expect(articles).toMatchObject([
      { id: 'a.txt', title: 'Hafenbrücke eröffnet', source: { format: 'text', encoding: 'utf-8' } },
    ]);
    expect(textsOf(articles[0]!)).toEqual(['Hafenbrücke eröffnet', body]);
  });

  it('reads Markdown with front matter, whose fields it knows or passes on', async () => {
    const raw = '---\ntitle: Hafenbrücke\ndate: 2026-05-14\ndesk: local\n---\n\nEin Satz.\n';
    const { articles } = await readAs('a.md', raw);
    expect(articles).toMatchObject([
      {
        title: 'Hafenbrücke',
        published: '2026-05-14',
        meta: { desk: 'local' },
        paragraphs: [{ text: 'Ein Satz.', line: 7 }],
      },
    ]);
  });

  it('reads HTML that declares another encoding', async () => {
    const html = '<html><head><meta charset="iso-8859-1"></head><body><p>Größe für Züge.</p></body></html>';
    const { articles } = await readAs('a.html', Buffer.from(html, 'latin1'));
    expect(articles).toMatchObject([
      { source: { format: 'html', encoding: 'windows-1252' }, paragraphs: [{ text: 'Größe für Züge.' }] },
    ]);
  });

  it('keeps the boilerplate of a page, numbered with its paragraphs, under removed', async () => {
    const html = '<p>Eins.</p><figure><figcaption>Die Brücke</figcaption></figure><p>Zwei.</p>';
    const { articles } = await readAs('a.html', html);
    expect(articles).toMatchObject([
      {
        paragraphs: [{ id: 'p1' }, { id: 'p3' }],
        removed: [{ id: 'p2', text: 'Die Brücke', reason: 'boilerplate', of: null, note: 'picture' }],
      },
    ]);
  });

  it('takes the input as what the user says it is', async () => {
    const { articles } = await readAs('a.html', '<p>Ein Satz.</p>', { input: 'text' });
    expect(articles.map(textsOf)).toEqual([['<p>Ein Satz.</p>']]);
  });

  it('unpacks gzip, whatever it is called', async () => {
    expect(ids(await readAs('a.dat', gzipSync('Ein Satz.')))).toEqual(['a.dat']);
  });

  it('repairs mojibake on request, and otherwise warns', async () => {
    const warned = await readAs('a.txt', 'FÃ¼nf ZÃ¼ge hielten.');
    expect(warned.articles.map(textsOf)).toEqual([['FÃ¼nf ZÃ¼ge hielten.']]);
    expect(warned.articles[0]?.warnings).toEqual([expect.stringContaining('--fix-encoding')]);
    const { articles } = await readAs('a.txt', 'FÃ¼nf ZÃ¼ge hielten.', { fixEncoding: true });
    expect(articles.map(textsOf)).toEqual([['Fünf Züge hielten.']]);
  });

  it.each([
    ['a zip archive', Buffer.from('PK\x03\x04rest'), /zip archive.*unpack it/],
    [
      'a tar archive',
      Buffer.concat([Buffer.alloc(257), Buffer.from('ustar'), Buffer.alloc(250)]),
      /tar archive.*unpack it/,
    ],
    [
      'a packed tar archive',
      gzipSync(Buffer.concat([Buffer.alloc(257), Buffer.from('ustar'), Buffer.alloc(250)])),
      /tar archive/,
    ],
    ['xz', Buffer.from('\xfd7zXZ\0', 'latin1'), /packed with xz/],
    ['damaged gzip', gzipSync('Ein Satz. '.repeat(99)).subarray(0, 30), /damaged gzip/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /not a text file/],
    ['nothing', '\n \n', /is empty/],
    ['an endless line', 'wort '.repeat(2_000_000), /no paragraph is that long/],
  ])('refuses %s, naming the file', async (_, content, message) => {
    const { articles, failures } = await readAs('input', content);
    expect(articles).toEqual([]);
    expect(failures).toEqual([expect.stringMatching(message)]);
    expect(failures[0]).toContain('input');
  });

  it('refuses an encoding that nobody knows, before it reads anything', async () => {
    const reading = readArticles(['missing.txt'], makeIo(), { encoding: 'klingon' });
    await expect(reading.next()).rejects.toThrow(/--encoding klingon is unknown/);
  });
});

describe('readArticles: records', () => {
  it('reads JSON Lines, and goes on after a line that fails', async () => {
    const { articles, failures } = await readAs(
      'a.jsonl',
      '{"id":"x","text":"Eins."}\nkaputt\n\n{"text":"Zwei."}',
    );
    expect(articles.map(({ id }) => id)).toEqual(['x', 'a.jsonl:4']);
    expect(failures).toEqual([expect.stringMatching(/a\.jsonl:2: not valid JSON/)]);
  });

  it('reads a list of records, and a single one over several lines', async () => {
    expect(ids(await readAs('a.json', '[{"text":"Eins."},{"id":"y","text":"Zwei."}]'))).toEqual([
      'a.json:1',
      'y',
    ]);
    expect(ids(await readAs('a.json', '{\n  "id": "x",\n  "text": "Eins."\n}'))).toEqual(['x']);
  });

  it('takes a first line that is damaged after a comma for a record, not for the start of a document', async () => {
    const { articles, failures } = await readAs(
      'a.jsonl',
      '{"id":"x","text":"Eins",\n{"id":"y","text":"Zwei."}\n',
    );
    expect(articles.map(({ id }) => id)).toEqual(['y']);
    expect(failures).toEqual([expect.stringMatching(/a\.jsonl:1: not valid JSON/)]);
    expect(ids(await readAs('a.json', '{"id": "x",\n "text": "Eins."\n}'))).toEqual(['x']);
  });

  it('reads the html of a record through the same extractor; what the record says itself goes first', async () => {
    const html =
      '<html lang="de"><head><title>Von der Seite</title></head><body><p>Eins.</p><nav>Start</nav><p>Zwei.</p></body></html>';
    const { articles } = await readAs('a.jsonl', JSON.stringify({ id: 'x', html, title: 'Vom Satz' }));
    expect(articles).toMatchObject([
      { title: 'Vom Satz', source: { format: 'jsonl', declaredLanguage: 'de' } },
    ]);
    expect(textsOf(articles[0]!)).toEqual(['Eins.', 'Zwei.']);
  });

  it('knows fields by other names', async () => {
    const fields = new Map([['text', 'body']]);
    const { articles } = await readAs('a.jsonl', '{"body":"Eins.","desk":"x"}', { fields });
    expect(articles).toMatchObject([{ paragraphs: [{ text: 'Eins.' }], meta: { desk: 'x' } }]);
  });

  it('warns about a date that is none', async () => {
    const { articles } = await readAs('a.jsonl', '{"text":"Eins.","published":"bald"}');
    expect(articles).toMatchObject([
      { published: null, warnings: [expect.stringContaining('"bald" is not a valid date')] },
    ]);
  });

  it.each<[string, Buffer, string]>([
    ['UTF-16', Buffer.from('\uFEFF{"text":"Größe"}\n', 'utf16le'), 'utf-16le'],
    ['windows-1252', Buffer.from('{"text":"Größe"}\n', 'latin1'), 'windows-1252'],
  ])('reads JSON Lines in %s', async (_, bytes, encoding) => {
    const { articles } = await readAs('a.jsonl', bytes, { input: 'jsonl' });
    expect(articles).toMatchObject([{ source: { encoding }, paragraphs: [{ text: 'Größe' }] }]);
  });
});

describe('readArticles: folders', () => {
  const FILES = {
    'b.txt': 'Eins.',
    'a/z.txt': 'Zwei.',
    'a/c.jsonl': '{"text":"Drei."}',
    '.hidden': 'x',
    '.git/config': 'x',
  };

  it('walks them in the order of names, skips what is hidden, and names articles by their path inside', async () => {
    expect(ids(await gather(makeFolder(FILES), ['.'], { folders: true }))).toEqual([
      'a/c.jsonl:1',
      'a/z.txt',
      'b.txt',
    ]);
  });

  it('takes only what matches --include, and not what matches --exclude', async () => {
    const cwd = makeFolder(FILES);
    expect(ids(await gather(cwd, ['.'], { folders: true, include: ['*.txt'] }))).toEqual([
      'a/z.txt',
      'b.txt',
    ]);
    expect(ids(await gather(cwd, ['.'], { folders: true, exclude: ['a/**'] }))).toEqual(['b.txt']);
  });

  it('takes patterns one by one on the command line, so that they swallow no file', async () => {
    const args = ['clean', '--format', 'jsonl', '--include', 'b.*', '--include', '*.jsonl', '.'];
    const { stdout } = await runAligner(args, { cwd: makeFolder(FILES) });
    const lines = stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['a/c.jsonl:1', 'b.txt']);
  });

  it('survives links that lead in circles', async () => {
    const cwd = makeFolder(FILES);
    symlinkSync('..', join(cwd, 'a/up'));
    symlinkSync('.', join(cwd, 'self'));
    expect(ids(await gather(cwd, ['.'], { folders: true }))).toEqual(['a/c.jsonl:1', 'a/z.txt', 'b.txt']);
  });

  it('names a link that leads nowhere, and reads the rest', async () => {
    const cwd = makeFolder(FILES);
    symlinkSync('nowhere', join(cwd, 'broken'));
    const { articles, failures } = await gather(cwd, ['.'], { folders: true });
    expect(articles).toHaveLength(3);
    expect(failures).toEqual(['broken does not exist; check the path']);
  });

  it('says when there is nothing to read', async () => {
    const { failures } = await gather(makeFolder(FILES), ['.'], { folders: true, include: ['*.html'] });
    expect(failures).toEqual(['. holds no file that --include and --exclude allow']);
  });

  it('refuses a folder where one article is wanted', async () => {
    const { failures } = await gather(makeFolder(FILES), ['a']);
    expect(failures).toEqual([expect.stringMatching(/^a is a folder/)]);
  });
});
