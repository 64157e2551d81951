import { giveBack } from '../align/restore/restore-repeats.ts';
import type { Article } from '../model.ts';

/**
 * The article as it was before it was cleaned across a feed, and after it was cleaned by itself: what went for a copy in another
 * article is given back. Counterparts are found and judged by all that they say, also by what a feed says elsewhere.
 */
export function restoreOwn(article: Article): Article {
  const elsewhere = article.removed.filter(({ of }) => of?.includes('#'));
  return giveBack(article, new Set(elsewhere.map(({ id }) => id)));
}

/** The paragraphs that an article printed, each once. */
export function listOwnTexts(article: Article): string[] {
  return restoreOwn(article).paragraphs.map(({ text }) => text);
}
