import { alignPairs, createAligner } from '../api/align.ts';
import { readArticle } from '../api/read.ts';
import { AlignerError, EXIT } from '../errors.ts';
import { createConsole } from '../process/console.ts';
import type { Io } from '../process/io.ts';
import { followReading } from '../process/progress.ts';
import { readPairs } from '../read/bitext/pairs.ts';
import type { LexiconChoice } from '../read/shipped/lexicon.ts';
import { count } from '../text/wording.ts';
import { needsSentences, showUnit } from '../write/by-sentence/show-unit.ts';
import { tryWrite } from '../write/documents/writer.ts';
import type { AlignFormat, Unit } from '../write/formats.ts';
import { createPairWriter } from '../write/index.ts';
import {
  type CommonOptions,
  createWriterContext,
  produceOutput,
  toReadOptions,
  warnOfSentences,
} from './common.ts';
import { describeDocument } from './report/align-report.ts';
import { type BaselineOptions, openBaseline } from './report/baseline.ts';
import { describeArticle } from './report/clean-report.ts';
import { createDiscrepancyReport, type DiscrepancyOptions } from './report/discrepancies.ts';
import { type GateReportOptions, reportGates } from './report/gate-report.ts';
import { showProgress } from './report/progress.ts';

export interface AlignOptions
  extends CommonOptions,
    DiscrepancyOptions,
    BaselineOptions,
    GateReportOptions,
    LexiconChoice {
  format: AlignFormat;
  jsonl?: boolean | undefined;
  /** Pairs under this score are left out. */
  minScore?: number | undefined;
  /** Adds sentence links inside each pair. */
  sentences?: boolean | undefined;
  /** What a pair holds on each side in formats other than JSON. */
  unit?: Unit | undefined;
  /** Worker threads for a stream of pairs. */
  jobs?: number | undefined;
}

/** `aligner align`: two articles, or a stream of pairs, into bilingual documents. Gives the exit code. */
export async function align(files: readonly string[], options: AlignOptions, io: Io): Promise<number> {
  return options.jsonl ? alignStream(files, options, io) : alignTwo(files, options, io);
}

async function alignTwo(files: readonly string[], options: AlignOptions, io: Io): Promise<number> {
  const [fileA, fileB, ...rest] = files;
  if (fileA === undefined || fileB === undefined || rest.length > 0) {
    throw new AlignerError(
      'usage',
      `align takes two articles, got ${files.length}; name a German and an English file`,
    );
  }
  if (fileA === '-' && fileB === '-')
    throw new AlignerError('usage', 'only one of the two articles can come from stdin');
  const console = await createConsole(io, options);
  warnOfSentences(options, console);
  const align = await createAligner({ ...toAlignOptions(options), io });
  const reading = { ...toReadOptions(options), io };
  const baseline = await openBaseline(options, io);
  const report = createDiscrepancyReport(options, { baseline, cwd: io.cwd() });
  const document = report.take(
    await align(await readArticle(fileA, reading), await readArticle(fileB, reading)),
  );
  await produceOutput(io, options, async (output) => {
    const writer = await createPairWriter(
      options.format,
      createWriterContext(io, output, console, baseline.accepted),
    );
    await writer.write(showUnit(document, options));
    await writer.end();
    return true;
  });
  for (const article of Object.values(document.articles)) {
    for (const warning of article.warnings) console.warn(`${article.id}: ${warning}`);
    console.say(`${article.id}: ${describeArticle(article)}`);
  }
  console.say(describeDocument(document));
  return (await reportGates([...report.judge(), ...(await baseline.settle(console))], options, console, io))
    ? EXIT.done
    : EXIT.gateFailed;
}

async function alignStream(files: readonly string[], options: AlignOptions, io: Io): Promise<number> {
  if (files.length > 1)
    throw new AlignerError('usage', `align --jsonl takes one file of pairs, got ${files.length}`);
  const console = await createConsole(io, options);
  warnOfSentences(options, console);
  const counts = { aligned: 0, failed: 0 };
  const baseline = await openBaseline(options, io);
  const report = createDiscrepancyReport(options, { baseline, cwd: io.cwd() });
  await produceOutput(io, options, async (output) => {
    const writer = await createPairWriter(
      options.format,
      createWriterContext(io, output, console, baseline.accepted),
    );
    const file = files[0] ?? '-';
    const following = await followReading(showProgress(console), io, [file]);
    const pairs = readPairs(file, following.io, toReadOptions(options));
    const results = alignPairs(pairs, { ...toAlignOptions(options), io, jobs: options.jobs });
    for await (const result of following.track(results, 'pairs of articles')) {
      if ('failure' in result) {
        counts.failed++;
        console.fail(result.failure.message);
        await writer.write({ id: result.id, error: result.failure });
      } else {
        const refusal = await tryWrite(writer, showUnit(report.take(result), options));
        if (refusal) {
          counts.failed++;
          console.fail(refusal.message);
        } else counts.aligned++;
      }
    }
    await writer.end();
    return counts.aligned + counts.failed > 0;
  });
  console.say(
    `${count(counts.aligned + counts.failed, 'pair')} in = ${counts.aligned} aligned + ${counts.failed} failed`,
  );
  if (report.facts > 0)
    console.say(`facts that differ: ${report.facts} in ${count(report.pairs, 'pair')} of paragraphs`);
  const passed = await reportGates(
    [...report.judge(), ...(await baseline.settle(console))],
    options,
    console,
    io,
  );
  if (counts.failed > 0) return EXIT.failed;
  return passed ? EXIT.done : EXIT.gateFailed;
}

function toAlignOptions(options: AlignOptions) {
  const { lexicon, lexiconOnly, minScore, discrepancies } = options;
  return { lexicon, lexiconOnly, minScore, sentences: needsSentences(options), discrepancies };
}
