import { AlignerError } from '../errors.ts';
import { parseDateline } from '../facts/dateline.ts';
import {
  type Article,
  type ArticleDetails,
  type Paragraph,
  type Removal,
  SCHEMA_VERSION,
  type Source,
} from '../model.ts';
import type { Block } from './block.ts';

/** What a reader found out about an article, besides its paragraphs. */
export interface ArticleFacts {
  id: string;
  source: Source;
  title?: string | null;
  published?: string | null;
  details?: ArticleDetails;
  warnings?: string[];
  meta?: Record<string, unknown>;
}

/** Characters: twice the length of the Bible. */
const MAX_PARAGRAPH = 1 << 23;

/**
 * Makes the article that travels: paragraphs numbered, dateline recognised, language still unknown.
 * Boilerplate that a page has among its paragraphs is numbered with them and goes to `removed`.
 *
 * @throws AlignerError `too-large` when a paragraph is none: an endless line costs everyone after it time and memory.
 */
export function buildArticle(facts: ArticleFacts, blocks: readonly Block[]): Article {
  const paragraphs: Paragraph[] = [];
  const removed: Removal[] = [];
  blocks.forEach(({ text, line, boilerplate }, i) => {
    if (text.length > MAX_PARAGRAPH) {
      throw new AlignerError(
        'too-large',
        `${facts.source.name}: line ${line} has ${text.length} characters; no paragraph is that long`,
      );
    }
    const paragraph: Paragraph = { id: `p${i + 1}`, text, language: 'und', line };
    if (boilerplate === undefined) paragraphs.push(paragraph);
    else removed.push({ ...paragraph, reason: 'boilerplate', of: null, similarity: 1, note: boilerplate });
  });
  return {
    schemaVersion: SCHEMA_VERSION,
    id: facts.id,
    source: facts.source,
    language: { tag: 'und', confidence: 0 },
    title: facts.title ?? null,
    published: facts.published ?? null,
    ...facts.details,
    dateline: findDateline(paragraphs),
    paragraphs,
    removed,
    flagged: [],
    warnings: facts.warnings ?? [],
    ...(facts.meta && Object.keys(facts.meta).length > 0 ? { meta: facts.meta } : {}),
  };
}

/** A headline and a teaser may stand before the paragraph with the dateline, rarely more. */
const DATELINE_WITHIN = 4;

function findDateline(paragraphs: readonly Paragraph[]): Article['dateline'] {
  for (const { text } of paragraphs.slice(0, DATELINE_WITHIN)) {
    const found = parseDateline(text);
    if (found) return found.dateline;
  }
  return null;
}
