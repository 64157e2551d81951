import type { ArticleWriter } from './articles/article-writer.ts';
import { ARTICLE_RULES, writeCleanSarif } from './articles/sarif.ts';
import { createSarifLog } from './build/sarif.ts';
import type { WriterContext } from './context.ts';
import { DISCREPANCY_RULE } from './documents/discrepancy-findings.ts';
import { writeDiscrepancySarif } from './documents/sarif.ts';
import type { PairWriter } from './documents/writer.ts';

/** One log for the paragraphs and the facts that differ; the documents end it. */
export function writeFeedSarif(context: WriterContext): { articles: ArticleWriter; documents: PairWriter } {
  const log = createSarifLog(context.output, [...ARTICLE_RULES, DISCREPANCY_RULE]);
  return {
    articles: { ...writeCleanSarif(context, log), end: async () => {} },
    documents: writeDiscrepancySarif(context, log),
  };
}
