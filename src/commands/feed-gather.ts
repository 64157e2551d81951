import { applyDecisions } from '../dedup/apply.ts';
import { decideFeed } from '../dedup/decide.ts';
import { Feed } from '../dedup/feed.ts';
import type { Io } from '../io.ts';
import { readArticles } from '../read/index.ts';
import { Spool } from '../store/spool.ts';
import { openVocabulary } from '../store/vocabulary.ts';
import { toFolderOptions } from './common.ts';
import type { FeedOptions } from './feed.ts';
import type { FeedReport } from './feed-report.ts';
import { prepareArticle } from './prepare.ts';

/**
 * Reads every article, cleans each and then all against one another, and puts them aside in the order of the data:
 * by time, id and contents, whatever the order in which they came.
 */
export async function gatherFeed(
  paths: readonly string[],
  options: FeedOptions,
  io: Io,
  report: FeedReport,
): Promise<Spool> {
  const raw = new Spool();
  try {
    const feed = new Feed();
    for await (const result of readArticles(paths, io, toFolderOptions(options))) {
      if ('failure' in result) {
        report.refuse(result.id ?? result.name, result.failure);
        continue;
      }
      const article = await prepareArticle(result.article);
      feed.add(article);
      raw.add(article);
      report.read(article);
    }
    const readText = ({ at }: { at: number }) => raw.readText(at);
    const decisions = decideFeed(feed, readText, {
      near: options.near ?? 'strict',
      vocabulary: openVocabulary,
    });
    report.repeat(decisions.texts.order.repeated.size);
    const cleaned = new Spool();
    for (const index of decisions.texts.order.articles) {
      const article = applyDecisions(raw.readArticle(index), index, feed, decisions, readText);
      report.clean(article);
      cleaned.add(article);
    }
    return cleaned;
  } finally {
    raw.close();
  }
}
