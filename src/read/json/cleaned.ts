import { DETAIL_FIELDS } from './details.ts';

/**
 * Turns an article as this program prints it back into the record it was made of, removed paragraphs in their places, so
 * that the output of one run can be the input of the next. Any other record is given back as it is.
 */
export function restoreRecord(record: Record<string, unknown>): Record<string, unknown> {
  const { id, title, published, paragraphs, removed, meta } = record;
  if (!isList(paragraphs) || !isList(removed)) return record;
  const raw = [...paragraphs, ...removed].sort((a, b) => numberOf(a) - numberOf(b));
  const source = (record.source ?? {}) as { url?: unknown; declaredLanguage?: unknown };
  return {
    ...(typeof meta === 'object' ? meta : {}),
    id,
    title,
    published,
    ...pickDetails(record),
    url: source.url,
    language: source.declaredLanguage,
    paragraphs: raw.map(({ text }) => text),
  };
}

/** Details that are known; the others must not appear as unknown fields. */
function pickDetails(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    DETAIL_FIELDS.filter((field) => record[field] !== undefined).map((field) => [field, record[field]]),
  );
}

interface Entry {
  id: string;
  text: string;
}

function isList(value: unknown): value is Entry[] {
  return (
    Array.isArray(value) &&
    value.every((entry) => typeof entry?.id === 'string' && typeof entry?.text === 'string')
  );
}

/** `p12` -> 12. */
function numberOf({ id }: Entry): number {
  return Number(id.slice(1));
}
