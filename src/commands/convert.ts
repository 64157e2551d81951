import { createConsole } from '../console.ts';
import { EXIT } from '../errors.ts';
import type { Io } from '../io.ts';
import { readBilingual } from '../read/bilingual.ts';
import type { PairFormat } from '../write/formats.ts';
import { createPairWriter } from '../write/index.ts';
import { type CommonOptions, createWriterContext, produceOutput } from './common.ts';

export interface ConvertOptions extends CommonOptions {
  to: PairFormat;
}

/** `aligner convert`: exports stored bilingual documents again, without aligning them again. Gives the exit code. */
export async function convert(files: readonly string[], options: ConvertOptions, io: Io): Promise<number> {
  const console = await createConsole(io, options);
  const books = { documents: 0, pairs: 0, failures: 0, refused: 0 };
  await produceOutput(io, options.output, async (output) => {
    const writer = await createPairWriter(options.to, createWriterContext(io, output, console));
    for (const file of files.length > 0 ? files : ['-']) {
      for await (const result of readBilingual(file, io)) {
        if ('failure' in result) {
          books.refused++;
          console.fail(result.failure.message);
        } else if ('stored' in result) {
          books.failures++;
          await writer.write(result.stored);
        } else {
          books.documents++;
          books.pairs += result.document.pairs.length;
          await writer.write(result.document);
        }
      }
    }
    await writer.end();
    return books.documents + books.failures > 0;
  });
  const failures = books.failures > 0 ? `, ${books.failures} stored failures` : '';
  console.say(
    `${books.documents + books.failures + books.refused} documents in = ${books.documents} converted${failures} + ${books.refused} refused; ${books.pairs} pairs`,
  );
  return books.refused > 0 ? EXIT.failed : EXIT.done;
}
