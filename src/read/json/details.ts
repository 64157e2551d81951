import { parseDate } from '../../facts/dates.ts';
import type { ArticleDetails } from '../../model.ts';

export const DETAIL_FIELDS = ['authors', 'section', 'keywords', 'modified', 'site', 'licence'] as const;

type DetailField = (typeof DETAIL_FIELDS)[number];

/**
 * The details of a record that have the form of this program's own; one in another form stays among the fields that
 * travel through in `meta`.
 */
export function readRecordDetails(record: Record<string, unknown>): ArticleDetails {
  const fields = DETAIL_FIELDS.filter((field) => isDetail(field, record[field]));
  return Object.fromEntries(fields.map((field) => [field, toDetail(field, record[field])]));
}

function isDetail(field: DetailField, value: unknown): boolean {
  if (field === 'authors' || field === 'keywords') {
    const list = [value].flat();
    return list.length > 0 && list.every((one) => typeof one === 'string' && one.trim() !== '');
  }
  if (typeof value !== 'string' || value.trim() === '') return false;
  return field !== 'modified' || parseDate(value) !== null;
}

function toDetail(field: DetailField, value: unknown): unknown {
  if (field === 'authors' || field === 'keywords') return [value].flat();
  return field === 'modified' ? parseDate(value as string) : value;
}
