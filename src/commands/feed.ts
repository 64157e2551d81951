import { resolve } from 'node:path';
import { type PairedArticles, pairArticles } from '../api/feed.ts';
import { readArticles } from '../api/read.ts';
import { AlignerError, EXIT } from '../errors.ts';
import { describeStranger } from '../pair/settle.ts';
import { judgeCoverage, judgeRemoved } from '../plan/documents/gates.ts';
import { type Console, createConsole } from '../process/console.ts';
import { type Io, openOutput } from '../process/io.ts';
import type { OnProgress } from '../process/progress.ts';
import { readKnownPairs } from '../read/bitext/known-pairs.ts';
import { type Index, openIndex } from '../store/index.ts';
import { openState, type State } from '../store/state.ts';
import { needsSentences } from '../write/by-sentence/show-unit.ts';
import { createWriterContext, produceOutput, toFolderOptions, warnOfSentences } from './common.ts';
import type { FeedOptions } from './feed-options.ts';
import { writeDocuments, writeFindings } from './feed-write.ts';
import { type Baseline, openBaseline } from './report/baseline.ts';
import { createDiscrepancyReport, type DiscrepancyReport } from './report/discrepancies.ts';
import { createFeedReport, type FeedReport } from './report/feed-report.ts';
import { checkGateReport, type GateResult, reportGates } from './report/gate-report.ts';
import { showProgress } from './report/progress.ts';
import { openRules } from './report/rules.ts';

/** `aligner feed`: many articles in two languages into bilingual documents. Gives the exit code. */
export async function feed(paths: readonly string[], options: FeedOptions, io: Io): Promise<number> {
  const console = await createConsole(io, options);
  warnOfSentences(options, console);
  checkGateReport(options);
  checkOutputs(options, io);
  const baseline = await openBaseline(options, io);
  const rules = openRules(options);
  const report = createFeedReport(console, baseline, rules);
  const discrepancies = createDiscrepancyReport(options, { baseline, cwd: io.cwd() });
  const state = options.state === undefined ? undefined : openState(options.state, io);
  try {
    const index = state && openStateIndex(state, options, io);
    try {
      const earlier = state && index && { state, index };
      const onProgress = showProgress(console);
      const paired = await pair(paths, options, earlier, onProgress, io, console, report);
      try {
        reportPairing(paired, report);
        await writeResult(paired, options, io, console, report, baseline, discrepancies);
        report.differ(discrepancies);
        if (options.stats !== undefined) await writeStats(options.stats, report, io);
        // Last of all: what fails before leaves the state as it was.
        if (state !== undefined && !options.check) commitState(state, paired);
      } finally {
        await paired.close();
      }
    } finally {
      index?.close();
    }
  } finally {
    state?.close();
  }
  report.close();
  const results = [
    ...judgeGates(options, report),
    ...discrepancies.judge(),
    ...rules.judge(),
    ...(await baseline.settle(console)),
  ];
  const passed = await reportGates(results, options, console, io);
  if (report.refused > 0) return EXIT.failed;
  return passed ? EXIT.done : EXIT.gateFailed;
}

/** Nothing may be written over something else of the same run, and no document may be swallowed. @throws AlignerError `usage` */
function checkOutputs(
  { output, stats, state, baseline, updateBaseline, format, check }: FeedOptions,
  io: Io,
): void {
  const named = {
    '--output': output,
    '--stats': stats,
    '--state': state,
    ...(updateBaseline ? { '--baseline': baseline } : {}),
  };
  const taken = new Map<string, string>();
  for (const [option, file] of Object.entries(named)) {
    if (file === undefined || file === '-') continue;
    const path = resolve(io.cwd(), file);
    const other = taken.get(path);
    if (other)
      throw new AlignerError(
        'usage',
        `${other} and ${option} both name ${file}; give each a file of its own`,
      );
    taken.set(path, option);
  }
  if (state !== undefined && !check && (format === 'github' || format === 'sarif')) {
    throw new AlignerError(
      'usage',
      `--format ${format} writes findings and no documents, so with --state they would be lost; add --check, or leave --state out`,
    );
  }
}

