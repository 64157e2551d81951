import { describe, expect, it } from 'vitest';
import { CHECKSUM_BYTES } from '../../src/store/checksum.ts';
import {
  formatHeader,
  type Header,
  layOut,
  NONE,
  parseHeader,
  type Segment,
  segmentBytes,
  toDay,
  VERSION,
} from '../../src/store/index-format.ts';

const SEGMENT: Segment = {
  rows: { keys: 3, shingles: 7, paragraphs: 2, records: 1, articles: 1 },
  textBytes: 100,
  newest: 20_000,
  languages: ['de', 'en'],
};
const HEADER: Header = { forgottenBefore: null, segments: [SEGMENT] };

function parse(text: string, bytes = text.length) {
  return parseHeader(Buffer.from(text), bytes, 'seen.idx');
}

describe('the layout of a segment', () => {
  it('has the tables one behind the other, 32-bit numbers in rows, and the texts at the end', () => {
    expect(layOut(SEGMENT)).toEqual({
      keys: 0,
      shingles: 48,
      paragraphs: 104,
      records: 152,
      articles: 168,
      texts: 180,
    });
    expect(segmentBytes(SEGMENT)).toBe(280);
  });
});

describe('the header', () => {
  it('is read as it was written', () => {
    const text = formatHeader(HEADER);
    expect(parse(text, text.length + 280 + CHECKSUM_BYTES)).toEqual({ header: HEADER, size: text.length });
  });

  it.each([
    ['no index', 'shopping list\n', 14, 'is not an aligner index'],
    ['an empty file', '', 0, 'is empty'],
    ['another version', 'aligner-index 99\n{}\n', 20, 'another version (index format 99'],
    ['a header without an end', formatHeader(HEADER).slice(0, 40), 40, 'is damaged'],
    ['a header that is no JSON', `aligner-index ${VERSION}\n{"segments": [\n`, 31, 'is damaged'],
    [
      'a header without its list',
      `aligner-index ${VERSION}\n{"segmenfs": []}\n`,
      34,
      '34 bytes where others belong',
    ],
    [
      'a row count that is none',
      formatHeader(HEADER).replace('"keys":3', '"kezs":3'),
      400,
      'where others belong',
    ],
    ['a file too short', formatHeader(HEADER), 300, 'is damaged: it has 300 bytes'],
  ])('names the file for %s', (_, text, bytes, complaint) => {
    expect(() => parse(text, bytes)).toThrow(
      expect.objectContaining({
        code: 'bad-index',
        message: expect.stringMatching(`^seen.idx .*${complaint.replace(/[()]/g, '\\$&')}`),
      }),
    );
  });
});

it.each([
  [Number.POSITIVE_INFINITY, NONE],
  [Number.NaN, NONE],
  [-1, NONE],
  [0, 0],
  [Date.UTC(2026, 0, 1), 20_454],
  [Date.UTC(2026, 0, 1, 23, 59), 20_454],
])('%d ms since 1970 is day %d', (milliseconds, day) => {
  expect(toDay(milliseconds)).toBe(day);
});
