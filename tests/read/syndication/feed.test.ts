import { describe, expect, it } from 'vitest';
import { readAs, textsOf } from '../gather.ts';

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Bote</title><language>de</language>${items}</channel></rss>`;
const item = (n: number, more = '') =>
  `<item><guid isPermaLink="false">g${n}</guid><title>Titel ${n}</title><link>https://bote.example/${n}</link><pubDate>Fri, 22 May 2026 10:00:00 +0200</pubDate><description>Text ${n} steht hier.</description>${more}</item>`;

describe('readFeed', () => {
  it('makes an article of every entry of RSS', async () => {
    const { articles } = await readAs('feed.xml', rss(item(1) + item(2)));
    expect(articles).toMatchObject([
      {
        id: 'g1',
        title: 'Titel 1',
        published: '2026-05-22T10:00:00+02:00',
        source: { name: 'feed.xml', format: 'feed', url: 'https://bote.example/1', declaredLanguage: 'de' },
        paragraphs: [{ id: 'p1', text: 'Text 1 steht hier.', line: 1 }],
      },
      { id: 'g2' },
    ]);
  });

  it('reads Atom, with XHTML content and the language of the entry', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Bote</title><entry xml:lang="en">
      <id>urn:1</id><title type="html">Bridge &amp;amp; harbour</title><link rel="self" href="https://x.example/self"/><link href="https://x.example/1"/>
      <updated>2026-05-23T08:00:00Z</updated>
      <summary>Short.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content></entry></feed>`;
    const { articles } = await readAs('feed.atom', atom);
    expect(articles).toMatchObject([
      {
        id: 'urn:1',
        title: 'Bridge & harbour',
        published: '2026-05-23T08:00:00Z',
        source: { url: 'https://x.example/1', declaredLanguage: 'en' },
        meta: { updated: '2026-05-23T08:00:00Z' },
      },
    ]);
    expect(textsOf(articles[0]!)).toEqual(['One.', 'Two.']);
  });

  it('reads RDF', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="x"><title>Bote</title></channel>
      <item rdf:about="https://x.example/1"><title>Eins</title><link>https://x.example/1</link><description>Ein Satz.</description><dc:date>2026-05-22</dc:date></item></rdf:RDF>`;
    const { articles } = await readAs('feed.rdf', rdf);
    expect(articles).toMatchObject([{ id: 'https://x.example/1', title: 'Eins', published: '2026-05-22' }]);
  });

  it('reads JSON Feed', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Bote',
      language: 'de',
      items: [
        { id: '1', title: 'Eins', content_html: '<p>Ein Satz.</p>', date_published: '2026-05-22T10:00:00Z' },
      ],
    };
    const { articles } = await readAs('feed.json', JSON.stringify(feed, null, 2));
    expect(articles).toMatchObject([
      { id: '1', paragraphs: [{ text: 'Ein Satz.' }], published: '2026-05-22T10:00:00Z' },
    ]);
  });

  it('prefers the full content to the summary, but not an empty one', async () => {
    const full =
      '<content:encoded><![CDATA[<p>Der ganze Text.</p><p>Er hat zwei Absätze.</p>]]></content:encoded>';
    const empty = '<content:encoded><![CDATA[<img src="x">]]></content:encoded>';
    const { articles } = await readAs('feed.xml', rss(item(1, full) + item(2, empty)));
    expect(articles.map(textsOf)).toEqual([
      ['Der ganze Text.', 'Er hat zwei Absätze.'],
      ['Text 2 steht hier.'],
    ]);
  });

  it('keeps an entry that has nothing but a title, and says so', async () => {
    const { articles } = await readAs('feed.xml', rss('<item><title>Nur ein Titel</title></item>'));
    expect(articles).toMatchObject([
      {
        id: 'feed.xml#1',
        paragraphs: [{ text: 'Nur ein Titel' }],
        warnings: ['the entry has no text but its title'],
      },
    ]);
  });

  it('warns about a date that is none', async () => {
    const { articles } = await readAs(
      'feed.xml',
      rss('<item><title>T</title><description>Text.</description><pubDate>gestern</pubDate></item>'),
    );
    expect(articles).toMatchObject([{ published: null, warnings: ['"gestern" is not a valid date'] }]);
  });

  it('survives a bare ampersand', async () => {
    const { articles } = await readAs(
      'feed.xml',
      rss('<item><title>Kosten & Nutzen</title><description>Text.</description></item>'),
    );
    expect(articles).toMatchObject([{ title: 'Kosten & Nutzen' }]);
  });
});

