import { AlignerError } from '../errors.ts';
import type { Article } from '../model.ts';
import { buildArticle } from './article.ts';
import { type Block, splitParagraphs } from './text.ts';

/** Where a record stands, for messages and for its default id. */
export interface RecordPlace {
  name: string;
  line: number;
}

const KNOWN_FIELDS = new Set(['id', 'text', 'html', 'paragraphs', 'title', 'published', 'language', 'url']);

/**
 * Parses one line of JSON Lines.
 *
 * @throws AlignerError `malformed` when the line is no JSON object.
 */
export function parseRecord(line: string, place: RecordPlace): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new AlignerError(
      'malformed',
      `${place.name}:${place.line}: not valid JSON (${(error as Error).message})`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new AlignerError(
      'malformed',
      `${place.name}:${place.line}: not a JSON object; one article per line is expected`,
    );
  }
  return value as Record<string, unknown>;
}

/**
 * Makes an article of a record `{"id", "text" | "paragraphs", "title"?, "published"?, "language"?, "url"?}`;
 * fields that are not known travel through in `meta`.
 *
 * @throws AlignerError `malformed` or `empty`, naming the record.
 */
export function readRecord(record: Record<string, unknown>, place: RecordPlace): Article {
  const id = readId(record.id, place);
  const blocks = readBlocks(record, id, place);
  if (blocks.length === 0)
    throw new AlignerError('empty', `${place.name}:${place.line}: article ${id} has no text`);
  const url = optionalString(record, 'url', id, place);
  const language = optionalString(record, 'language', id, place);
  const meta = Object.fromEntries(Object.entries(record).filter(([field]) => !KNOWN_FIELDS.has(field)));
  return buildArticle(
    {
      id,
      source: {
        name: place.name,
        format: 'jsonl',
        encoding: 'utf-8',
        ...(url ? { url } : {}),
        ...(language ? { declaredLanguage: language } : {}),
      },
      title: optionalString(record, 'title', id, place),
      published: optionalString(record, 'published', id, place),
      meta,
    },
    blocks,
  );
}

function readId(id: unknown, place: RecordPlace): string {
  if (typeof id === 'string' && id !== '') return id;
  if (typeof id === 'number') return String(id);
  if (id === undefined || id === null) return `${place.name}:${place.line}`;
  throw new AlignerError('malformed', `${place.name}:${place.line}: "id" must be a string that is not empty`);
}

function readBlocks(record: Record<string, unknown>, id: string, place: RecordPlace): Block[] {
  const { text, paragraphs } = record;
  // Lines inside a record cannot be pointed at in the file, so paragraphs count as its lines.
  if (Array.isArray(paragraphs) && paragraphs.every((p) => typeof p === 'string')) {
    return paragraphs.flatMap((p, i) => (p.trim() ? [{ text: p.trim(), line: i + 1 }] : []));
  }
  if (typeof text === 'string') return splitParagraphs(text);
  throw new AlignerError(
    'malformed',
    `${place.name}:${place.line}: article ${id} has neither "text" (a string) nor "paragraphs" (a list of strings)`,
  );
}

function optionalString(
  record: Record<string, unknown>,
  field: string,
  id: string,
  place: RecordPlace,
): string | null {
  const value = record[field];
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return value;
  throw new AlignerError(
    'malformed',
    `${place.name}:${place.line}: "${field}" of article ${id} must be a string`,
  );
}
