import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeArticle, makeDocument, makeHarbourDocument, renderPairs } from '../documents.ts';
import { checkXliff } from '../xliff-rules.ts';
import { findAll, findOne, parseXml } from '../xml.ts';

const french = () =>
  makeDocument(
    'fr',
    [makeArticle('a', 'fr', { p1: 'Bonjour' }), makeArticle('b', 'en', { p1: 'Hello' })],
    [{ ids: [['p1'], ['p1']] }],
  );

describe('format xliff', () => {
  it('follows the rules of XLIFF 2.1', async () => {
    expect(checkXliff(await renderPairs('xliff', [makeHarbourDocument(), makeHarbourDocument()]))).toEqual(
      [],
    );
  });

  it('has a group per article pair and a unit per pair', async () => {
    const xliff = parseXml(await renderPairs('xliff', [makeHarbourDocument(), makeHarbourDocument()]));
    expect([xliff.attributes.srcLang, xliff.attributes.trgLang]).toEqual(['de', 'en']);
    const groups = findAll(xliff, 'group');
    expect(groups.map(({ attributes }) => attributes.name)).toEqual(['hafenbrücke', 'hafenbrücke']);
    expect(groups.map((group) => findAll(group, 'unit').length)).toEqual([3, 3]);
  });

  it('tells a translation from raw material, and what a person has seen from what they have not', async () => {
    const document = makeHarbourDocument();
    document.pairs[0]!.reviewed = true;
    const segments = findAll(parseXml(await renderPairs('xliff', [document])), 'segment');
    expect(segments.map(({ attributes }) => [attributes.state, attributes.subState])).toEqual([
      ['reviewed', 'aligner:translation'],
      ['initial', 'aligner:partial'],
      ['initial', 'aligner:comparable'],
    ]);
  });

  it('carries score and paragraph ids as metadata', async () => {
    const [unit] = findAll(parseXml(await renderPairs('xliff', [makeHarbourDocument()])), 'unit');
    const meta = findAll(unit!, 'mda:meta').map(({ attributes, text }) => [attributes.type, text]);
    expect(Object.fromEntries(meta)).toEqual({
      score: '0.97',
      relation: 'translation',
      'source-paragraphs': 'p1 p2',
      'target-paragraphs': 'p1',
    });
  });

  it('is valid without any document, and for a document without pairs', async () => {
    const alone = makeDocument(
      'x',
      [makeArticle('a', 'de', { p1: 'A' }), makeArticle('b', 'en', { p1: 'B' })],
      [],
    );
    for (const stream of [[], [alone]]) expect(checkXliff(await renderPairs('xliff', stream))).toEqual([]);
  });

  it('puts the source language first whichever way round a document is', async () => {
    const { articles } = makeHarbourDocument();
    const turned = makeDocument('turned', [articles.en!, articles.de!], [{ ids: [['p3'], ['p3']] }]);
    const xliff = parseXml(await renderPairs('xliff', [makeHarbourDocument(), turned]));
    const last = findAll(xliff, 'unit').at(-1)!;
    expect(findOne(last, 'source').text).toMatch(/^Die Kosten/);
    expect(findOne(last, 'target').text).toMatch(/^It cost/);
  });

  it('refuses documents of two pairs of languages in one file', async () => {
    await expect(renderPairs('xliff', [makeHarbourDocument(), french()])).rejects.toThrow(
      'document fr is fr/en, but this XLIFF file holds de/en; write one file for each pair of languages',
    );
  });

  it('is valid for any text', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (name, german, english) => {
        const articles = [makeArticle(name, 'de', { p1: german }), makeArticle(name, 'en', { p1: english })];
        const document = makeDocument(name, articles as never, [{ ids: [['p1'], ['p1']] }]);
        expect(checkXliff(await renderPairs('xliff', [document]))).toEqual([]);
      }),
    );
  });
});
