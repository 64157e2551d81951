import { decodeAs } from './encodings.ts';

/** Turns a stream of UTF-16 or UTF-32 into UTF-8, so that it can be cut at line ends byte by byte. */
export async function* transcodeWide(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<Uint8Array> {
  if (!encoding.startsWith('utf-32')) {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of bytes) yield Buffer.from(decoder.decode(chunk, { stream: true }));
    yield Buffer.from(decoder.decode());
    return;
  }
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of bytes) {
    const joined = Buffer.concat([rest, chunk]);
    const whole = joined.length - (joined.length % 4);
    yield Buffer.from(decodeAs(encoding, joined.subarray(0, whole)));
    rest = joined.subarray(whole);
  }
}
