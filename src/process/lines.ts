import { StringDecoder } from 'node:string_decoder';

/** Splits a stream of bytes at line feeds; gives the lines of each piece together, without their ends. */
export async function* splitIntoLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new StringDecoder('utf8');
  let pieces: string[] = [];
  for await (const chunk of bytes) {
    const lines = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)).split('\n');
    if (lines.length === 1) {
      // A line may be as long as a file; to join it piece by piece would copy it again and again.
      pieces.push(lines[0]!);
      continue;
    }
    lines[0] = pieces.join('') + lines[0];
    pieces = [lines.pop()!];
    yield lines;
  }
  const rest = pieces.join('') + decoder.end();
  if (rest !== '') yield [rest];
}
