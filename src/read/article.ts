import { parseDateline } from '../dateline.ts';
import { type Article, SCHEMA_VERSION, type Source } from '../model.ts';
import type { Block } from './text.ts';

/** What a reader found out about an article, besides its paragraphs. */
export interface ArticleFacts {
  id: string;
  source: Source;
  title?: string | null;
  published?: string | null;
  warnings?: string[];
  meta?: Record<string, unknown>;
}

/** Makes the article that travels: paragraphs numbered, dateline recognised, language still unknown. */
export function buildArticle(facts: ArticleFacts, blocks: readonly Block[]): Article {
  return {
    schemaVersion: SCHEMA_VERSION,
    id: facts.id,
    source: facts.source,
    language: { tag: 'und', confidence: 0 },
    title: facts.title ?? null,
    published: facts.published ?? null,
    dateline: findDateline(blocks),
    paragraphs: blocks.map(({ text, line }, i) => ({ id: `p${i + 1}`, text, language: 'und', line })),
    removed: [],
    flagged: [],
    warnings: facts.warnings ?? [],
    ...(facts.meta && Object.keys(facts.meta).length > 0 ? { meta: facts.meta } : {}),
  };
}

/** A headline and a teaser may stand before the paragraph with the dateline, rarely more. */
const DATELINE_WITHIN = 4;

function findDateline(blocks: readonly Block[]): Article['dateline'] {
  for (const { text } of blocks.slice(0, DATELINE_WITHIN)) {
    const found = parseDateline(text);
    if (found) return found.dateline;
  }
  return null;
}
