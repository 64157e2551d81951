import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AlignerError } from '../../../src/errors.ts';
import { makeArticle, makeDocument, makeHarbourDocument, renderPairs } from '../documents.ts';
import { findAll, findOne, parseXml, type XmlElement } from '../xml.ts';

const renderOne = async (german: string, english: string) => {
  const articles = [makeArticle('a.txt', 'de', { p1: german }), makeArticle('b.txt', 'en', { p1: english })];
  return renderPairs('tmx', [makeDocument('d', articles as never, [{ ids: [['p1'], ['p1']] }])]);
};
const segments = (xml: string) => findAll(parseXml(xml), 'seg').map(({ text }) => text);
const props = (element: XmlElement) =>
  Object.fromEntries(
    element.children
      .filter(({ name }) => name === 'prop')
      .map(({ attributes, text }) => [attributes.type, text]),
  );

describe('format tmx', () => {
  it('names what the standard asks of a header', async () => {
    const tmx = parseXml(await renderPairs('tmx', [makeHarbourDocument()]));
    expect(tmx.attributes).toEqual({ version: '1.4' });
    const { creationtoolversion, ...header } = findOne(tmx, 'header').attributes;
    expect(creationtoolversion).toMatch(/^\d+\.\d+/);
    expect(header).toEqual({
      creationtool: 'aligner',
      segtype: 'paragraph',
      'o-tmf': 'aligner-json',
      adminlang: 'en',
      srclang: 'de',
      datatype: 'plaintext',
    });
  });

  it('writes one tu per pair, with score, relation, file and paragraph ids', async () => {
    const units = findAll(parseXml(await renderPairs('tmx', [makeHarbourDocument()])), 'tu');
    expect(units.map(({ attributes }) => attributes)).toEqual(
      [1, 2, 3].map((n) => ({ tuid: `hafenbrücke#${n}`, srclang: 'de' })),
    );
    expect(props(units[0]!)).toEqual({
      'x-document': 'hafenbrücke',
      'x-score': '0.97',
      'x-relation': 'translation',
    });
    const [german, english] = findAll(units[0]!, 'tuv');
    expect([german!.attributes['xml:lang'], english!.attributes['xml:lang']]).toEqual(['de', 'en']);
    expect(props(german!)).toEqual({
      'x-source': 'hafen.de.txt',
      'x-article': 'hafen.de.txt',
      'x-paragraphs': 'p1 p2',
    });
    expect(findOne(german!, 'seg').text).toMatch(/geöffnet\.\n\nDie Bauzeit/);
  });

  it('marks pairs that a person made', async () => {
    const document = makeHarbourDocument();
    document.pairs[1]!.reviewed = true;
    const units = findAll(parseXml(await renderPairs('tmx', [document])), 'tu');
    expect(units.map((unit) => props(unit)['x-reviewed'])).toEqual([undefined, 'yes', undefined]);
  });

  it('is a valid empty memory for an empty stream, and leaves failures out', async () => {
    const failure = { id: 'broken', error: new AlignerError('empty', 'nothing in it') };
    for (const stream of [[], [failure]]) {
      const tmx = parseXml(await renderPairs('tmx', stream));
      expect(findOne(tmx, 'header').attributes.srclang).toBe('*all*');
      expect(findOne(tmx, 'body').children).toEqual([]);
    }
  });

  it('keeps the source language of each unit in a stream of mixed languages', async () => {
    const chinese = makeDocument(
      'zh',
      [makeArticle('a', 'zh', { p1: '你好' }), makeArticle('b', 'fr', { p1: 'Bonjour' })],
      [{ ids: [['p1'], ['p1']] }],
    );
    const units = findAll(parseXml(await renderPairs('tmx', [makeHarbourDocument(), chinese])), 'tu');
    expect(units.at(-1)!.attributes.srclang).toBe('zh');
  });

  it('replaces what XML cannot hold and keeps everything else', async () => {
    const [german, english] = segments(
      await renderOne('a\0b\u0008c\ud800d\uffffe', 'tab\t<b> & "quotes" ]]> \r\n 😀'),
    );
    expect(german).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
    expect(english).toBe('tab\t<b> & "quotes" ]]> \r\n 😀');
  });

  it('survives words of 10,000 characters', async () => {
    expect(segments(await renderOne('ü'.repeat(10_000), 'x'))[0]).toHaveLength(10_000);
  });

  it('gives any text back as it was, but for characters that XML forbids', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    await fc.assert(
      fc.asyncProperty(text, text, async (german, english) => {
        const shown = (t: string) =>
          t.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
        expect(segments(await renderOne(german, english))).toEqual([shown(german), shown(english)]);
      }),
    );
  });
});
