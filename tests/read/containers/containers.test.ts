import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { runAligner } from '../../run.ts';
import { zip } from './zip.ts';

const FIRST = 'Der Stadtrat hat am Dienstag den Haushalt für das kommende Jahr beschlossen.';
const SECOND = 'Die Opposition kritisierte die höheren Gebühren für Kindergärten in der Stadt.';
const PAGE = `<html><head><title>Haushalt beschlossen</title></head><body><article><h1>Haushalt beschlossen</h1><p>${FIRST}</p><p>${SECOND}</p></article></body></html>`;

const clean = async (stdin: string | Uint8Array, ...args: string[]) => {
  const { code, stdout, stderr } = await runAligner(['clean', '--format', 'jsonl', ...args], { stdin });
  const articles = stdout.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []));
  return {
    code,
    stderr,
    articles,
    texts: articles.map((a) => a.paragraphs.map((p: { text: string }) => p.text)),
  };
};

describe('a Word document', () => {
  const paragraph = (text: string, style = '') =>
    `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  const docx = (body: string) =>
    zip({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      'word/styles.xml':
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>',
    });

  it('gives its paragraphs and its heading', async () => {
    const { articles, texts } = await clean(
      docx(paragraph('Haushalt beschlossen', 'Heading1') + paragraph(FIRST) + paragraph(SECOND)),
    );
    expect(texts[0]).toEqual(expect.arrayContaining([FIRST, SECOND]));
    expect(articles[0]).toMatchObject({ title: 'Haushalt beschlossen', source: { format: 'docx' } });
  });

  it('without text is refused', async () => {
    expect((await clean(docx(''))).stderr).toMatch(/stdin is a Word document without text/);
  });

  it.each([
    [zip({ 'a.txt': FIRST }), /zip archive, but not a Word document; unpack it/],
    [zip({ mimetype: 'application/epub+zip' }), /an EPUB book; unpack it, it holds HTML pages/],
    [zip({ mimetype: 'application/vnd.oasis.opendocument.text' }), /OpenDocument file; save it as a Word/],
    [Buffer.from('%PDF-1.7 x'), /PDF file; save its text first, for instance with "pdftotext"/],
  ])('is told from other containers, with a hint', async (bytes, message) => {
    const { code, stderr } = await clean(bytes);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('a mail', () => {
  it('gives its text, subject and date, and says that attachments were not read', async () => {
    const mail = [
      'From: Anna Meyer <anna@example.org>',
      'Date: Mon, 02 Mar 2026 10:00:00 +0100',
      'Subject: =?utf-8?Q?Haushalt_f=C3=BCr_alle?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(`${FIRST}\n\n${SECOND}\n`).toString('base64'),
      '--b',
      'Content-Type: application/pdf; name=a.pdf',
      'Content-Disposition: attachment; filename=a.pdf',
      '',
      'x',
      '--b--',
      '',
    ].join('\r\n');
    const { articles, texts } = await clean(mail);
    expect(texts).toEqual([[FIRST, SECOND]]);
    expect(articles[0]).toMatchObject({
      title: 'Haushalt für alle',
      published: expect.stringMatching(/^2026-03-02T/),
      source: { format: 'mail' },
      warnings: ['the attachments of the mail were not read'],
    });
  });

  it('in form of a page that a browser saved gives the page and its address', async () => {
    const mhtml = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://bote.example/haushalt',
      'Subject: Haushalt | Der Bote',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary=b',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      PAGE,
      '--b--',
      '',
    ].join('\r\n');
    const { articles, texts } = await clean(mhtml);
    expect(texts[0]).toEqual(expect.arrayContaining([FIRST, SECOND]));
    expect(articles[0]).toMatchObject({
      title: 'Haushalt beschlossen',
      source: { url: 'https://bote.example/haushalt' },
    });
  });

  it('is not seen in a text that begins with fields', async () => {
    const { articles } = await clean(`Ort: Husum\nZeit: Dienstag\n\n${FIRST}`);
    expect(articles[0].source.format).toBe('text');
  });
});

describe('a page that was saved with all its parts', () => {
  it('gives its address, and its parts are no articles', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'aligner-'));
    await mkdir(join(cwd, 'Haushalt-Dateien'));
    await mkdir(join(cwd, 'old_files'));
    await writeFile(
      join(cwd, 'Haushalt.html'),
      PAGE.replace('<html>', '<html><!-- saved from url=(0029)https://bote.example/haushalt -->'),
    );
    await writeFile(join(cwd, 'Haushalt-Dateien/frame.html'), PAGE);
    await writeFile(join(cwd, 'old_files/a.txt'), FIRST);
    const { stdout } = await runAligner(['clean', '--format', 'jsonl', '.'], { cwd });
    const articles = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(articles.map(({ id }) => id)).toEqual(['Haushalt.html', 'old_files/a.txt']);
    expect(articles[0].source.url).toBe('https://bote.example/haushalt');
  });
});

describe('a web archive', () => {
  const record = (url: string, body: string, type = 'text/html; charset=utf-8', status = '200 OK') => {
    const http = `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n${body}`;
    return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2026-03-02T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;
  };
  const records = [
    record('https://bote.example/a', PAGE),
    record('https://bote.example/b.png', 'x', 'image/png'),
    record('https://bote.example/gone', PAGE, 'text/html', '404 Not Found'),
    record('https://bote.example/empty', '<html><body></body></html>'),
  ];

  it.each([
    ['as it is', Buffer.from(records.join(''))],
    ['with each record packed by itself', Buffer.concat(records.map((text) => gzipSync(text)))],
  ])('%s gives its pages by address; one without text fails alone', async (_, bytes) => {
    const { code, articles, stderr } = await clean(bytes);
    expect(articles.map(({ id }) => id)).toEqual(['https://bote.example/a']);
    expect(articles[0]).toMatchObject({
      source: { format: 'warc', url: 'https://bote.example/a' },
      meta: { fetched: expect.stringMatching(/^2026-03-02T/) },
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/https:\/\/bote\.example\/empty/);
  });

  it('without pages is refused', async () => {
    expect((await clean(records[1]!)).stderr).toMatch(/web archive without HTML pages/);
  });
});
