import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { AlignerError } from '../../../../src/errors.ts';
import { toJson } from '../../../../src/write/documents/json.ts';
import { makeArticle, makeDocument, makeHarbourDocument, renderPairs } from '../../documents.ts';

const between = (text: string, start: string, end: string) => text.split(start)[1]!.split(end)[0]!;
const sha256 = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

describe('format html', () => {
  it('is one file that loads nothing, under a policy that lets nothing else run', async () => {
    const page = await renderPairs('html', [makeHarbourDocument()]);
    const policy = between(page, 'http-equiv="Content-Security-Policy" content="', '"').replaceAll(
      '&#39;',
      "'",
    );
    expect(policy).toBe(
      `default-src 'none'; style-src '${sha256(between(page, '<style>', '</style>'))}'; ` +
        `script-src '${sha256(between(page, '<script>', '</script>'))}'; base-uri 'none'; form-action 'none'`,
    );
    expect(page).not.toMatch(/\s(src|href|style|on\w+)=/);
    expect(page).not.toMatch(/url\(|@import|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
  });

  it('carries the document as convert reads it', async () => {
    const page = await renderPairs('html', [makeHarbourDocument()]);
    const data = between(page, '<script type="application/json" class="data">', '</script>');
    expect(JSON.parse(data)).toEqual(toJson(makeHarbourDocument()));
  });

  it('opens with the verdict', async () => {
    const page = await renderPairs('html', [makeHarbourDocument()]);
    const verdict = between(page, '<section class="verdict"', '</section>').replace(/<[^>]+>/g, '');
    expect(verdict).toMatch(/Partial\s+confidence 0\.88\s+3 pairs/);
    expect(verdict).toMatch(/German\s+81 % stands in pairs, 1 paragraph without a partner/);
  });

  it('lets nothing in an article become markup', async () => {
    const evil = '</script><script>alert(1)</script><!-- "><img src=x onerror=alert(1)>\'';
    const removed = [{ id: 'p2', text: evil, note: evil }];
    const flagged = [{ id: 'p1', reason: 'update', of: `${evil}#p1`, changes: [[evil, evil]] }] as never;
    const article = makeArticle(
      evil,
      'de',
      { p1: evil },
      { title: evil, warnings: [evil], removed, flagged },
    );
    const document = makeDocument(
      evil,
      [article, makeArticle(evil, 'en', { p1: evil })],
      [{ ids: [['p1'], ['p1']], evidence: [{ kind: 'word', de: evil, en: evil }] }],
    );
    const failure = { id: evil, error: new AlignerError('empty', evil) };
    const ours = (await renderPairs('html', [])).match(/<script|<img|<!--/g);
    const count = async (stream: Parameters<typeof renderPairs>[1]) =>
      (await renderPairs('html', stream)).match(/<script|<img|<!--/g)!.length - ours!.length;
    // Each document brings the one block that holds its data.
    expect(await count([document])).toBe(1);
    expect(await count([document, failure, document])).toBe(2);
  });

  it('is an index for several documents, and for none', async () => {
    expect(await renderPairs('html', [makeHarbourDocument(), makeHarbourDocument()])).toContain(
      '<body class="feed">',
    );
    expect(await renderPairs('html', [])).toContain('<body class="feed">');
    expect(await renderPairs('html', [makeHarbourDocument()])).toContain('<body class="single">');
  });

  it('replaces control characters and halves of characters', async () => {
    const articles = [
      makeArticle('a', 'de', { p1: 'a\0\u0007\ud800b' }),
      makeArticle('b', 'en', { p1: 'x' }),
    ];
    const page = await renderPairs('html', [makeDocument('d', articles as never, [])]);
    expect(page).toContain('>a\ufffd\ufffd\ufffdb</p>');
    expect(page).not.toMatch(/[\0\x07]|\p{Surrogate}/u);
  });
});
