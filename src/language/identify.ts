import { franc } from 'franc';
import type { Article } from '../model.ts';

export async function identifyArticle(article: Article): Promise<Article> {
  const code = franc(article.paragraphs.map(({ text }) => text).join('\n'), { only: ['deu', 'eng'] });
  const tag = code === 'und' ? code : Intl.getCanonicalLocales(code)[0]!;
  return {
    ...article,
    language: { tag, confidence: 0.9 },
    paragraphs: article.paragraphs.map((p) => ({ ...p, language: tag })),
  };
}
