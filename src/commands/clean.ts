import { createConsole } from '../console.ts';
import { EXIT } from '../errors.ts';
import type { Io } from '../io.ts';
import { readArticles } from '../read/index.ts';
import { createArticleWriter } from '../write/index.ts';
import { createCleanReport } from './clean-report.ts';
import { type CommonOptions, produceOutput, readColumns } from './common.ts';
import { prepareArticle } from './prepare.ts';

export interface CleanOptions extends CommonOptions {
  format: string;
  /** Write no result; exit 1 when anything would be removed. */
  check?: boolean | undefined;
}

/** `aligner clean`: reads each article, takes out its repeats and writes it. Gives the exit code. */
export async function clean(files: readonly string[], options: CleanOptions, io: Io): Promise<number> {
  const console = await createConsole(io, options);
  const report = createCleanReport(console);
  await produceOutput(io, options.output, async (output) => {
    const writer = await createArticleWriter(options.format, {
      output,
      paint: console.paint,
      columns: readColumns(io),
    });
    for await (const result of readArticles(files.length > 0 ? files : ['-'], io, options)) {
      if ('failure' in result) {
        report.refuse(result.failure);
        continue;
      }
      const article = await prepareArticle(result.article);
      report.add(article);
      if (!options.check) await writer.write(article);
    }
    await writer.end();
    return report.articles > 0 && !options.check;
  });
  report.close();
  if (report.refused > 0) return EXIT.failed;
  return options.check && report.removed > 0 ? EXIT.gateFailed : EXIT.done;
}
