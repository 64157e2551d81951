import { type Article, type BilingualDocument, SCHEMA_VERSION } from '../model.ts';

export interface AlignArticlesOptions {
  id: string;
  minScore?: number;
}

export function alignArticles(a: Article, b: Article, { id }: AlignArticlesOptions): BilingualDocument {
  const languages: [string, string] = [a.language.tag, b.language.tag];
  const byLanguage = <T>(of: (article: Article) => T) =>
    Object.fromEntries([a, b].map((x) => [x.language.tag, of(x)]));
  return {
    schemaVersion: SCHEMA_VERSION,
    id,
    languages,
    relation: 'unrelated',
    confidence: 0,
    coverage: byLanguage(() => 0),
    articles: byLanguage((x) => x),
    pairs: [],
    unpaired: byLanguage((x) => x.paragraphs.map((p) => p.id)),
  };
}
