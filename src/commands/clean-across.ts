import { cleanArticles } from '../api/clean.ts';
import { readArticles } from '../api/read.ts';
import type { AlignerError } from '../errors.ts';
import type { Console } from '../process/console.ts';
import type { Io } from '../process/io.ts';
import { openIndex } from '../store/index.ts';
import type { CleanOptions } from './clean-options.ts';
import { createWriterContext, toFolderOptions } from './common.ts';
import { produceClean } from './output/produce-clean.ts';
import type { CleanReport } from './report/clean-report.ts';
import { openCleanWriter, writesResult } from './report/clean-writer.ts';
import { exceedsMaxRemoved, type Gates } from './report/gates.ts';
import { showProgress } from './report/progress.ts';

/**
 * Cleans all articles against one another and, with an index, against those of earlier runs. Writes them in the order
 * of the data; the index is only brought up to date once the result is out, so a run that was cut short can be repeated.
 */
export async function cleanAcross(
  inputs: readonly string[],
  options: CleanOptions,
  gates: Gates,
  io: Io,
  console: Console,
  report: CleanReport,
): Promise<void> {
  const index = options.index === undefined ? undefined : openIndex(options.index, options.indexDays, io);
  try {
    const onProgress = showProgress(console);
    const onFailure = ({ failure }: { failure: AlignerError }) => report.refuse(failure);
    const articles = readArticles(inputs, { ...toFolderOptions(options), io, onFailure, onProgress });
    const cleaned = await cleanArticles(articles, {
      near: options.near,
      openEarlier: (texts) => index?.read(texts),
      onProgress,
    });
    try {
      report.repeat(cleaned.repeated);
      const writes = writesResult(options);
      let delivers = false;
      await produceClean(io, options, async (output, edit) => {
        const context = createWriterContext(io, output, console, report.accepted);
        const writer = edit ?? (await openCleanWriter(options, context, cleaned.findText));
        for (const judged of cleaned.articles()) {
          const article = report.add(judged);
          if (writes) await writer.write(article);
        }
        if (writes) await writer.end();
        delivers = report.articles > 0 && writes && !exceedsMaxRemoved(gates, report);
        return delivers;
      });
      if (delivers && !options.check && !options.explain) await index?.write(cleaned);
    } finally {
      cleaned.close();
    }
  } finally {
    index?.close();
  }
}
