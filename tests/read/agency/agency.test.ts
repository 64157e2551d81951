import { describe, expect, it } from 'vitest';
import { readAgencyDate } from '../../../src/read/agency/nitf.ts';
import { runAligner } from '../../run.ts';

const FIRST = 'Der Stadtrat hat am Dienstag den Haushalt für das kommende Jahr beschlossen.';
const SECOND = 'Die Opposition kritisierte die höheren Gebühren für Kindergärten in der Stadt.';

const NITF = `<nitf><head><title>Kurztitel</title><docdata><doc-id id-string="bote-1"/><date.issue norm="20260302T101500+0100"/>
<key-list><keyword key="Haushalt"/><keyword key="Rat"/></key-list></docdata></head>
<body xml:lang="de"><body.head><hedline><hl1>Haushalt beschlossen</hl1></hedline><byline>Von <person>Anna Meyer</person></byline>
<distributor>Bote-Dienst</distributor></body.head>
<body.content><p>${FIRST}</p><media><media-caption>Das Rathaus in Husum</media-caption></media>
<p>${SECOND}</p></body.content></body></nitf>`;

const item = (
  guid: string,
  content: string,
) => `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" xml:lang="de">
<rightsInfo><usageTerms>Nur für Kunden</usageTerms></rightsInfo>
<itemMeta><provider literal="bote"><name>Bote-Dienst</name></provider><versionCreated>2026-03-02T11:00:00+01:00</versionCreated></itemMeta>
<contentMeta><contentCreated>2026-03-02T10:15:00+01:00</contentCreated><headline>Haushalt beschlossen</headline><by>Von Anna Meyer</by><keyword>Haushalt</keyword></contentMeta>
<contentSet>${content}</contentSet></newsItem>`;
const inline = (body: string) => `<inlineXML contenttype="application/xhtml+xml">${body}</inlineXML>`;
const HTML = inline(
  `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${FIRST}</p><p>${SECOND}</p></body></html>`,
);

const clean = async (stdin: string) => {
  const { code, stdout, stderr } = await runAligner(['clean', '--format', 'jsonl'], { stdin });
  return { code, stderr, articles: stdout.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : [])) };
};

describe('a message in NITF', () => {
  it('gives its text, headline and details; captions go to removed', async () => {
    const [article] = (await clean(`<?xml version="1.0"?>\n${NITF}`)).articles;
    expect(article).toMatchObject({
      source: { format: 'nitf', declaredLanguage: 'de' },
      title: 'Haushalt beschlossen',
      published: '2026-03-02T10:15:00+01:00',
      authors: ['Anna Meyer'],
      keywords: ['Haushalt', 'Rat'],
      site: 'Bote-Dienst',
      paragraphs: [
        { text: FIRST, line: 6 },
        { text: SECOND, line: 7 },
      ],
      removed: [{ text: 'Das Rathaus in Husum', note: 'caption' }],
    });
  });
});

describe('a document in NewsML-G2', () => {
  it('gives one article for an item', async () => {
    const [article] = (await clean(item('urn:1', HTML))).articles;
    expect(article).toMatchObject({
      source: { format: 'newsml' },
      title: 'Haushalt beschlossen',
      published: '2026-03-02T10:15:00+01:00',
      modified: '2026-03-02T11:00:00+01:00',
      authors: ['Anna Meyer'],
      keywords: ['Haushalt'],
      site: 'Bote-Dienst',
      licence: 'Nur für Kunden',
      paragraphs: [{ text: FIRST }, { text: SECOND }],
    });
  });

  it('reads NITF inside an item', async () => {
    const [article] = (await clean(item('urn:1', inline(NITF)))).articles;
    expect(article.paragraphs.map(({ text }: { text: string }) => text)).toEqual([FIRST, SECOND]);
  });

  it('gives an article for each item of a message by its guid; one without text fails alone', async () => {
    const items = item('urn:1', HTML) + item('urn:2', '<remoteContent href="a.jpg"/>') + item('urn:3', HTML);
    const { code, articles, stderr } = await clean(`<newsMessage><itemSet>${items}</itemSet></newsMessage>`);
    expect(articles.map(({ id }) => id)).toEqual(['urn:1', 'urn:3']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/stdin: message urn:2 has no text/);
  });
});

describe('readAgencyDate', () => {
  it.each([
    ['20260302', '2026-03-02'],
    ['20260302T101500Z', '2026-03-02T10:15:00Z'],
    ['20260302T1015+0100', '2026-03-02T10:15:00+01:00'],
    ['2026-03-02T10:15:00Z', '2026-03-02T10:15:00Z'],
    ['20261402', null],
    [undefined, null],
  ])('%s: %s', (written, date) => {
    expect(readAgencyDate(written)).toBe(date);
  });
});
