import { readLexiconLanguages } from '../align/words/lexicon/codec.ts';
import { type GatheredFeed, gatherFeed } from '../api/gather-articles.ts';
import { pairFeed } from '../api/pair-articles.ts';
import { openPool, type Pool } from '../engine/pool.ts';
import { AlignerError, EXIT } from '../errors.ts';
import { type Console, createConsole } from '../process/console.ts';
import { type Io, openOutput } from '../process/io.ts';
import { collectGarbage } from '../process/memory.ts';
import { trackItems } from '../process/progress.ts';
import { readKnownPairs } from '../read/bitext/known-pairs.ts';
import { readLexiconBytes } from '../read/shipped/lexicon.ts';
import { openState } from '../store/state.ts';
import { openBaseline } from './baseline.ts';
import { createWriterContext, produceOutput, warnOfSentences } from './common.ts';
import type { FeedOptions } from './feed-options.ts';
import { alignPairs, type FeedResult, writeDocuments, writeFindings } from './feed-write.ts';
import { createFeedReport, type FeedReport } from './report/feed-report.ts';

/** `aligner feed`: many articles in two languages into bilingual documents. Gives the exit code. */
export async function feed(paths: readonly string[], options: FeedOptions, io: Io): Promise<number> {
  const console = await createConsole(io, options);
  warnOfSentences(options, console);
  const baseline = await openBaseline(options, io);
  const report = createFeedReport(console, baseline);
  const known = options.pairs === undefined ? [] : await readKnownPairs(options.pairs, io);
  const bytes = await readLexiconBytes(options.lexicon, io);
  const languages = readLexiconLanguages(bytes, options.lexicon);
  const state = options.state === undefined ? undefined : await openState(options.state, io);
  try {
    const gathered = await gatherFeed(paths.length > 0 ? paths : ['-'], options, state, io, console, report);
    // Pages that the first round empties are given back by the second.
    for (const _ of [1, 2]) collectGarbage();
    const pool = openPool(options.jobs, bytes);
    try {
      const { maxDays, many = false } = options;
      const following = followPool(pool, console, 'articles compared');
      const { pairs, emptied, unknownPairs } = await pairFeed(gathered.articles, following, {
        languages,
        maxDays,
        many,
        known,
      });
      report.empty(emptied);
      report.passOver(unknownPairs, languages);
      const result = settle(gathered, pairs, languages, options, report);
      await writeResult(result, pool, options, io, console, report);
      if (state !== undefined && !options.check) {
        state.commit(
          result.open.map((order) => ({
            article: gathered.articles.readArticle(order),
            day: gathered.days[order]!,
          })),
        );
      }
    } finally {
      await pool.close();
      gathered.close();
    }
  } finally {
    state?.close();
  }
  report.close();
  if (options.stats !== undefined) await writeStats(options.stats, report, io);
  const nothingNew = await baseline.settle(console);
  const passed = passes(options, report, console) && nothingNew;
  if (report.refused > 0) return EXIT.failed;
  return passed ? EXIT.done : EXIT.gateFailed;
}

/** More articles than this are not carried on: the state stays small, and the oldest have waited longest. */
const MAX_OPEN = 50_000;

/**
 * Every article ends in exactly one way: paired, refused (in a third language), still open (with a state, while its
 * counterpart may yet come), or unpaired.
 */
function settle(
  { articles, days, today }: GatheredFeed,
  pairs: FeedResult['pairs'],
  languages: readonly [string, string],
  options: FeedOptions,
  report: FeedReport,
): FeedResult & { open: number[] } {
  const paired = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const unpaired: number[] = [];
  const open: number[] = [];
  const waits = (day: number | null) => day === null || today === null || today - day <= options.maxDays;
  for (let order = 0; order < articles.length; order++) {
    if (paired.has(order)) continue;
    const { id, language } = articles.readArticle(order);
    if (!languages.includes(language.tag)) {
      const message = `${id}: its language is ${language.tag}, this feed is for ${languages.join(' and ')}; it was left out`;
      report.refuseRead(id, new AlignerError('wrong-language', message));
    } else if (options.state !== undefined && !options.flush && waits(days[order]!)) open.push(order);
    else unpaired.push(order);
  }
  unpaired.push(...open.splice(0, Math.max(0, open.length - MAX_OPEN)));
  report.leave({ paired: paired.size, unpaired: unpaired.length, open: open.length });
  return { articles, pairs, unpaired: unpaired.sort((x, y) => x - y), open };
}

async function writeResult(
  result: FeedResult,
  pool: Pool,
  options: FeedOptions,
  io: Io,
  console: Console,
  report: FeedReport,
): Promise<void> {
  const { format } = options;
  await produceOutput(io, options.output, async (output) => {
    const context = createWriterContext(io, output, console);
    const following = followPool(pool, console, 'pairs of articles', result.pairs.length);
    const documents = alignPairs(result, following, options, report);
    const asksForFindings = format === 'github' || format === 'sarif';
    if (asksForFindings) await writeFindings(format, result, context);
    else if (!options.check) await writeDocuments(format, result, documents, context, options, report);
    // Numbers and gates are about the documents, also where none is written.
    while (!(await documents.next()).done);
    return !options.check || asksForFindings;
  });
}

/** The same pool, which tells how far it is. */
function followPool(pool: Pool, console: Console, noun: string, total?: number): Pool {
  const share = (done: number) => (total ? done / total : undefined);
  return { ...pool, map: (tasks) => trackItems(pool.map(tasks), console, { noun, share }) };
}

async function writeStats(file: string, report: FeedReport, io: Io): Promise<void> {
  const output = await openOutput(io, file);
  await output.write(`${JSON.stringify(report.stats(), null, 2)}\n`);
  await output.commit();
}

function passes({ check, minCoverage }: FeedOptions, report: FeedReport, console: Console): boolean {
  const { paragraphs, coverage } = report.stats();
  const complaints: string[] = [];
  if (check && paragraphs.removed > 0) {
    complaints.push(`--check: ${paragraphs.removed} of ${paragraphs.in} paragraphs would go`);
  }
  if (minCoverage !== undefined && coverage < minCoverage) {
    complaints.push(
      `--min-coverage: ${coverage} of the paired articles' text stands in pairs, ${minCoverage} is asked for`,
    );
  }
  for (const complaint of complaints) console.fail(complaint);
  return complaints.length === 0;
}
