import type { Article } from '../../src/model.ts';

/** An article made of the given paragraphs, one per line. */
export function makeArticle(texts: string[], overrides: Partial<Article> = {}): Article {
  return {
    schemaVersion: 1,
    id: 'a',
    source: { name: 'a.txt', format: 'text', encoding: 'utf-8' },
    language: { tag: 'de', confidence: 1 },
    title: null,
    published: null,
    dateline: null,
    paragraphs: texts.map((text, index) => ({ id: `p${index + 1}`, text, language: 'de', line: index + 1 })),
    removed: [],
    flagged: [],
    warnings: [],
    ...overrides,
  };
}
