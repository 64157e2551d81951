import { parseDate } from '../../facts/dates.ts';
import type { ArticleDetails } from '../../model.ts';
import { checkDepth } from '../json/depth.ts';
import { readRecordDetails } from '../json/details.ts';
import { isObject } from '../json/is-object.ts';

/** What stands between the `---` lines at the top of a Markdown file, as far as an article knows it. */
export interface FrontMatter {
  title: string | null;
  published: string | null;
  language: string | null;
  url: string | null;
  details: ArticleDetails;
  /** The fields that an article does not know. */
  meta: Record<string, unknown>;
  warnings: string[];
}

const NAMES = {
  title: ['title', 'headline', 'titel'],
  published: ['published', 'date', 'publishdate', 'pubdate', 'datum'],
  language: ['language', 'lang', 'locale', 'sprache'],
  url: ['url', 'canonical', 'canonical_url', 'link', 'permalink'],
} as const;

const DETAIL_NAMES: Record<keyof ArticleDetails, readonly string[]> = {
  authors: ['authors', 'author', 'autor', 'autoren'],
  section: ['section', 'ressort', 'rubrik', 'category'],
  keywords: ['keywords', 'tags', 'schlagwörter'],
  modified: ['modified', 'updated', 'lastmod'],
  site: ['site', 'publisher'],
  licence: ['licence', 'license', 'lizenz'],
};

/** Longer than any front matter; a text may open with a rule of dashes and have another far below. */
const MAX_LINES = 200;

/**
 * Reads YAML front matter and gives the text with it blanked out, line for line, so that line numbers stay true.
 * What is no YAML mapping is text.
 */
export async function readFrontMatter(text: string): Promise<{ front: FrontMatter | null; rest: string }> {
  const lines = text.split(/\r\n|\n|\r/, MAX_LINES);
  if (lines[0]?.trimEnd() !== '---') return { front: null, rest: text };
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  const fields = end > 0 ? await parseMapping(lines.slice(1, end).join('\n')) : null;
  if (!fields) return { front: null, rest: text };
  const head = new RegExp(`^(?:[^\\r\\n]*(?:\\r\\n|\\n|\\r|$)){${end + 1}}`).exec(text)![0];
  return { front: sortFields(fields), rest: '\n'.repeat(end + 1) + text.slice(head.length) };
}

async function parseMapping(yaml: string): Promise<Record<string, unknown> | null> {
  const { parse } = await import('yaml');
  try {
    // The core schema leaves dates as they are written.
    const value: unknown = parse(yaml, { schema: 'core', maxAliasCount: 10, logLevel: 'error' });
    checkDepth(value, 'front matter');
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function sortFields(fields: Record<string, unknown>): FrontMatter {
  const meta = { ...fields };
  const warnings: string[] = [];
  const take = (names: readonly string[]): string | null => {
    for (const [field, value] of Object.entries(fields)) {
      if (!names.includes(field.toLowerCase()) || (typeof value !== 'string' && typeof value !== 'number'))
        continue;
      delete meta[field];
      return String(value).trim() || null;
    }
    return null;
  };
  const date = take(NAMES.published);
  const published = date === null ? null : parseDate(date);
  if (date !== null && published === null) warnings.push(`"${date}" is not a valid date`);
  const details = takeDetails(fields, meta);
  return {
    title: take(NAMES.title),
    published,
    language: take(NAMES.language),
    url: take(NAMES.url),
    details,
    meta,
    warnings,
  };
}

/** Fields whose value has not the form of a detail stay in `meta`. */
function takeDetails(fields: Record<string, unknown>, meta: Record<string, unknown>): ArticleDetails {
  const found: Record<string, unknown> = {};
  const origin: Record<string, string> = {};
  for (const [detail, names] of Object.entries(DETAIL_NAMES)) {
    const name = Object.keys(fields).find((field) => names.includes(field.toLowerCase()));
    if (name === undefined) continue;
    found[detail] = fields[name];
    origin[detail] = name;
  }
  const details = readRecordDetails(found);
  for (const detail of Object.keys(details)) delete meta[origin[detail]!];
  return details;
}
