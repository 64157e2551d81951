import type { ArticleWriter } from './article-writer.ts';
import type { WriterContext } from './context.ts';
import type { FindText } from './explain.ts';
import type { ArticleFormat, PairFormat } from './formats.ts';
import type { PairWriter } from './pair-writer.ts';

type Load<Writer> = () => Promise<(context: WriterContext) => Writer>;

/** Formats of `clean`; each is loaded only when it is asked for. */
const ARTICLE_WRITERS: Record<ArticleFormat, Load<ArticleWriter>> = {
  text: async () => (await import('./clean-text.ts')).writeCleanText,
  json: async () => (await import('./clean-json.ts')).writeCleanJson,
  jsonl: async () => (await import('./clean-json.ts')).writeCleanJsonLines,
  diff: async () => (await import('./clean-diff.ts')).writeCleanDiff,
  github: async () => (await import('./clean-github.ts')).writeCleanGithub,
  sarif: async () => (await import('./clean-sarif.ts')).writeCleanSarif,
};

/** Formats of `align`, `feed` and `convert`. */
const PAIR_WRITERS: Record<PairFormat, Load<PairWriter>> = {
  json: async () => (await import('./pair-json.ts')).writePairJson,
  jsonl: async () => (await import('./pair-json.ts')).writePairJsonLines,
  tmx: async () => (await import('./pair-tmx.ts')).writePairTmx,
  xliff: async () => (await import('./pair-xliff.ts')).writePairXliff,
  tsv: async () => (await import('./pair-tsv.ts')).writePairTsv,
  text: async () => (await import('./pair-text.ts')).writePairText,
  html: async () => (await import('./html/index.ts')).writePairHtml,
};

export async function createArticleWriter(
  format: ArticleFormat,
  context: WriterContext,
): Promise<ArticleWriter> {
  return (await ARTICLE_WRITERS[format]())(context);
}

/** Writes, instead of articles, why each paragraph went or was flagged; `findText` gives the other paragraph's text. */
export async function createExplainWriter(
  context: WriterContext,
  findText: FindText,
): Promise<ArticleWriter> {
  return (await import('./explain.ts')).createExplainWriter(context, findText);
}

export async function createPairWriter(format: PairFormat, context: WriterContext): Promise<PairWriter> {
  return (await PAIR_WRITERS[format]())(context);
}
