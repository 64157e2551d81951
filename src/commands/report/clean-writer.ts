import type { ArticleWriter } from '../../write/articles/article-writer.ts';
import type { FindText } from '../../write/articles/explain.ts';
import type { WriterContext } from '../../write/context.ts';
import { isReport } from '../../write/formats.ts';
import { createArticleWriter, createExplainWriter } from '../../write/index.ts';
import type { CleanOptions } from '../clean-options.ts';

/** Whether a run writes at all: one that only checks writes at most a report. */
export function writesResult({ check, explain, format }: CleanOptions): boolean {
  return !check || explain === true || isReport(format);
}

/** The writer that was asked for; `findText` gives the paragraphs that an explanation needs besides the article's own. */
export function openCleanWriter(
  { explain, format }: CleanOptions,
  context: WriterContext,
  findText: FindText,
): Promise<ArticleWriter> {
  return explain ? createExplainWriter(context, findText) : createArticleWriter(format, context);
}
