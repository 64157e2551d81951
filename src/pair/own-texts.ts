import type { Article } from '../model.ts';
import { byNumber } from '../text/paragraph-order.ts';

/**
 * The paragraphs that an article printed, each once: those that stay and those that went for a copy in another article.
 * Counterparts are found by all that they say, also by what a feed says elsewhere.
 */
export function listOwnTexts({ paragraphs, removed }: Article): string[] {
  const elsewhere = removed.filter(({ of, reason }) => of?.includes('#') && reason !== 'boilerplate');
  return [...paragraphs, ...elsewhere].sort(byNumber).map(({ text }) => text);
}
