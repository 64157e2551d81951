import { prepareArticle } from '../clean/article/clean-article.ts';
import { paragraphNumber } from '../clean/article/repeats.ts';
import { applyDecisions } from '../clean/corpus/apply.ts';
import { type Decisions, decideInSteps, type ReadText } from '../clean/corpus/decide.ts';
import type { Earlier } from '../clean/corpus/earlier.ts';
import { articleId } from '../clean/corpus/order.ts';
import { TextTable } from '../clean/corpus/text-table.ts';
import { type FolderOptions, toFolderOptions } from '../commands/common.ts';
import { Spool } from '../engine/spool.ts';
import type { Article } from '../model.ts';
import type { Console } from '../process/console.ts';
import type { Io } from '../process/io.ts';
import { finishSteps, followReading } from '../process/progress.ts';
import { readArticles } from '../read/index.ts';
import type { ReadResult } from '../read/result.ts';
import { openVocabulary } from '../read/shipped/words.ts';

export interface CleanFeedOptions extends FolderOptions {
  /** `loose` also lets mere rewordings go. */
  near?: 'strict' | 'loose' | undefined;
}

/** What is told while a feed is read. */
export interface FeedListener {
  onRead?(article: Article): void;
  onFailure(result: Extract<ReadResult, { failure: unknown }>): void;
}

/** A feed that was read, put aside and judged. */
export interface CleanedFeed {
  feed: TextTable;
  decisions: Decisions;
  readText: ReadText;
  /** The cleaned articles in the order of the data: published, id, contents. */
  articles(): Generator<Article>;
  /** The cleaned article with this id, or null. */
  findArticle(id: string): Article | null;
  /** The text of a paragraph of this feed or of an earlier run, by its name (`article#p3`); null where it is unknown. */
  findText(name: string): string | null;
  close(): void;
}

/**
 * Reads every article, cleans each and then all against one another, and against what `openEarlier` gives: the index
 * of earlier runs, which is asked for once the newest article is known. In which order they came makes no difference.
 */
export async function cleanFeed(
  inputs: readonly string[],
  options: CleanFeedOptions,
  io: Io,
  console: Console,
  listener: FeedListener,
  openEarlier: (feed: TextTable) => Earlier | undefined = () => undefined,
): Promise<CleanedFeed> {
  const spool = new Spool();
  try {
    const feed = new TextTable();
    const following = await followReading(console, io, inputs);
    const results = readArticles(inputs, following.io, toFolderOptions(options));
    for await (const result of following.track(results, 'articles')) {
      if ('failure' in result) {
        listener.onFailure(result);
        continue;
      }
      const article = await prepareArticle(result.article);
      feed.add(article);
      spool.add(article);
      listener.onRead?.(article);
    }
    const readText: ReadText = ({ at }) => spool.readText(at);
    const earlier = openEarlier(feed);
    const steps = decideInSteps(feed, readText, {
      near: options.near ?? 'strict',
      vocabulary: openVocabulary,
      ...(earlier ? { earlier } : {}),
    });
    const decisions = await finishSteps(steps, console, 'paragraphs compared');
    const { order } = decisions.texts;
    const readArticle = (index: number) =>
      applyDecisions(spool.readArticle(index), index, feed, decisions, readText);
    const findArticle = (id: string) => {
      const index = order.articles.find((article) => articleId(feed, order, article) === id);
      return index === undefined ? null : readArticle(index);
    };
    return {
      feed,
      decisions,
      readText,
      *articles() {
        for (const index of order.articles) yield readArticle(index);
      },
      findArticle,
      findText(name) {
        const [id, paragraph] = [name.slice(0, name.lastIndexOf('#')), name.slice(name.lastIndexOf('#') + 1)];
        const article = findArticle(id);
        if (article === null) return decisions.earlier.findText(id, paragraphNumber(paragraph));
        const entries = [...article.paragraphs, ...article.removed];
        return entries.find((entry) => entry.id === paragraph)?.text ?? null;
      },
      close: () => spool.close(),
    };
  } catch (error) {
    spool.close();
    throw error;
  }
}
