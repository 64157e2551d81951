import type { Article } from '../model.ts';

export function removeRepeats(article: Article): Article {
  return article;
}
