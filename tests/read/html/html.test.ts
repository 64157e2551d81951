import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/read/html/index.ts';
import { makePage, paragraphs, sentence } from './page.ts';

const read = (html: string) => readHtml(html, 'page.html');
const kept = async (html: string) =>
  (await read(html)).blocks.filter(({ boilerplate }) => !boilerplate).map(({ text }) => text);
const BODY = [1, 2, 3, 4, 5, 6].map(sentence);

describe('readHtml: the text', () => {
  it('finds the paragraphs of the body and nothing around them', async () => {
    expect(await kept(makePage())).toEqual(BODY);
  });

  it('gives each paragraph the line of the source on which its text starts', async () => {
    const html = makePage();
    const { blocks } = await read(html);
    for (const { text, line, boilerplate } of blocks) {
      if (!boilerplate) expect(html.split('\n')[line - 1]).toContain(text);
    }
  });

  it.each([
    ['a lead above the body', { before: `<p class="lead">${sentence(0)}</p>` }],
    ['a kicker-like teaser in a header', { before: `<div class="intro">${sentence(0)}</div>` }],
  ])('keeps %s', async (_, parts) => {
    expect(await kept(makePage(parts))).toEqual([sentence(0), ...BODY]);
  });

  it.each([
    ['a heading over text', '<h2>Kosten und Nutzen</h2>', ['Kosten und Nutzen']],
    [
      'the items of a list',
      '<ul><li>die Brücke am Hafen</li><li>die Straße</li></ul>',
      ['die Brücke am Hafen', 'die Straße'],
    ],
    ['a quote', '<blockquote>„Wir haben gelernt.“</blockquote>', ['„Wir haben gelernt.“']],
    [
      'lines set apart by two breaks',
      `<div>${sentence(8)}<br><br>${sentence(9)}</div>`,
      [sentence(8), sentence(9)],
    ],
    [
      'text with links in it',
      `<p>Die <a href="/x">Stadt Rostau</a> plant weitere Brücken, sagt sie.</p>`,
      ['Die Stadt Rostau plant weitere Brücken, sagt sie.'],
    ],
    [
      'a paragraph that is one link, and a sentence of the text',
      '<p><a href="/x"><strong>Zwei der 14 Stadträte stimmten am Mittwoch gegen die Brücke.</strong></a></p>',
      ['Zwei der 14 Stadträte stimmten am Mittwoch gegen die Brücke.'],
    ],
    [
      'a heading that can be jumped to',
      '<h2><a name="kosten">Was die Brücke kostet</a></h2>',
      ['Was die Brücke kostet'],
    ],
    [
      'a list of which some items are links',
      '<ul><li><a href="/x">Hafenamt Rostau</a></li><li>Reederei Sundvik, seit 1912 im Besitz der Stadt</li></ul>',
      ['Hafenamt Rostau', 'Reederei Sundvik, seit 1912 im Besitz der Stadt'],
    ],
    [
      'a row of figures as one paragraph',
      '<table><tr><th>Spiel</th><th>Ergebnis</th></tr><tr><td>Rostau - Sundvik</td><td><p>2:1</p></td></tr></table>',
      ['Spiel Ergebnis', 'Rostau - Sundvik 2:1'],
    ],
    [
      'texts that a table lays out as paragraphs of their own',
      `<table><tr><td>${sentence(8)}</td><td>${sentence(9)}</td></tr></table>`,
      [sentence(8), sentence(9)],
    ],
    [
      'a paragraph as one, though a button stands in it',
      '<p>Die Brücke <button>Mehr dazu</button> trägt 40 Tonnen, teilte das Amt mit.</p>',
      ['Die Brücke trägt 40 Tonnen, teilte das Amt mit.'],
    ],
    [
      'words that entities cut',
      '<p>Kosten &amp; Nutzen f&uuml;r die Stadt wurden lange er&ouml;rtert.</p>',
      ['Kosten & Nutzen für die Stadt wurden lange erörtert.'],
    ],
  ])('keeps %s', async (_, inside, expected) => {
    expect(await kept(makePage({ inside }))).toEqual([...BODY.slice(0, 3), ...expected, ...BODY.slice(3)]);
  });

  it.each([
    [
      'related links',
      '<div class="related-articles"><h3>Mehr</h3><p>Auch diese Brücke im Norden der Stadt wird bald fertig, sagt das Amt.</p></div>',
    ],
    [
      'a newsletter box',
      '<section class="newsletter-box"><p>Jeden Morgen das Wichtigste aus Rostau lesen, kostenlos und unverbindlich.</p></section>',
    ],
    [
      'a caption',
      '<figure><img src="x.jpg"><figcaption>Die Brücke am Tag der Eröffnung. Foto: Lohse</figcaption></figure>',
    ],
    [
      'an advertisement',
      '<div class="ad-slot"><p>Kaufen Sie jetzt die schönsten Brücken der ganzen Welt im Modell.</p></div>',
    ],
    [
      'a list of links, each with a label, and the heading above it',
      '<h3>Unsere Hintergründe für Sie</h3><ul><li><b>Hafen: </b><a href="/1">Die Brücke ist jetzt schon zu klein</a></li><li><a href="/2">Wer baut die nächste?</a></li></ul>',
    ],
    [
      'a note for those without scripts',
      '<noscript><p>Ohne Skripte sehen Sie hier leider kein Bild der Brücke.</p></noscript>',
    ],
    ['a bare link', '<p><a href="/x">Alles über den Hafen von Rostau</a></p>'],
    ['what is hidden', '<p hidden>Diesen Absatz sieht niemand, der die Seite in einem Browser liest.</p>'],
    [
      'the teaser of another article',
      '<article><h3>Sturm</h3><p>Der Sturm im Hafen hat viele Boote beschädigt, sagt der Wetterdienst.</p></article>',
    ],
  ])('puts %s aside, saying what it is', async (_, inside) => {
    const page = makePage({ inside });
    expect(await kept(page)).toEqual(BODY);
    const { blocks } = await read(page);
    expect(blocks.some(({ boilerplate }) => boilerplate)).toBe(true);
  });

  it('drops a heading that stands over boilerplate alone', async () => {
    const after = '<h2>Mehr zum Hafen</h2><ul><li><a href="/1">Erster Artikel</a></li></ul>';
    expect(
      await kept(makePage({ inside: '' }).replace('</div>\n</article>', `${after}</div></article>`)),
    ).toEqual(BODY);
  });

  it('finds all sections of an article that advertisements cut into pieces', async () => {
    const piece = (from: number, to: number) =>
      `<div><div><div>${paragraphs(from, to)}</div></div></div><div><div>x</div></div>`;
    const html = `<html><body><main><article><h1>Hafenbrücke eröffnet</h1>${piece(1, 2)}${piece(3, 9)}${piece(10, 16)}</article></main></body></html>`;
    expect(await kept(html)).toEqual(Array.from({ length: 16 }, (_, i) => sentence(i + 1)));
  });

  it('finds all of a short page, however short its sentences are', async () => {
    const body = [
      'Ein Boot ist am Montag in Rostau gesunken.',
      'Die Wache sucht Zeugen.',
      'Schaden: 800 Euro.',
    ];
    const html = `<html><body><nav><a href="/">Start</a></nav><article><h1>Boot gesunken</h1>${body.map((text) => `<p>${text}</p>`).join('')}</article><footer><p>Impressum</p></footer></body></html>`;
    expect(await kept(html)).toEqual(body);
    const { blocks } = await read(html);
    expect(blocks.map(({ text, boilerplate }) => [text, boilerplate]).filter(([, kind]) => kind)).toEqual([
      ['Start', 'navigation'],
      ['Boot gesunken', 'headline'],
      ['Impressum', 'footer'],
    ]);
  });

  it.each([
    ['beside', '<p>', '</p>'],
    ['around', '<div><p>', '</p></div>'],
  ])('finds the short paragraphs %s one that is longer than all others', async (_, open, close) => {
    const long = Array.from({ length: 6 }, (_, i) => sentence(i)).join(' ');
    const body = [long, 'Verletzt wurde niemand.', 'Die Wache sucht Zeugen.'];
    const html = `<html><body><nav><a href="/">Start</a></nav><h1>Hafenbrücke eröffnet</h1>${open}${long}${close}<p>${body[1]}</p><p>${body[2]}</p></body></html>`;
    expect(await kept(html)).toEqual(body);
  });

  it('keeps a paragraph of the article that stands above what holds the rest of it', async () => {
    const before = `<header><div><p>${sentence(0)}</p></div><p>Von Ines Brandt</p><div><p>${sentence(7)}</p></div></header>`;
    expect(await kept(makePage({ before }))).toEqual([sentence(0), sentence(7), ...BODY]);
  });

  it('keeps a short lead that the page gives as its description, too', async () => {
    const lead = 'Alles neu am Hafen - nur die Fähre nicht';
    const head = `<meta name="description" content="${lead}">`;
    expect(await kept(makePage({ head, inside: `<div><span>${lead}</span></div>` }))).toContain(lead);
  });

  it('tells of what stands outside of the article that it does', async () => {
    const { blocks } = await read(makePage({ after: '<div><p>Heute im Hafen: 14 Grad.</p></div>' }));
    expect(blocks.find(({ text }) => text.startsWith('Heute'))?.boilerplate).toBe('outside the article');
  });

  it.each(['noscript', 'template'])('reads the article in a %s, where the page has no other', async (tag) => {
    const html = `<html><body><h1>Hafenbrücke eröffnet</h1><${tag}><article>${paragraphs(1, 6)}</article></${tag}></body></html>`;
    expect(await kept(html)).toEqual(BODY);
  });

  it('finds the text by its shape alone, on a page without a single name', async () => {
    const bare = makePage().replace(/ class="[^"]*"/g, '');
    expect(await kept(bare)).toEqual(BODY);
  });

  it('is not misled by the name of what holds the article', async () => {
    expect(await kept(makePage().replaceAll('article-body', 'paywall-content sidebar-left'))).toEqual(BODY);
  });

  it('reads a piece of HTML as it is, without a page around it', async () => {
    expect(await kept('<p>Kurz.</p>Loser Text<p>Noch etwas.</p>')).toEqual([
      'Kurz.',
      'Loser Text',
      'Noch etwas.',
    ]);
  });

  it('reads a page of two lines', async () => {
    expect(await kept('<html><body><h1>Titel hier</h1><p>Eins.</p><p>Zwei.</p></body></html>')).toEqual([
      'Eins.',
      'Zwei.',
    ]);
  });
});

