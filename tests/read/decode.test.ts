import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AlignerError } from '../../src/errors.ts';
import { decodeText } from '../../src/read/decode.ts';

const TEXT = 'Größe – „schön“\nFünf Züge hielten.\n';

const encodeUtf16 = (text: string, order: 'le' | 'be', mark: boolean) => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

describe('decodeText', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`), 'utf-8'],
    ['UTF-16 little-endian with a mark', encodeUtf16(TEXT, 'le', true), 'utf-16le'],
    ['UTF-16 big-endian with a mark', encodeUtf16(TEXT, 'be', true), 'utf-16be'],
    ['UTF-16 little-endian without a mark', encodeUtf16(TEXT, 'le', false), 'utf-16le'],
    ['UTF-16 big-endian without a mark', encodeUtf16(TEXT, 'be', false), 'utf-16be'],
  ])('reads %s', (_, bytes, encoding) => {
    expect(decodeText(bytes, 'a.txt')).toEqual({ text: TEXT, encoding, warnings: [] });
  });

  it('takes what is not valid UTF-8 as windows-1252', () => {
    const bytes = Uint8Array.from([0x84, 0x53, 0x63, 0x68, 0xf6, 0x6e, 0x93, 0x20, 0x80]);
    expect(decodeText(bytes, 'a.txt')).toMatchObject({ text: '„Schön“ €', encoding: 'windows-1252' });
  });

  it.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49]],
    ['scattered zero bytes', [65, 66, 0, 67, 68, 69, 70, 0, 71, 72]],
    ['many control characters', [1, 2, 3, 65, 66, 4, 5, 6]],
  ])('refuses %s, naming the file', (_, bytes) => {
    const decode = () => decodeText(Uint8Array.from(bytes), 'photo.png');
    expect(decode).toThrow(AlignerError);
    expect(decode).toThrow(/photo\.png is not a text file/);
  });

  it('gives back any text that was written as UTF-8', () => {
    const printable = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/[\0-\x08\x0e-\x1f]/.test(text) && !text.startsWith('\uFEFF'));
    fc.assert(fc.property(printable, (text) => decodeText(Buffer.from(text), 'a.txt').text === text));
  });
});
