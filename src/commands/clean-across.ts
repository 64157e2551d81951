import type { Console } from '../console.ts';
import { applyDecisions } from '../dedup/apply.ts';
import { decideFeed } from '../dedup/decide.ts';
import { Feed } from '../dedup/feed.ts';
import type { Io } from '../io.ts';
import { readArticles } from '../read/index.ts';
import { Spool } from '../store/spool.ts';
import { openVocabulary } from '../store/vocabulary.ts';
import { isReport } from '../write/formats.ts';
import { createArticleWriter } from '../write/index.ts';
import type { CleanOptions } from './clean.ts';
import type { CleanReport } from './clean-report.ts';
import { createWriterContext, produceOutput, toFolderOptions } from './common.ts';
import { prepareArticle } from './prepare.ts';
import { followReading } from './progress.ts';

/**
 * Cleans all articles against one another. Reads everything once and puts it aside, decides in the order of the data,
 * then writes in that order: what came in first, or through which file, makes no difference.
 */
export async function cleanAcross(
  files: readonly string[],
  options: CleanOptions,
  io: Io,
  console: Console,
  report: CleanReport,
): Promise<void> {
  const spool = new Spool();
  try {
    const feed = new Feed();
    const following = await followReading(console, io, files);
    const results = readArticles(files, following.io, toFolderOptions(options));
    for await (const result of following.track(results, 'articles')) {
      if ('failure' in result) {
        report.refuse(result.failure);
        continue;
      }
      const article = await prepareArticle(result.article);
      feed.add(article);
      spool.add(article);
    }
    const readText = ({ at }: { at: number }) => spool.readText(at);
    const decisions = decideFeed(feed, readText, {
      near: options.near ?? 'strict',
      vocabulary: openVocabulary,
    });
    report.repeat(decisions.texts.order.repeated.size);
    const writes = !options.check || isReport(options.format);
    await produceOutput(io, options.output, async (output) => {
      const writer = await createArticleWriter(options.format, createWriterContext(io, output, console));
      for (const index of decisions.texts.order.articles) {
        const article = applyDecisions(spool.readArticle(index), index, feed, decisions, readText);
        report.add(article);
        if (writes) await writer.write(article);
      }
      if (writes) await writer.end();
      return report.articles > 0 && writes;
    });
  } finally {
    spool.close();
  }
}
