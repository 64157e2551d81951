import { AlignerError } from '../../errors.ts';
import type { Io } from '../../process/io.ts';
import { openInput } from '../bytes/input.ts';
import { readLines } from '../bytes/lines.ts';

/**
 * Reads pairs of article ids that the user knows: two columns with a tab between them, a pair per line, in either order.
 *
 * @throws AlignerError `malformed`, naming the line, or what `openInput` throws
 */
export async function readKnownPairs(file: string, io: Io): Promise<[string, string][]> {
  const { name, bytes } = await openInput(file, io);
  const pairs: [string, string][] = [];
  for await (const { text, number } of readLines(bytes)) {
    const [a, b, ...rest] = text.split('\t');
    if (!a || !b || rest.length > 0) {
      throw new AlignerError(
        'malformed',
        `${name}:${number}: two article ids with a tab between them are expected`,
      );
    }
    pairs.push([a, b]);
  }
  return pairs;
}
