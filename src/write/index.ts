import type { ArticleWriter } from './articles/article-writer.ts';
import type { FindText } from './articles/explain.ts';
import type { WriterContext } from './context.ts';
import type { PairWriter } from './documents/writer.ts';
import type { AlignFormat, ArticleFormat } from './formats.ts';
import type { StreamWriter } from './stream-writer.ts';

type Load<Writer> = () => Promise<(context: WriterContext) => Writer>;

/** Formats of `clean`; each is loaded only when it is asked for. */
const ARTICLE_WRITERS: Record<ArticleFormat, Load<ArticleWriter>> = {
  text: async () => (await import('./articles/text.ts')).writeCleanText,
  json: async () => (await import('./articles/json.ts')).writeCleanJson,
  jsonl: async () => (await import('./articles/json.ts')).writeCleanJsonLines,
  diff: async () => (await import('./articles/diff.ts')).writeCleanDiff,
  github: async () => (await import('./articles/github.ts')).writeCleanGithub,
  sarif: async () => (await import('./articles/sarif.ts')).writeCleanSarif,
};

/** Formats of `align`, `feed` and `convert`. */
const PAIR_WRITERS: Record<AlignFormat, Load<PairWriter>> = {
  json: async () => (await import('./documents/json.ts')).writePairJson,
  jsonl: async () => (await import('./documents/json.ts')).writePairJsonLines,
  tmx: async () => (await import('./documents/tmx.ts')).writePairTmx,
  xliff: async () => (await import('./documents/xliff.ts')).writePairXliff,
  xces: async () => (await import('./documents/xces.ts')).writePairXces,
  tsv: async () => (await import('./documents/tsv.ts')).writePairTsv,
  text: async () => (await import('./documents/text.ts')).writePairText,
  html: async () => (await import('./documents/html/index.ts')).writePairHtml,
  github: async () => (await import('./documents/github.ts')).writeDiscrepancyGithub,
  sarif: async () => (await import('./documents/sarif.ts')).writeDiscrepancySarif,
};

export async function createArticleWriter(
  format: ArticleFormat,
  context: WriterContext,
): Promise<ArticleWriter> {
  return splitIfAsked(format, context, await ARTICLE_WRITERS[format]());
}

/** Writes, instead of articles, why each paragraph went or was flagged; `findText` gives the other paragraph's text. */
export async function createExplainWriter(
  context: WriterContext,
  findText: FindText,
): Promise<ArticleWriter> {
  return (await import('./articles/explain.ts')).createExplainWriter(context, findText);
}

export async function createPairWriter(format: AlignFormat, context: WriterContext): Promise<PairWriter> {
  return splitIfAsked(format, context, await PAIR_WRITERS[format]());
}

/** Writers of what a feed finds, first in its articles, then in its documents; a SARIF log holds both. */
export async function createFindingWriters(
  format: 'github' | 'sarif',
  context: WriterContext,
): Promise<{ articles: ArticleWriter; documents: PairWriter }> {
  if (format === 'sarif' && !context.addFile)
    return (await import('./feed-sarif.ts')).writeFeedSarif(context);
  return {
    articles: await createArticleWriter(format, context),
    documents: await createPairWriter(format, context),
  };
}

async function splitIfAsked<T extends { id: string }>(
  format: string,
  context: WriterContext,
  createWriter: (context: WriterContext) => StreamWriter<T>,
): Promise<StreamWriter<T>> {
  if (!context.addFile) return createWriter(context);
  const { splitIntoFiles } = await import('./split.ts');
  return splitIntoFiles(context.addFile, format, context, createWriter);
}
