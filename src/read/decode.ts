import { AlignerError } from '../errors.ts';

export interface DecodedText {
  text: string;
  /** WHATWG label of the encoding that was used. */
  encoding: string;
}

const BYTE_ORDER_MARKS: [encoding: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** How much is looked at for patterns: enough for several paragraphs, quick for any file. */
const SAMPLE_BYTES = 4096;

/**
 * Decodes the bytes of a text file. The rule, in order: byte order mark, zero-byte pattern of UTF-16,
 * strict UTF-8, windows-1252 (which the WHATWG Encoding Standard also reads for iso-8859-1).
 *
 * @throws AlignerError `binary` when the bytes are not text in any of these.
 */
export function decodeText(bytes: Uint8Array, name: string): DecodedText {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return { text: decodeAs(marked[0], bytes), encoding: marked[0] };
  const utf16 = findUtf16Pattern(bytes.subarray(0, SAMPLE_BYTES));
  if (utf16) return { text: decodeAs(utf16, bytes), encoding: utf16 };
  if (looksBinary(bytes.subarray(0, SAMPLE_BYTES))) {
    throw new AlignerError('binary', `${name} is not a text file; give an article as text`);
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: decodeAs('windows-1252', bytes), encoding: 'windows-1252' };
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(encoding);
  // Decoding in one go takes a shortcut in Node 20 that reads windows-1252 as Latin-1: quotes, dashes and € would be lost.
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

/** Western text in UTF-16 has a zero in every second byte, nearly always; the side tells the byte order. */
function findUtf16Pattern(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  const half = sample.length / 2;
  const [even = 0, odd = 0] = zeros;
  // Umlauts, dashes and quotes keep their high byte, so "nearly always" is 70 %; the other side must be almost free of zeros.
  if (odd > 0.7 * half && even < 0.05 * half) return 'utf-16le';
  if (even > 0.7 * half && odd < 0.05 * half) return 'utf-16be';
  return undefined;
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
