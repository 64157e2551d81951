import { readFileSync } from 'node:fs';
import type { Article } from '../../src/model.ts';
import { parseRecord, readRecord } from '../../src/read/jsonl.ts';

/** The articles of `fixtures/feed/news.jsonl`, by id, with their languages as declared. */
export function readSampleFeed(): Map<string, Article> {
  const lines = readFileSync(new URL('../../fixtures/feed/news.jsonl', import.meta.url), 'utf8').trim().split('\n');
  return new Map(
    lines.map((text, i) => {
      const place = { name: 'news.jsonl', line: i + 1 };
      const article = readRecord(parseRecord(text, place), place);
      return [article.id, { ...article, language: { tag: article.source.declaredLanguage!, confidence: 1 } }];
    }),
  );
}