describe('readFeed: bad input', () => {
  it('delivers the whole entries of a feed that was cut off, and names the one that was not', async () => {
    const whole = rss(item(1) + item(2) + item(3));
    const { articles, failures } = await readAs('feed.xml', whole.slice(0, whole.indexOf('Text 3')));
    expect(articles.map(({ id }) => id)).toEqual(['g1', 'g2']);
    expect(failures).toEqual([
      expect.stringMatching(/feed\.xml: entry 3 \("Titel 3"\) is broken: the feed ends within it/),
    ]);
  });

  it('does not expand the entities that a feed defines', async () => {
    const bomb = [
      'lol0 "lol"',
      ...Array.from({ length: 9 }, (_, i) => `lol${i + 1} "${`&lol${i};`.repeat(10)}"`),
    ];
    const doctype = `<!DOCTYPE rss [${bomb.map((entity) => `<!ENTITY ${entity}>`).join('')}]>`;
    const feed = rss('<item><title>&lol9;</title><description>Ein Satz.</description></item>');
    const { articles } = await readAs('feed.xml', feed.replace('?>', `?>${doctype}`));
    expect(articles).toMatchObject([{ title: '&lol9;', paragraphs: [{ text: 'Ein Satz.' }] }]);
  });

  it('does not open the files and addresses that a feed points at', async () => {
    const doctype =
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY % p SYSTEM "http://localhost:9/p"> %p;]>';
    const feed = rss('<item><title>T</title><description>Vorher &x; nachher.</description></item>');
    const { articles } = await readAs('feed.xml', feed.replace('?>', `?>${doctype}`));
    expect(articles.map(textsOf)).toEqual([['Vorher &x; nachher.']]);
  });

  it.each([
    ['no feed at all', '<?xml version="1.0"?><foo/>', /is not a feed that can be read/],
    ['a feed without entries', rss(''), /is a feed without entries/],
  ])('refuses %s', async (_, content, message) => {
    const { articles, failures } = await readAs('feed.xml', content, { input: 'feed' });
    expect(articles).toEqual([]);
    expect(failures).toEqual([expect.stringMatching(message)]);
  });

  it('keeps a summary that says something else than the content, apart from the text', async () => {
    const content =
      '<content:encoded><![CDATA[<p>Die Brücke ist fertig.</p><p>Sie trägt 40 Tonnen.</p>]]></content:encoded>';
    const { articles } = await readAs('feed.xml', rss(item(1, content)));
    expect(textsOf(articles[0]!)).toEqual(['Die Brücke ist fertig.', 'Sie trägt 40 Tonnen.']);
    expect(articles[0]!.removed).toMatchObject([
      { id: 'p3', text: 'Text 1 steht hier.', reason: 'boilerplate', note: 'summary of the entry' },
    ]);
  });

  it('lists a summary that is the beginning of the content only once', async () => {
    const content =
      '<content:encoded><![CDATA[<p>Text 1 steht hier.</p><p>Sie trägt 40 Tonnen.</p>]]></content:encoded>';
    const { articles } = await readAs('feed.xml', rss(item(1, content)));
    expect(articles[0]!.removed).toEqual([]);
  });

  it('undoes an escape too many, and leaves text about markup alone', async () => {
    const encoded = (html: string) =>
      html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const describe = (text: string) => rss(item(1).replace(/(<description>)[^<]*/, `$1${text}`));
    const twice = encoded(
      encoded('<p>Die <a href="/x">Brücke</a> ist fertig.</p><p>Sie trägt 40 Tonnen.</p>'),
    );
    expect(textsOf((await readAs('feed.xml', describe(twice))).articles[0]!)).toEqual([
      'Die Brücke ist fertig.',
      'Sie trägt 40 Tonnen.',
    ]);
    const about = encoded(encoded('Ein <p> beginnt in HTML den Absatz.'));
    expect(textsOf((await readAs('feed.xml', describe(about))).articles[0]!)).toEqual([
      'Ein <p> beginnt in HTML den Absatz.',
    ]);
  });
});
