import { isUtf8 } from 'node:buffer';
import { AlignerError } from '../../errors.ts';
import { decodeAs, findEncoding } from './encodings.ts';
import { countMojibake, repairMojibake } from './mojibake.ts';

export interface DecodedText {
  text: string;
  /** WHATWG label of the encoding that was used, e.g. `utf-8`; UTF-32, which WHATWG has not, as `utf-32le`. */
  encoding: string;
  warnings: string[];
}

export interface DecodeOptions {
  /** The encoding that the user names. */
  encoding?: string | undefined;
  /** Repair UTF-8 that was read as windows-1252 before it came here. */
  fixEncoding?: boolean | undefined;
  /** Whether the text may declare its encoding, as XML and HTML do. */
  markup?: boolean | undefined;
}

const BYTE_ORDER_MARKS: [encoding: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  // UTF-32 first: its little-endian mark begins with that of UTF-16.
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** How much is looked at for patterns: enough for several paragraphs, quick for any file. */
const SAMPLE_BYTES = 4096;

/**
 * Decodes the bytes of a text file. The rule, in order: byte order mark, the encoding that the user names,
 * zero-byte pattern of UTF-16 and UTF-32, XML or HTML declaration, strict UTF-8, and last windows-1252 (which the
 * WHATWG Encoding Standard also reads for iso-8859-1), or iso-8859-15 if byte 0xA4 can only be `€`.
 *
 * @throws AlignerError `usage` for an encoding that nobody knows, `binary` when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array, name: string, options: DecodeOptions = {}): DecodedText {
  const warnings: string[] = [];
  const encoding = chooseEncoding(bytes, name, options, warnings);
  let text = decodeAs(encoding, bytes);
  const broken = text.split('\uFFFD').length - 1;
  if (broken > 0)
    warnings.push(`${broken} characters are not valid ${encoding}; name the right one with --encoding`);
  const mojibake = countMojibake(text);
  if (mojibake > 0) {
    if (options.fixEncoding) text = repairMojibake(text);
    warnings.push(describeMojibake(mojibake, options.fixEncoding === true));
  }
  return { text, encoding, warnings };
}

function describeMojibake(count: number, fixed: boolean): string {
  const places = `${count} place${count === 1 ? '' : 's'}`;
  return fixed
    ? `repaired characters in ${places} that were UTF-8 read as windows-1252`
    : `characters in ${places} look like UTF-8 read as windows-1252 ("Ã¼" for "ü"); --fix-encoding repairs them`;
}

function findMark(bytes: Uint8Array): string | undefined {
  return BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
}

/** UTF-16 or UTF-32, where the first bytes show it: by their mark or by the pattern of their zeros. */
export function findWideEncoding(bytes: Uint8Array): string | undefined {
  const marked = findMark(bytes);
  return marked
    ? marked === 'utf-8'
      ? undefined
      : marked
    : findWidePattern(bytes.subarray(0, SAMPLE_BYTES));
}

function chooseEncoding(
  bytes: Uint8Array,
  name: string,
  { encoding, markup }: DecodeOptions,
  warnings: string[],
): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const marked = findMark(bytes);
  if (marked) return marked;
  if (encoding !== undefined) return requireEncoding(encoding);
  const wide = findWidePattern(sample);
  if (wide) return wide;
  if (looksBinary(sample)) {
    throw new AlignerError(
      'binary',
      `${name} is not a text file; give an article as text, HTML, feed or JSON Lines`,
    );
  }
  const declared = markup ? readDeclaration(sample) : undefined;
  const known = declared === undefined ? undefined : findEncoding(declared);
  if (declared !== undefined && known === undefined)
    warnings.push(`declares an unknown encoding "${declared}"`);
  if (isUtf8(bytes)) {
    if (known && known !== 'utf-8' && hasHighByte(bytes)) warnings.push(`declares ${known} but is utf-8`);
    return 'utf-8';
  }
  // A declared UTF-16 would have shown its zero bytes; the declaration was written by a program that converted since.
  if (known && known !== 'utf-8' && !known.startsWith('utf-')) return known;
  if (known) warnings.push(`declares ${known} but is not; read as windows-1252`);
  return looksLatin9(bytes) ? 'iso-8859-15' : 'windows-1252';
}

/** @throws AlignerError `usage` when `label` names no encoding. */
export function requireEncoding(label: string): string {
  const known = findEncoding(label);
  if (known) return known;
  throw new AlignerError(
    'usage',
    `--encoding ${label} is unknown; try utf-8, utf-16le, windows-1252, iso-8859-15 or macintosh`,
  );
}

/** `<?xml encoding="...">`, `<meta charset="...">` or `<meta http-equiv content="...; charset=...">`. */
function readDeclaration(sample: Uint8Array): string | undefined {
  const head = Buffer.from(sample.buffer, sample.byteOffset, sample.length).toString('latin1');
  const xml = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)/i.exec(head);
  return (xml ??
    /<meta[^<>]*?\scharset\s*=\s*(?:["']\s*)?([\w.:-]+)/i.exec(head) ??
    /<meta[^<>]*?charset=([\w.:-]+)/i.exec(head))?.[1];
}

/** Western text in UTF-16 has a zero in every second byte, nearly always, in UTF-32 in three of four; the place tells the order. */
function findWidePattern(sample: Uint8Array): string | undefined {
  const zeros = [0, 0, 0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 4]!++;
  });
  // Umlauts, dashes and quotes keep their high byte, so "nearly always" is 70 %; the other side must be almost free of zeros.
  const pattern = zeros.map((n) =>
    n > 0.7 * (sample.length / 4) ? '0' : n < 0.05 * (sample.length / 4) ? 'x' : '?',
  );
  return { x000: 'utf-32le', '000x': 'utf-32be', x0x0: 'utf-16le', '0x0x': 'utf-16be' }[pattern.join('')];
}

/** Text has no zero byte and hardly a control character besides tab, line ends and form feed. */
function looksBinary(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  return controls > sample.length * 0.02;
}

function hasHighByte(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x80);
}

/** 0xA4 is `€` in iso-8859-15 and a sign that nobody writes in windows-1252, whose own quotes and dashes are 0x80 to 0x9F. */
function looksLatin9(bytes: Uint8Array): boolean {
  return bytes.includes(0xa4) && !bytes.some((byte) => byte >= 0x80 && byte <= 0x9f);
}
