import { isUtf8 } from 'node:buffer';
import { findWideEncoding } from './decode.ts';
import { decodeAs } from './encodings.ts';
import { peekBytes } from './input.ts';
import { transcodeWide } from './wide.ts';

/** One line of a stream, without its line end, and its 1-based number. */
export interface Line {
  text: string;
  number: number;
  /** WHATWG label of the encoding that was used for this line. */
  encoding: string;
  /** The line is longer than any article; its text is cut. */
  tooLong: boolean;
}

/** A line is held in memory as a whole. A megabyte is a long book; this is room for pages with everything embedded. */
export const MAX_LINE_BYTES = 1 << 26;
/** Enough to see the zero bytes of UTF-16. */
const SAMPLE_BYTES = 4096;

/**
 * Cuts a stream into its lines, holding one line at a time; blank ones are left out, unless `keepBlank` asks for them.
 * Each line is UTF-8, or windows-1252 where it is not valid UTF-8, unless `encoding` says otherwise.
 */
export async function* readLines(
  bytes: AsyncIterable<Uint8Array>,
  encoding?: string,
  keepBlank = false,
): AsyncGenerator<Line> {
  const { head, all } = await peekBytes(bytes, SAMPLE_BYTES);
  const wide = findWideEncoding(head) ?? (encoding && /^utf-(16|32)/.test(encoding) ? encoding : undefined);
  let number = 0;
  for await (const { line, tooLong } of splitBytes(wide ? transcodeWide(all, wide) : all)) {
    number++;
    const used = wide || isUtf8(line) ? 'utf-8' : 'windows-1252';
    const named = wide ? undefined : encoding;
    const decoded = named
      ? decodeAs(named, line)
      : used === 'utf-8'
        ? line.toString('utf8')
        : decodeAs(used, line);
    const text = (number === 1 ? decoded.replace(/^\uFEFF/, '') : decoded).trim();
    if (text || keepBlank) yield { text, number, encoding: wide ?? named ?? used, tooLong };
  }
}

async function* splitBytes(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ line: Buffer; tooLong: boolean }> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  const take = () => {
    const line = pieces.length === 1 ? toBuffer(pieces[0]!) : Buffer.concat(pieces);
    const tooLong = size > MAX_LINE_BYTES;
    pieces = [];
    size = 0;
    return { line, tooLong };
  };
  const add = (piece: Uint8Array) => {
    if (size <= MAX_LINE_BYTES) pieces.push(piece);
    size += piece.length;
  };
  for await (const chunk of bytes) {
    let from = 0;
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, to));
      yield take();
      from = to + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
