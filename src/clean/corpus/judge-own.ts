import type { Article } from '../../model.ts';
import { applyDecisions } from './apply.ts';
import { type DecideOptions, decideFeed, type ReadText } from './decide.ts';
import { TextTable } from './texts/text-table.ts';

/** Judges the paragraphs of a prepared article against one another, by the rules that hold across many articles. */
export function judgeOwnParagraphs(article: Article, options: DecideOptions): Article {
  const texts = new TextTable();
  texts.add(article);
  const readText: ReadText = ({ at }) => article.paragraphs[at]!.text;
  return applyDecisions(article, 0, texts, decideFeed(texts, readText, options), readText);
}
