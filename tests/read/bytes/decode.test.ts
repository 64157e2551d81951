import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AlignerError } from '../../../src/errors.ts';
import { decodeText } from '../../../src/read/bytes/decode.ts';

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

  it.each([
    ['an XML declaration', '<?xml version="1.0" encoding="macintosh"?><p>Gr\x9a§e</p>', 'macintosh', 'Größe'],
    ['a meta element', '<meta charset="iso-8859-15"><p>5 \xa4</p>', 'iso-8859-15', '5 €'],
    [
      'an older meta element',
      '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-15"><p>5 \xa4</p>',
      'iso-8859-15',
      '5 €',
    ],
  ])('believes %s', (_, raw, encoding, text) => {
    const decoded = decodeText(Buffer.from(raw, 'latin1'), 'a.html', { markup: true });
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text).toContain(text);
    expect(decoded.warnings).toEqual([]);
  });

  it('does not believe a declaration that the bytes contradict, and says so', () => {
    const utf8 = decodeText(Buffer.from('<meta charset="iso-8859-1"><p>Größe</p>'), 'a.html', {
      markup: true,
    });
    expect(utf8).toMatchObject({ encoding: 'utf-8', warnings: ['declares windows-1252 but is utf-8'] });
    const latin = Buffer.from('<meta charset="utf-8"><p>Größe</p>', 'latin1');
    expect(decodeText(latin, 'a.html', { markup: true })).toMatchObject({
      encoding: 'windows-1252',
      warnings: [expect.stringContaining('declares utf-8 but is not')],
    });
  });

  it('takes a declaration in plain text for text', () => {
    const bytes = Buffer.from('<meta charset="macintosh"> Größe', 'latin1');
    expect(decodeText(bytes, 'a.txt').encoding).toBe('windows-1252');
  });

  it('takes the encoding that the user names, but for a byte order mark', () => {
    const bytes = Buffer.from([0x47, 0x72, 0x9a, 0xa7, 0x65]);
    expect(decodeText(bytes, 'a.txt', { encoding: 'MacRoman' })).toMatchObject({
      text: 'Größe',
      encoding: 'macintosh',
    });
    expect(decodeText(Buffer.from('\uFEFFGröße'), 'a.txt', { encoding: 'macintosh' }).encoding).toBe('utf-8');
  });

  it('sees that a € can only be iso-8859-15', () => {
    const bytes = Buffer.from('F\xfcnf Z\xfcge f\xfcr 5 \xa4', 'latin1');
    expect(decodeText(bytes, 'a.txt')).toMatchObject({ text: 'Fünf Züge für 5 €', encoding: 'iso-8859-15' });
  });

  it.each([true, false])('reads UTF-32, with a mark: %s', (mark) => {
    const text = `${mark ? '\uFEFF' : ''}Größe für Züge`;
    const bytes = Buffer.concat([...text].map((c) => Buffer.from(Uint32Array.of(c.codePointAt(0)!).buffer)));
    expect(decodeText(bytes, 'a.txt')).toMatchObject({ text: 'Größe für Züge', encoding: 'utf-32le' });
  });

  it('counts what is not valid in the encoding that was named', () => {
    const bytes = Buffer.from('Gr\xf6\xdfe', 'latin1');
    expect(decodeText(bytes, 'a.txt', { encoding: 'utf-8' }).warnings).toEqual([
      expect.stringMatching(/2 characters are not valid utf-8/),
    ]);
  });

  it('gives back any text that was written as UTF-8', () => {
    const printable = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/[\0-\x08\x0e-\x1f]/.test(text) && !text.startsWith('\uFEFF'));
    fc.assert(fc.property(printable, (text) => decodeText(Buffer.from(text), 'a.txt').text === text));
  });
});
