import { identifyArticle } from '../../language/identify.ts';
import type { Article } from '../../model.ts';
import { removeBoilerplate } from './boilerplate-phrases.ts';
import { removeRepeats } from './repeats.ts';

/** What comes first for every article: tell its languages, then take out page boilerplate and what it says twice. */
export async function prepareArticle(article: Article): Promise<Article> {
  return removeRepeats(removeBoilerplate(await identifyArticle(article)));
}
