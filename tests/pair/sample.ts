import { fileURLToPath } from 'node:url';
import type { Article } from '../../src/model.ts';
import { readArticles } from '../../src/read/index.ts';

const FILE = fileURLToPath(new URL('../../fixtures/feed/news.jsonl', import.meta.url));

/** The articles of `fixtures/feed/news.jsonl`, by id, with their languages as declared. */
export async function readSampleFeed(): Promise<Map<string, Article>> {
  const articles = new Map<string, Article>();
  for await (const result of readArticles([FILE], { ...process, cwd: () => '/' })) {
    if ('failure' in result) throw result.failure;
    const { article } = result;
    articles.set(article.id, {
      ...article,
      language: { tag: article.source.declaredLanguage!, confidence: 1 },
    });
  }
  return articles;
}
