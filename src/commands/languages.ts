import { AlignerError } from '../errors.ts';
import type { Article } from '../model.ts';
import { nameLanguage } from '../write/names.ts';

/**
 * Puts the German article first when there is one; otherwise the given order stands.
 *
 * @throws AlignerError `same-language`, or `wrong-language` when one cannot be told.
 */
export function orderSides(a: Article, b: Article): [Article, Article] {
  for (const article of [a, b]) {
    if (article.language.tag === 'und') {
      throw new AlignerError(
        'wrong-language',
        `cannot tell the language of ${articleId(article)}; it needs more text`,
      );
    }
  }
  if (a.language.tag === b.language.tag) {
    throw new AlignerError(
      'same-language',
      `both articles are ${nameLanguage(a.language.tag)} (${articleId(a)}, ${articleId(b)}); align needs two languages`,
    );
  }
  return b.language.tag === 'de' ? [b, a] : [a, b];
}

/** The file that a person knows, or the record in it. */
function articleId({ id, source }: Article): string {
  return source.format === 'text' || source.format === 'html' ? source.name : id;
}
