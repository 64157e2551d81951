import type { Console } from '../console.ts';
import type { Io } from '../io.ts';
import { Spool } from '../store/spool.ts';
import { cleanFeed } from './clean-feed.ts';
import type { FeedOptions } from './feed.ts';
import type { FeedReport } from './feed-report.ts';

/**
 * Reads every article, cleans each and then all against one another, and puts them aside in the order of the data:
 * by time, id and contents, whatever the order in which they came.
 */
export async function gatherFeed(
  paths: readonly string[],
  options: FeedOptions,
  io: Io,
  console: Console,
  report: FeedReport,
): Promise<Spool> {
  const cleaned = await cleanFeed(paths, options, io, console, {
    onRead: (article) => report.read(article),
    onFailure: ({ id, name, failure }) => report.refuse(id ?? name, failure),
  });
  try {
    report.repeat(cleaned.decisions.texts.order.repeated.size);
    const spool = new Spool();
    for (const article of cleaned.articles()) {
      report.clean(article);
      spool.add(article);
    }
    return spool;
  } finally {
    cleaned.close();
  }
}
