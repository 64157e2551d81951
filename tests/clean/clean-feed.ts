import { removeRepeats } from '../../src/clean/article/repeats.ts';
import { applyDecisions } from '../../src/clean/corpus/apply.ts';
import { type DecideOptions, type Decisions, decideFeed } from '../../src/clean/corpus/decide.ts';
import { TextTable } from '../../src/clean/corpus/texts/text-table.ts';
import type { Article } from '../../src/model.ts';
import { openVocabulary } from '../../src/read/shipped/words.ts';

/** Cleans articles against one another in memory, and gives them back in the order of their data. */
export function cleanFeed(raw: Article[], options: Partial<DecideOptions> = {}): Article[] {
  return judgeFeed(raw, options).cleaned;
}

/** The same, with what was decided. */
export function judgeFeed(
  raw: Article[],
  options: Partial<DecideOptions> = {},
): { cleaned: Article[]; decisions: Decisions } {
  const articles = raw.map(removeRepeats);
  const feed = new TextTable();
  for (const article of articles) feed.add(article);
  const texts = articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const readText = ({ at }: { at: number }) => texts[at]!;
  const decisions = decideFeed(feed, readText, { near: 'strict', vocabulary: openVocabulary, ...options });
  const cleaned = decisions.texts.order.articles.map((index) =>
    applyDecisions(articles[index]!, index, feed, decisions, readText),
  );
  return { cleaned, decisions };
}
