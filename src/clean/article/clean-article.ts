import { identifyArticle } from '../../language/identify.ts';
import type { Article } from '../../model.ts';
import { removeBoilerplate } from './boilerplate-phrases.ts';
import { removeRepeats } from './repeats.ts';

/**
 * Detects the language of an article and of each paragraph, then moves page boilerplate and repeated paragraphs to
 * `removed`. The given article is not changed; cleaning a cleaned article changes nothing.
 */
export async function cleanArticle(article: Article): Promise<Article> {
  return removeRepeats(removeBoilerplate(await identifyArticle(article)));
}
