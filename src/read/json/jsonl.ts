import { AlignerError } from '../../errors.ts';
import { parseDate } from '../../facts/dates.ts';
import type { Article, ArticleDetails } from '../../model.ts';
import { buildArticle } from '../article.ts';
import type { Block } from '../block.ts';
import { type Line, MAX_LINE_BYTES } from '../bytes/lines.ts';
import { repairMojibake } from '../bytes/mojibake.ts';
import { splitParagraphs } from '../text/paragraphs.ts';
import { restoreRecord } from './cleaned.ts';
import { checkDepth } from './depth.ts';
import { readRecordDetails } from './details.ts';
import { type FieldMap, KNOWN_FIELDS, mapFields } from './fields.ts';
import { isObject } from './is-object.ts';

/** Where a record stands, for messages and for its default id. */
export interface RecordPlace {
  /** The input as the user knows it, for messages. */
  name: string;
  /** What ids begin with where a record has none. */
  file: string;
  line: number;
  encoding: string;
}

export interface RecordOptions {
  fields?: FieldMap | undefined;
  fixEncoding?: boolean | undefined;
}

/**
 * Parses one line of JSON Lines.
 *
 * @throws AlignerError `malformed` when the line is no JSON object, `too-large` when it is endless.
 */
export function parseLine(
  { text, tooLong }: Line,
  place: RecordPlace,
  options: RecordOptions,
): Record<string, unknown> {
  if (tooLong) {
    throw new AlignerError(
      'too-large',
      `${place.name}:${place.line}: the line is longer than ${MAX_LINE_BYTES >> 20} MB; one record per line is expected`,
    );
  }
  try {
    return requireObject(JSON.parse(options.fixEncoding ? repairMojibake(text) : text), place);
  } catch (error) {
    if (error instanceof AlignerError) throw error;
    throw new AlignerError(
      'malformed',
      `${place.name}:${place.line}: not valid JSON (${(error as Error).message})`,
    );
  }
}

/** @throws AlignerError `malformed`. */
export function requireObject(value: unknown, place: RecordPlace): Record<string, unknown> {
  if (isObject(value)) return value;
  throw new AlignerError(
    'malformed',
    `${place.name}:${place.line}: not a JSON object; one object per line is expected`,
  );
}

/** What a record holds as text, and what that text says of itself. */
interface RecordText {
  blocks: Block[];
  title?: string | null;
  published?: string | null;
  language?: string | null;
  url?: string | null;
  details?: ArticleDetails;
  warnings?: string[];
}

/**
 * Makes an article of a record `{"id", "text" | "html" | "paragraphs", "title"?, "published"?, "language"?, "url"?}`;
 * fields that are not known travel through in `meta`. What `clean --json` printed is a record as well.
 *
 * @throws AlignerError `malformed` or `empty`, naming the record.
 */
export async function readRecord(
  raw: Record<string, unknown>,
  place: RecordPlace,
  options: RecordOptions = {},
): Promise<Article> {
  const record = restoreRecord(options.fields ? mapFields(raw, options.fields) : raw);
  const id = readId(record.id, place);
  checkDepth(record, `${place.name}:${place.line}`);
  const text = await readRecordText(record, id, place);
  if (text.blocks.length === 0)
    throw new AlignerError('empty', `${place.name}:${place.line}: article ${id} has no text`);
  const url = optionalString(record, 'url', id, place) ?? text.url;
  const language = optionalString(record, 'language', id, place) ?? text.language;
  const warnings = text.warnings ?? [];
  const own = readRecordDetails(record);
  return buildArticle(
    {
      id,
      source: {
        name: place.name,
        format: 'jsonl',
        encoding: place.encoding,
        ...(url ? { url } : {}),
        ...(language ? { declaredLanguage: language } : {}),
      },
      title: optionalString(record, 'title', id, place) ?? text.title ?? null,
      published:
        readPublished(optionalString(record, 'published', id, place), warnings) ?? text.published ?? null,
      details: { ...text.details, ...own },
      warnings,
      meta: Object.fromEntries(
        Object.entries(record).filter(([field]) => !KNOWN_FIELDS.has(field) && !(field in own)),
      ),
    },
    text.blocks,
  );
}

function readPublished(value: string | null, warnings: string[]): string | null {
  if (value === null) return null;
  const date = parseDate(value);
  if (date === null)
    warnings.push(`"${value}" is not a valid date; write it as 2026-11-22 or 2026-11-22T10:00:00Z`);
  return date;
}

/** The id of a record, or a name made of its place. @throws AlignerError `malformed` for an id of another kind */
export function readId(id: unknown, place: RecordPlace): string {
  if (typeof id === 'string' && id !== '') return id;
  if (typeof id === 'number') return String(id);
  if (id === undefined || id === null) return `${place.file}:${place.line}`;
  throw new AlignerError('malformed', `${place.name}:${place.line}: "id" must be a string that is not empty`);
}

async function readRecordText(
  record: Record<string, unknown>,
  id: string,
  place: RecordPlace,
): Promise<RecordText> {
  const { text, html, paragraphs } = record;
  // Lines inside a record cannot be pointed at in the file, so paragraphs count as its lines.
  if (isFilled(paragraphs)) {
    return { blocks: paragraphs.flatMap((p, i) => (p.trim() ? [{ text: p.trim(), line: i + 1 }] : [])) };
  }
  if (typeof text === 'string' && (text.trim() || typeof html !== 'string'))
    return { blocks: splitParagraphs(text) };
  if (typeof html === 'string') {
    const { readHtml } = await import('../html/index.ts');
    return readHtml(html, `${place.name}:${place.line}: article ${id}`);
  }
  throw new AlignerError(
    'malformed',
    `${place.name}:${place.line}: article ${id} has neither "text" nor "html" (a string) nor "paragraphs" (a list of strings)`,
  );
}

/** An empty list says nothing where another field has the text. */
function isFilled(paragraphs: unknown): paragraphs is string[] {
  return Array.isArray(paragraphs) && paragraphs.length > 0 && paragraphs.every((p) => typeof p === 'string');
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
