import { StringDecoder } from 'node:string_decoder';

/** One line of a stream, without its line end, and its 1-based number. */
export interface Line {
  text: string;
  number: number;
}

/** Cuts a UTF-8 stream into its lines that are not blank, holding one line at a time. */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new StringDecoder('utf8');
  let number = 0;
  let rest: string[] = [];
  for await (const chunk of bytes) {
    const pieces = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)).split('\n');
    if (pieces.length === 1) {
      rest.push(pieces[0]!);
      continue;
    }
    rest.push(pieces[0]!);
    pieces[0] = rest.join('');
    rest = [pieces.pop()!];
    for (const piece of pieces) {
      number++;
      const line = stripLine(piece, number);
      if (line) yield { text: line, number };
    }
  }
  rest.push(decoder.end());
  const last = stripLine(rest.join(''), ++number);
  if (last) yield { text: last, number };
}

function stripLine(text: string, number: number): string {
  return (number === 1 ? text.replace(/^\uFEFF/, '') : text).trim();
}
