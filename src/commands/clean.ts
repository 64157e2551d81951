import { cleanArticle } from '../api/clean-article.ts';
import { readArticles } from '../api/read.ts';
import { type AlignerError, EXIT } from '../errors.ts';
import { type Console, createConsole } from '../process/console.ts';
import type { Io } from '../process/io.ts';
import type { CleanOptions } from './clean-options.ts';
import { createWriterContext, toFolderOptions } from './common.ts';
import { produceClean } from './output/produce-clean.ts';
import { openBaseline } from './report/baseline.ts';
import { type CleanReport, createCleanReport } from './report/clean-report.ts';
import { openCleanWriter, writesResult } from './report/clean-writer.ts';
import { checkGateReport, reportGates } from './report/gate-report.ts';
import { exceedsMaxRemoved, type Gates, judgeGates, readGates } from './report/gates.ts';
import { showProgress } from './report/progress.ts';
import { openRules } from './report/rules.ts';

/** `aligner clean`: takes the repeats out of each article, or out of all of them together. Gives the exit code. */
export async function clean(files: readonly string[], options: CleanOptions, io: Io): Promise<number> {
  const gates = readGates(options);
  checkGateReport(options);
  const console = await createConsole(io, options);
  const baseline = await openBaseline(options, io);
  const rules = openRules(options);
  const report = createCleanReport(console, baseline, rules);
  const inputs = files.length > 0 ? files : ['-'];
  if (options.across || options.index !== undefined) {
    const { cleanAcross } = await import('./clean-across.ts');
    await cleanAcross(inputs, options, gates, io, console, report);
  } else {
    await cleanEach(inputs, options, gates, io, console, report);
  }
  report.close();
  const results = [...judgeGates(gates, report), ...rules.judge(), ...(await baseline.settle(console))];
  const passed = await reportGates(results, options, console, io);
  if (report.refused > 0) return EXIT.failed;
  return passed ? EXIT.done : EXIT.gateFailed;
}

async function cleanEach(
  inputs: readonly string[],
  options: CleanOptions,
  gates: Gates,
  io: Io,
  console: Console,
  report: CleanReport,
): Promise<void> {
  const writes = writesResult(options);
  await produceClean(io, options, async (output, edit) => {
    const context = createWriterContext(io, output, console, report.accepted);
    const writer = edit ?? (await openCleanWriter(options, context, () => null));
    const reading = {
      ...toFolderOptions(options),
      io,
      onFailure: ({ failure }: { failure: AlignerError }) => report.refuse(failure),
      onProgress: showProgress(console),
    };
    for await (const raw of readArticles(inputs, reading)) {
      const article = report.add(await cleanArticle(raw));
      if (writes) await writer.write(article);
    }
    if (writes) await writer.end();
    return report.articles > 0 && writes && !exceedsMaxRemoved(gates, report);
  });
}
