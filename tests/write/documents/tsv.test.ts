import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeArticle, makeDocument, makeHarbourDocument, renderPairs } from '../documents.ts';

const readRows = (tsv: string) =>
  tsv
    .split('\n')
    .slice(0, -1)
    .map((row) => row.split('\t'));

describe('format tsv', () => {
  it('has a header row named by the languages, and a row per pair', async () => {
    const [header, first] = readRows(await renderPairs('tsv', [makeHarbourDocument()]));
    expect(header).toEqual([
      'document',
      'score',
      'relation',
      'de_ids',
      'en_ids',
      'de',
      'en',
      'discrepancies',
    ]);
    expect(first).toEqual([
      'hafenbrücke',
      '0.97',
      'translation',
      'p1 p2',
      'p1',
      'HAMBURG - Die neue Hafenbrücke wird am 3. Oktober für den Verkehr geöffnet. Die Bauzeit betrug vier Jahre.',
      'The new harbour bridge opens to traffic on 3 October after four years of building work.',
      '',
    ]);
    expect(readRows(await renderPairs('tsv', [makeHarbourDocument()]))[2]?.at(-1)).toBe('120 ≠ 125');
  });

  it('writes the header once for a stream, and for an empty one', async () => {
    expect(readRows(await renderPairs('tsv', [makeHarbourDocument(), makeHarbourDocument()]))).toHaveLength(
      7,
    );
    expect(readRows(await renderPairs('tsv', []))).toHaveLength(1);
  });

  it('keeps rows and columns whole whatever the text holds', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '\t', '\n', '\r', '\u2028', '\v', '"'),
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(text, text, async (german, english) => {
        const articles = [makeArticle('a', 'de', { p1: german }), makeArticle('b', 'en', { p1: english })];
        const document = makeDocument(german, articles as never, [{ ids: [['p1'], ['p1']] }]);
        const rows = readRows(await renderPairs('tsv', [document]));
        expect(rows.map((row) => row.length)).toEqual([8, 8]);
      }),
    );
  });
});
