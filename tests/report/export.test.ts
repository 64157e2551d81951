import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/write/documents/json.ts';
import { makeHarbourDocument } from '../write/documents.ts';
import { loadScripts } from './load.ts';

type Stored = ReturnType<typeof toJson>;

const { toTmx, toTsv } = loadScripts<{
  toTmx: (documents: Stored[]) => string;
  toTsv: (documents: Stored[]) => string;
}>(['corrections.js', 'export.js'], ['toTmx', 'toTsv']);

const harbour = () => toJson(makeHarbourDocument());

describe('what the page exports', () => {
  it('is well-formed TMX with a unit for each pair', () => {
    const document = harbour();
    const text = toTmx([document, { ...document, id: 'A & B' }]);
    const names: string[] = [];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => names.push(name));
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(text).close();
    expect(names.filter((name) => name === 'tu')).toHaveLength(2 * document.pairs.length);
    expect(names.filter((name) => name === 'seg')).toHaveLength(4 * document.pairs.length);
    expect(text).toContain('tuid="A &amp; B#1"');
  });

  it('is a table without line breaks or tabs inside its fields', () => {
    const document = harbour();
    const rows = toTsv([document]).trimEnd().split('\n');
    expect(rows).toHaveLength(1 + document.pairs.length);
    expect(rows[0]).toBe('document\tscore\trelation\tde_ids\ten_ids\tde\ten');
    expect(new Set(rows.map((row) => row.split('\t').length))).toEqual(new Set([7]));
  });

  it('replaces what XML cannot hold', () => {
    expect(toTmx([{ ...harbour(), id: 'a\u0001b' }])).toContain('a\ufffdb');
  });
});
