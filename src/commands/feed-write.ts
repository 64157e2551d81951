import type { PairedArticles } from '../api/feed.ts';
import type { Article, BilingualDocument } from '../model.ts';
import type { ScoredPair } from '../pair/choose.ts';
import { showUnit } from '../write/by-sentence/show-unit.ts';
import type { WriterContext } from '../write/context.ts';
import type { PairFormat } from '../write/formats.ts';
import { createFindingWriters, createPairWriter } from '../write/index.ts';
import { nameFile } from '../write/split.ts';
import type { FeedOptions } from './feed-options.ts';
import type { FeedReport } from './report/feed-report.ts';

/** Writes what was found instead of the documents, for a build: repeats in the articles, then facts that differ. */
export async function writeFindings(
  format: 'github' | 'sarif',
  { articles }: PairedArticles,
  documents: AsyncIterable<[ScoredPair, BilingualDocument]>,
  context: WriterContext,
): Promise<void> {
  const writers = await createFindingWriters(format, context);
  for (let order = 0; order < articles.length; order++)
    await writers.articles.write(articles.readArticle(order));
  await writers.articles.end();
  for await (const [, document] of documents) await writers.documents.write(document);
  await writers.documents.end();
}

/**
 * Writes bilingual documents and, in JSON, the articles without a counterpart between them and the refused inputs
 * after them. A document stands where the earlier of its two articles does.
 */
export async function writeDocuments(
  format: PairFormat,
  result: PairedArticles,
  documents: AsyncIterable<[ScoredPair, BilingualDocument]>,
  context: WriterContext,
  options: FeedOptions,
  report: FeedReport,
): Promise<void> {
  const { articles } = result;
  const unpaired = options.onlyPairs || !isJson(format) ? [] : result.unpaired;
  // Indented JSON is for a document by itself; anything beside it makes it a stream of lines.
  const isStream = !context.addFile && (unpaired.length > 0 || report.refusals.length > 0);
  const writer = await createPairWriter(format === 'json' && isStream ? 'jsonl' : format, context);
  let written = 0;
  const writeUnpaired = async (before: number) => {
    while (written < unpaired.length && unpaired[written]! < before)
      await writeUnpairedArticle(context, articles.readArticle(unpaired[written++]!));
  };
  for await (const [pair, document] of documents) {
    await writeUnpaired(first(pair));
    await writer.write(showUnit(document, { unit: options.unit, format }));
  }
  await writeUnpaired(Number.POSITIVE_INFINITY);
  if (isJson(format)) {
    const refusals = [...report.refusals].sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0));
    for (const { id, error } of refusals) await writer.write({ id, error });
  }
  await writer.end();
}

const first = ({ a, b }: ScoredPair) => Math.min(a, b);
const isJson = (format: PairFormat) => format === 'json' || format === 'jsonl';

async function writeUnpairedArticle({ output, addFile }: WriterContext, article: Article): Promise<void> {
  if (addFile)
    await addFile(nameFile(article.id, 'json'), `${JSON.stringify(article, null, 2)}\n`, article.id);
  else await output.write(`${JSON.stringify(article)}\n`);
}