async function pair(
  paths: readonly string[],
  options: FeedOptions,
  earlier: { state: State; index: Index } | undefined,
  onProgress: OnProgress,
  io: Io,
  console: Console,
  report: FeedReport,
): Promise<PairedArticles> {
  const { lexicon, lexiconOnly, near, maxDays, many, jobs, minScore, discrepancies } = options;
  const known = options.pairs === undefined ? [] : await readKnownPairs(options.pairs, io);
  const articles = readArticles(paths.length > 0 ? paths : ['-'], {
    ...toFolderOptions(options),
    io,
    onProgress,
    onFailure: ({ id, name, failure }) => report.refuse(id ?? name, failure),
  });
  return pairArticles(articles, {
    lexicon,
    lexiconOnly,
    near,
    maxDays,
    many,
    known,
    jobs,
    minScore,
    sentences: needsSentences(options),
    discrepancies,
    earlier,
    onProgress,
    io,
    carriesOn: options.state !== undefined && !options.flush,
    onRead: () => report.read(),
    onCleaned: (article) => report.clean(article),
    onSkew: (skewed) => console.warn(describeSkew(skewed)),
  });
}

function reportPairing(paired: PairedArticles, report: FeedReport): void {
  const { gathered, articles, languages } = paired;
  report.repeat(gathered.repeated);
  report.reopen(gathered.reopened);
  report.empty(paired.emptied);
  report.passOver(paired.unknownPairs, languages);
  for (const order of paired.refused) {
    const article = articles.readArticle(order);
    report.refuseRead(article.id, new AlignerError('wrong-language', describeStranger(article, languages)));
  }
  report.leave({ paired: paired.paired, unpaired: paired.unpaired.length, open: paired.open.length });
}

function describeSkew(articles: number): string {
  const subject = articles === 1 ? 'an article is' : `${articles} articles are`;
  return `${subject} dated more than a month after all others; a clock must be wrong, the date is not taken for today`;
}

/** A damaged index inside a state is reported in the user's terms: the folder that was named. */
function openStateIndex(state: State, { state: name, indexDays }: FeedOptions, io: Io): Index {
  try {
    return openIndex(state.index, indexDays, io);
  } catch (error) {
    if (!(error instanceof AlignerError)) throw error;
    throw new AlignerError('bad-state', `the index in ${name} is damaged; start again with an empty folder`, {
      cause: error,
    });
  }
}

function commitState(state: State, { articles, gathered, open }: PairedArticles): void {
  state.commit(open.map((order) => ({ article: articles.readArticle(order), day: gathered.days[order]! })));
}

async function writeResult(
  paired: PairedArticles,
  options: FeedOptions,
  io: Io,
  console: Console,
  report: FeedReport,
  { accepted }: Baseline,
  discrepancies: DiscrepancyReport,
): Promise<void> {
  const { format } = options;
  await produceOutput(io, options, async (output) => {
    const context = createWriterContext(io, output, console, accepted);
    const documents = reportDocuments(paired, report, discrepancies);
    const asksForFindings = format === 'github' || format === 'sarif';
    if (asksForFindings) await writeFindings(format, paired, documents, context);
    else if (!options.check) await writeDocuments(format, paired, documents, context, options, report);
    // Numbers and gates are about the documents, also where none is written.
    while (!(await documents.next()).done);
    return !options.check || asksForFindings;
  });
}

async function* reportDocuments(
  paired: PairedArticles,
  report: FeedReport,
  discrepancies: DiscrepancyReport,
): ReturnType<PairedArticles['align']> {
  for await (const [pair, aligned] of paired.align()) {
    const document = discrepancies.take(aligned);
    report.pair(document);
    yield [pair, document];
  }
}

async function writeStats(file: string, report: FeedReport, io: Io): Promise<void> {
  const output = await openOutput(io, file);
  await output.write(`${JSON.stringify(report.stats(), null, 2)}\n`);
  await output.commit();
}

function judgeGates({ check, baseline, minCoverage }: FeedOptions, report: FeedReport): GateResult[] {
  const { paragraphs, coverage } = report.stats();
  const results: GateResult[] = [];
  // With a baseline, that one says what is accepted.
  if (check && baseline === undefined) {
    results.push({ gate: '--check', failure: judgeRemoved(paragraphs) });
  }
  if (minCoverage !== undefined) {
    results.push({ gate: '--min-coverage', failure: judgeCoverage(coverage, minCoverage) });
  }
  return results;
}
