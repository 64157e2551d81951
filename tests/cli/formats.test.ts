import { describe, expect, it } from 'vitest';
import { chooseFormats } from '../../src/cli/formats.ts';
import { ARTICLE_FORMATS, PAIR_FORMATS } from '../../src/write/formats.ts';

const choose = (flags: Parameters<typeof chooseFormats>[0]) =>
  chooseFormats(flags, 'json', PAIR_FORMATS).format;

describe('the format of a result', () => {
  it.each([
    ['memory.tmx', 'tmx'],
    ['memory.xlf', 'xliff'],
    ['page.HTML', 'html'],
    ['corpus.jsonl', 'jsonl'],
    ['pairs.tsv', 'tsv'],
    ['pairs.txt', 'text'],
    ['pairs.out', 'json'],
    ['pairs', 'json'],
  ])('follows from -o %s: %s', (output, format) => {
    expect(choose({ output })).toBe(format);
  });

  it('may be called by a related ending: a stream of JSON, a spreadsheet as text', () => {
    expect(choose({ output: 'corpus.json', format: 'jsonl' })).toBe('jsonl');
    expect(choose({ output: 'pairs.txt', format: 'tsv' })).toBe('tsv');
  });

  it.each([
    [{ output: 'x.tmx', format: 'html' }, '-o x.tmx names a tmx file, but --format html was given'],
    [{ output: 'x.tmx', json: true }, '-o x.tmx names a tmx file, but --json was given'],
  ])('is refused where %j contradict each other', (flags, message) => {
    expect(() => choose(flags)).toThrow(message);
  });

  it('is not read from an ending that the command cannot write', () => {
    expect(chooseFormats({ output: 'clean.tmx' }, 'text', ARTICLE_FORMATS).format).toBe('text');
  });

  it('follows --jsonl only where nothing else names it', () => {
    expect(choose({ jsonl: true })).toBe('jsonl');
    expect(choose({ jsonl: true, output: 'memory.tmx' })).toBe('tmx');
  });
});