describe('readHtml: what the page says of itself', () => {
  const jsonLd = (fields: object) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;

  it('takes the headline that readers see', async () => {
    expect(await read(makePage())).toMatchObject({ title: 'Hafenbrücke eröffnet', language: 'de' });
  });

  it.each([
    [
      'the headline, not what search engines are told',
      '<h1>Hafenbrücke eröffnet</h1>',
      'Brücke in Rostau eröffnet: So teuer wurde der Hafen',
      'Hafenbrücke eröffnet',
    ],
    [
      'the headline, not the logo',
      '<h1>Rostauer Bote</h1><h1>Hafenbrücke eröffnet</h1>',
      'Hafenbrücke eröffnet',
      'Hafenbrücke eröffnet',
    ],
    [
      'what is declared, where the page shows a logo alone',
      '<h1>Küstenblatt</h1>',
      'Kosten &#8222;außer Kontrolle&#8220;',
      'Kosten „außer Kontrolle“',
    ],
  ])('takes for the title %s', async (_, headlines, headline, title) => {
    const html = `<html><head>${jsonLd({ headline })}</head><body>${headlines}${paragraphs(1, 5)}</body></html>`;
    expect(await read(html)).toMatchObject({ title });
  });

  it('reads the kicker above the headline, not that of a teaser', async () => {
    const html = makePage({ inside: '<span class="kicker">Sport</span>' });
    expect((await read(html)).kicker).toBeNull();
    const above = html.replace('<h1>', '<span class="article-kicker">Hafen:</span><h1>');
    expect((await read(above)).kicker).toBe('Hafen');
  });

  it('keeps paid text that the page hides, where it says which that is', async () => {
    const hasPart = { isAccessibleForFree: false, cssSelector: '.paid' };
    const html = makePage({
      head: jsonLd({ hasPart }),
      inside: `<p class="paid" aria-hidden="true">${sentence(9)}</p>`,
    });
    expect(await kept(html)).toContain(sentence(9));
  });

  it('puts a promotion aside that the full text of the page does not have', async () => {
    const promotion =
      'Nachrichten aus Rostau jeden Morgen aufs Handy: Hier geht es zu unserer neuen App für Leserinnen und Leser.';
    const html = makePage({ head: jsonLd({ articleBody: BODY.join(' ') }), inside: `<p>${promotion}</p>` });
    expect(await kept(html)).toEqual(BODY);
  });

  it('reads date and address from JSON-LD, wherever in a graph it stands', async () => {
    const graph = {
      '@graph': [
        { '@type': 'WebPage' },
        { '@type': ['NewsArticle'], datePublished: '2026-05-14T08:00:00+02:00' },
      ],
    };
    const head = `${jsonLd(graph)}<link rel="canonical" href="https://bote.example/bruecke">`;
    expect(await read(makePage({ head }))).toMatchObject({
      published: '2026-05-14T08:00:00+02:00',
      url: 'https://bote.example/bruecke',
    });
  });

  it('reads the date of meta and time elements', async () => {
    const meta = '<meta property="article:published_time" content="2026-05-14">';
    expect(await read(makePage({ head: meta }))).toMatchObject({ published: '2026-05-14' });
    expect(await read(makePage({ before: '<time datetime="2026-05-14">gestern</time>' }))).toMatchObject({
      published: '2026-05-14',
    });
  });

  it('reads the date that readers see, where nothing else gives one', async () => {
    const before = '<p class="article-date">Donnerstag, 14. Mai 2026, 8.15 Uhr</p>';
    expect(await read(makePage({ before }))).toMatchObject({ published: '2026-05-14T08:15:00' });
  });

  it('warns about a date that does not exist', async () => {
    const { published, warnings } = await read(makePage({ head: jsonLd({ datePublished: '2026-02-31' }) }));
    expect(published).toBeNull();
    expect(warnings).toEqual(['"2026-02-31" is not a valid date; the article has none']);
  });

  it('takes the text of JSON-LD where the page shows less', async () => {
    const articleBody = BODY.join('\n\n');
    const html = `<html><head>${jsonLd({ articleBody })}</head><body><div id="app"></div></body></html>`;
    const { blocks, warnings } = await read(html);
    expect(blocks.map(({ text }) => text)).toEqual(BODY);
    expect(warnings).toEqual([expect.stringContaining('JSON-LD')]);
  });

  it('keeps a lead that the text of JSON-LD lacks, and puts aside what it has in full', async () => {
    const head = jsonLd({ articleBody: BODY.join('\n\n') });
    const html = `<html><head>${head}</head><body><article><p>${sentence(0)}</p><p>${BODY[0]!.slice(0, 60)}…</p></article></body></html>`;
    expect(await kept(html)).toEqual([sentence(0), ...BODY]);
    const { blocks } = await read(html);
    expect(blocks.map(({ text }) => text)).toContain(`${BODY[0]!.slice(0, 60)}…`);
  });

  it('keeps a paragraph that looks like a pointer, where the page’s full text has it', async () => {
    const link = 'Wie die Brücke gebaut wurde, welche Firmen daran verdienten und was die Stadt bezahlt hat';
    const head = jsonLd({ articleBody: [...BODY, link].join(' ') });
    expect(await kept(makePage({ head, inside: `<p><a href="/x">${link}</a></p>` }))).toContain(link);
  });

  it('reads the updates of a live blog, each under its headline', async () => {
    const liveBlogUpdate = [1, 2, 3].map((n) => ({ headline: `Meldung ${n}`, articleBody: sentence(n) }));
    const html = `<html><head>${jsonLd({ '@type': 'LiveBlogPosting', liveBlogUpdate })}</head><body><main><p>Wird geladen.</p></main></body></html>`;
    expect(await kept(html)).toEqual(
      expect.arrayContaining([1, 2, 3].flatMap((n) => [`Meldung ${n}`, sentence(n)])),
    );
  });

  it.each([
    ['one string', { article: { title: 'Titel', body: BODY.join('\n') } }],
    [
      'blocks',
      {
        page: {
          content: [...BODY, 'Kurz.'].map((text) => ({ type: 'p', text })),
          seo: { about: sentence(9) },
        },
      },
    ],
  ])('reads the text out of the data of scripts: %s', async (_, props) => {
    const html = `<html><body><div id="app"></div><script type="application/json">${JSON.stringify({ props })}</script></body></html>`;
    const { blocks, warnings } = await read(html);
    expect(blocks.map(({ text }) => text).filter((text) => text !== 'Kurz.')).toEqual(BODY);
    expect(blocks.some(({ text }) => text === 'Kurz.')).toBe('page' in props);
    expect(warnings).toEqual([expect.stringContaining('scripts')]);
  });

  it.each([
    ['window.__STATE__ = ', ';'],
    ['window["__DATA__"]=', ''],
    ['var a = 1; window.settings = {"x": "}"}; self.app = ', '; start({});'],
  ])('reads the text out of data that a script assigns: %s', async (before, after) => {
    const state = JSON.stringify({ article: { note: 'a "quoted" {brace', body: BODY.join('\n') } });
    const html = `<html><body><div id="app"></div><script>${before}${state}${after}</script></body></html>`;
    expect((await read(html)).blocks.map(({ text }) => text)).toEqual(BODY);
  });

  it('prints no code of scripts', async () => {
    const code =
      'const a = 1; function start() { return "Ein Satz, der Programm ist und nicht Text der Seite."; }';
    const { blocks } = await read(
      makePage({ inside: `<script>${code}</script><script>window.x = {}; ${code}</script>` }),
    );
    expect(blocks.some(({ text }) => text.includes('Programm'))).toBe(false);
  });

  it('warns that a paid article is only begun', async () => {
    const html = `<html><head>${jsonLd({ isAccessibleForFree: false })}</head><body><article>${paragraphs(1, 2)}</article></body></html>`;
    expect((await read(html)).warnings).toEqual([expect.stringContaining('paid article')]);
  });
});

describe('readHtml: bad input', () => {
  it('says that a page has no text when scripts load it', async () => {
    const html = '<html><body><div id="root"></div><script>load()</script></body></html>';
    await expect(read(html)).rejects.toThrow(/page\.html holds no article text; if scripts load it/);
  });

  it.each([
    ['nested without end', `${makePage()}${'<div>'.repeat(200_000)}`],
    ['with more elements than any page', `<body>${paragraphs(1, 6)}${'<b>x</b>'.repeat(310_000)}`],
  ])('reads a page %s only in part, and says so', async (_, html) => {
    const { warnings, blocks } = await read(html);
    expect(warnings).toEqual([expect.stringContaining('read only in part')]);
    expect(blocks.map(({ text }) => text)).toContain(sentence(6));
  });
});
