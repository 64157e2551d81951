import { mayResemble } from '../clean/article/may-resemble.ts';
import { prepareArticle } from '../clean/article/prepare-article.ts';
import type { Article } from '../model.ts';

/**
 * Cleans an article by itself: boilerplate and repeats go, and paragraphs that say nearly the same with other facts are
 * flagged, by the same rules as across many articles.
 */
export async function cleanArticle(article: Article): Promise<Article> {
  const prepared = await prepareArticle(article);
  if (!mayResemble(prepared.paragraphs.map(({ text }) => text))) return prepared;
  // Few articles come this far, and the word lists take longer to load than an article to clean.
  const [{ judgeOwnParagraphs }, { openVocabulary }] = await Promise.all([
    import('../clean/corpus/judge-own.ts'),
    import('../read/shipped/words.ts'),
  ]);
  return judgeOwnParagraphs(prepared, { near: 'strict', vocabulary: openVocabulary });
}
