import { mapWith, type Pool } from '../engine/pool.ts';
import type { Spool } from '../engine/spool.ts';
import type { AlignTask } from '../engine/tasks.ts';
import type { BilingualDocument } from '../model.ts';
import type { ScoredPair } from '../pair/choose.ts';
import type { Output } from '../process/io.ts';
import type { WriterContext } from '../write/context.ts';
import type { PairFormat } from '../write/formats.ts';
import { createArticleWriter, createPairWriter } from '../write/index.ts';
import type { FeedOptions } from './feed-options.ts';
import type { FeedReport } from './report/feed-report.ts';

/** What a run has to write: articles in the order of the data, and which of them are counterparts. */
export interface FeedResult {
  articles: Spool;
  pairs: readonly ScoredPair[];
  /** Positions of articles that are neither paired nor refused. */
  unpaired: readonly number[];
}

/** Writes the findings about repeats, as annotations for a build. */
export async function writeFindings(
  format: 'github' | 'sarif',
  { articles }: FeedResult,
  context: WriterContext,
): Promise<void> {
  const writer = await createArticleWriter(format, context);
  for (let order = 0; order < articles.length; order++) await writer.write(articles.readArticle(order));
  await writer.end();
}

/** The bilingual documents, in the order of the earlier of their two articles; the report hears of each. */
export async function* alignPairs(
  { articles, pairs }: FeedResult,
  pool: Pool,
  options: FeedOptions,
  report: FeedReport,
): AsyncGenerator<[ScoredPair, BilingualDocument]> {
  const sorted = [...pairs].sort((x, y) => first(x) - first(y) || last(x) - last(y));
  for await (const [pair, document] of mapWith(pool, sorted, (pair) =>
    toAlignTask(pair, articles, options),
  )) {
    report.pair(document);
    yield [pair, document];
  }
}

/**
 * Writes bilingual documents and, in JSON, the articles without a counterpart between them and the refused inputs
 * after them. A document stands where the earlier of its two articles does.
 */
export async function writeDocuments(
  format: PairFormat,
  result: FeedResult,
  documents: AsyncIterable<[ScoredPair, BilingualDocument]>,
  context: WriterContext,
  options: FeedOptions,
  report: FeedReport,
): Promise<void> {
  const { articles } = result;
  const unpaired = options.onlyPairs || !isJson(format) ? [] : result.unpaired;
  // Indented JSON is for a document by itself; anything beside it makes it a stream of lines.
  const isStream = unpaired.length > 0 || report.refusals.length > 0;
  const writer = await createPairWriter(format === 'json' && isStream ? 'jsonl' : format, context);
  let written = 0;
  const writeUnpaired = async (before: number) => {
    while (written < unpaired.length && unpaired[written]! < before)
      await writeLine(context.output, articles.readArticle(unpaired[written++]!));
  };
  for await (const [pair, document] of documents) {
    await writeUnpaired(first(pair));
    await writer.write(document);
  }
  await writeUnpaired(Number.POSITIVE_INFINITY);
  if (isJson(format)) {
    const refusals = [...report.refusals].sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0));
    for (const { id, error } of refusals) await writer.write({ id, error });
  }
  await writer.end();
}

const first = ({ a, b }: ScoredPair) => Math.min(a, b);
const last = ({ a, b }: ScoredPair) => Math.max(a, b);
const isJson = (format: PairFormat) => format === 'json' || format === 'jsonl';

function writeLine(output: Output, value: unknown): Promise<void> {
  return output.write(`${JSON.stringify(value)}\n`);
}

function toAlignTask(pair: ScoredPair, articles: Spool, { minScore, sentences }: FeedOptions): AlignTask {
  const [a, b] = [articles.readArticle(pair.a), articles.readArticle(pair.b)];
  return { kind: 'align', id: `${a.id}+${b.id}`, a, b, minScore, sentences };
}
