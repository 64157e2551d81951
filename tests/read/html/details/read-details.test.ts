import { describe, expect, it } from 'vitest';
import { splitNames } from '../../../../src/read/html/details/names.ts';
import { runAligner } from '../../../run.ts';

const BODY = '<h1>Rat beschließt den Haushalt</h1><p>Der Rat hat am Dienstag den Haushalt beschlossen.</p>';
const read = async (head: string, body = BODY) => {
  const stdin = `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
  const { stdout } = await runAligner(['clean', '--json'], { stdin });
  const { authors, section, keywords, modified, site, licence } = JSON.parse(stdout);
  return { authors, section, keywords, modified, site, licence };
};
const jsonLd = (thing: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...thing })}</script>`;

describe('the details of a page', () => {
  it('come from JSON-LD', async () => {
    const head = jsonLd({
      author: [{ name: 'Anna Meyer' }, { name: 'Bernd Kurz' }],
      articleSection: 'Politik',
      keywords: 'Haushalt, Stadtrat',
      dateModified: '2026-03-02T10:00:00+01:00',
      publisher: { name: 'Der Bote' },
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
    expect(await read(head)).toEqual({
      authors: ['Anna Meyer', 'Bernd Kurz'],
      section: 'Politik',
      keywords: ['Haushalt', 'Stadtrat'],
      modified: expect.stringMatching(/^2026-03-02T/),
      site: 'Der Bote',
      licence: 'https://creativecommons.org/licenses/by/4.0/',
    });
  });

  it('come from meta and link without it', async () => {
    const head =
      '<meta name="author" content="Von Anna Meyer"><meta property="article:section" content="Politik">' +
      '<meta property="article:tag" content="Haushalt"><meta property="article:tag" content="Stadtrat">' +
      '<meta property="article:modified_time" content="2026-03-02"><meta property="og:site_name" content="Der Bote">' +
      '<link rel="license" href="https://example.org/licence">';
    expect(await read(head)).toEqual({
      authors: ['Anna Meyer'],
      section: 'Politik',
      keywords: ['Haushalt', 'Stadtrat'],
      modified: '2026-03-02',
      site: 'Der Bote',
      licence: 'https://example.org/licence',
    });
  });

  it('take the author from the byline at last, and not those of teasers', async () => {
    const teaser = '<aside><div><p><a rel="author" href="/x">Xaver Fremd</a></p></div></aside>';
    const byline = '<div><p><a rel="author" href="/m">Anna Meyer</a></p></div>';
    expect((await read('', byline + BODY + teaser)).authors).toEqual(['Anna Meyer']);
  });

  it('do not take the site for an author', async () => {
    const head = '<meta property="og:site_name" content="Der Bote"><meta name="author" content="Der Bote">';
    expect((await read(head)).authors).toBeUndefined();
  });

  it('are absent where nothing is said', async () => {
    expect(await read('')).toEqual({});
  });
});

describe('details of other inputs', () => {
  const clean = async (stdin: string, ...args: string[]) =>
    JSON.parse((await runAligner(['clean', '--json', ...args], { stdin })).stdout);

  it('come from an RSS entry and its feed', async () => {
    const rss =
      '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Der Bote</title><item>' +
      '<title>Rat</title><dc:creator>Anna Meyer</dc:creator><category>Haushalt</category>' +
      '<description>Der Rat hat am Dienstag den Haushalt beschlossen.</description></item></channel></rss>';
    expect(await clean(rss)).toMatchObject({
      authors: ['Anna Meyer'],
      keywords: ['Haushalt'],
      site: 'Der Bote',
    });
  });

  it('come from front matter, and what has another form stays in meta', async () => {
    const text = '---\nauthor: Anna Meyer\ntags: [Haushalt, Rat]\nlastmod: bald\n---\n\nDer Rat hat getagt.';
    expect(await clean(text)).toMatchObject({
      authors: ['Anna Meyer'],
      keywords: ['Haushalt', 'Rat'],
      meta: { lastmod: 'bald' },
    });
  });

  it('come from fields of a record, and survive a second run', async () => {
    const record = { id: 'a', text: 'Der Rat hat getagt.', byline: 'Anna Meyer', section: 'Politik' };
    const once = await clean(JSON.stringify(record), '--input', 'jsonl', '--fields', 'authors=byline');
    expect(once).toMatchObject({ authors: ['Anna Meyer'], section: 'Politik' });
    expect(once.meta).toBeUndefined();
    expect(await clean(JSON.stringify(once), '--input', 'jsonl')).toEqual(once);
  });
});

describe('splitNames', () => {
  it.each([
    ['Von Anna Meyer und Bernd Kurz', ['Anna Meyer', 'Bernd Kurz']],
    ['By Ann Lee, Bob Ray and Cy Fox', ['Ann Lee', 'Bob Ray', 'Cy Fox']],
    ['Ein Kommentar von Anna Meyer', ['Anna Meyer']],
    ['dpa/AFP', ['dpa/AFP']],
    ['https://www.facebook.com/bote', []],
    ['bote.de', []],
    ['redaktion@bote.de', []],
    ['Alexander von Humboldt', ['Alexander von Humboldt']],
  ])('%s: %j', (byline, names) => {
    expect(splitNames(byline)).toEqual(names);
  });
});
