import { AlignerError } from '../../errors.ts';
import type { Io } from '../../process/io.ts';
import type { ArticleWriter } from '../../write/articles/article-writer.ts';
import type { CleanOptions } from '../clean-options.ts';
import { produceOutput, type ResultOutput } from '../common.ts';
import { openInPlace } from './in-place.ts';

/**
 * Where `clean` delivers: one output, a folder, or with `--write` the files that it read, for which `edit` takes the
 * place of a writer of articles.
 *
 * @throws AlignerError `usage` for options that contradict each other
 */
export async function produceClean(
  io: Io,
  options: CleanOptions,
  produce: (output: ResultOutput, edit?: ArticleWriter) => Promise<boolean>,
): Promise<void> {
  refuseContradictions(options);
  if (!options.write) return produceOutput(io, options, produce);
  const inPlace = openInPlace(io);
  const edit: ArticleWriter = { write: async (article) => inPlace.add(article), end: async () => {} };
  const nowhere = { write: async () => {}, commit: async () => {}, discard: async () => {} };
  if (await produce(nowhere, edit)) await inPlace.commit();
}

function refuseContradictions({ write, outDir, output, check, explain, format }: CleanOptions): void {
  const other = outDir ? '--out-dir' : '--output';
  if (write && (outDir || output))
    throw new AlignerError('usage', `--write and ${other} exclude each other; give one of them`);
  if (write && (check || explain || format !== 'text'))
    throw new AlignerError(
      'usage',
      '--write changes text files; it takes no other format and no --check or --explain',
    );
}
