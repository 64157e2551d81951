import { AlignerError } from '../../errors.ts';
import { DETAIL_FIELDS } from './details.ts';

/** Field of an article -> where a record has it: `text` -> `body`, or `content.body` for a field in a field. */
export type FieldMap = ReadonlyMap<string, string>;

/** The fields of a record that this program understands. */
export const KNOWN_FIELDS = new Set([
  'id',
  'text',
  'html',
  'paragraphs',
  'title',
  'published',
  'language',
  'url',
]);

/** Those that `--fields` can find under other names. */
const NAMED_FIELDS: readonly string[] = [...KNOWN_FIELDS, ...DETAIL_FIELDS];

/**
 * Parses `text=body,title=headline`.
 *
 * @throws AlignerError `usage`.
 */
export function parseFieldMap(value: string): FieldMap {
  const map = new Map<string, string>();
  for (const pair of value.split(',')) {
    const [, field, source] = /^\s*(\w+)\s*=\s*(\S(?:.*\S)?)\s*$/.exec(pair) ?? [];
    if (!field || !source) {
      throw new AlignerError(
        'usage',
        `--fields ${value}: "${pair}" is not FIELD=NAME; write text=body,title=headline`,
      );
    }
    if (!NAMED_FIELDS.includes(field)) {
      const known = NAMED_FIELDS.join(', ');
      throw new AlignerError(
        'usage',
        `--fields ${value}: there is no field "${field}"; the fields are ${known}`,
      );
    }
    map.set(field, source);
  }
  return map;
}

/** Gives the record's fields the names that this program knows. A field that was mapped no longer stands under its old name. */
export function mapFields(record: Record<string, unknown>, fields: FieldMap): Record<string, unknown> {
  const mapped = { ...record };
  for (const source of fields.values()) delete mapped[source];
  for (const [field, source] of fields) {
    const value = readField(record, source);
    if (value !== undefined) mapped[field] = value;
  }
  return mapped;
}

function readField(record: Record<string, unknown>, source: string): unknown {
  if (Object.hasOwn(record, source)) return record[source];
  let value: unknown = record;
  for (const part of source.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}
