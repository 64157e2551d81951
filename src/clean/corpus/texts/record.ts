import { hashString } from '../../../columns/hash.ts';
import { readPublished } from '../../../facts/dates.ts';
import type { Article } from '../../../model.ts';
import { byNumber } from '../../../text/paragraph-order.ts';

/** What says where an article stands in the order of the data, and whether it is a record that came before. */
export interface RecordHead {
  /** Milliseconds since 1970, or Infinity without a date: what has no time cannot claim to be first. */
  published: number;
  /** Hash of all paragraphs as they stand, to tell a record that came twice from another version of it. */
  contents: number;
  /** Hash of everything else, which decides which of two copies of a record is printed. */
  details: number;
}

export function describeRecord(article: Article): RecordHead {
  const { published, title, source, meta } = article;
  const time = readPublished(article);
  return {
    published: Number.isNaN(time) ? Number.POSITIVE_INFINITY : time,
    contents: hashParagraphs(article),
    details: hashString(0, JSON.stringify([published, title, source, meta])),
  };
}

/** Over kept and removed paragraphs in their raw order, so that no later rule of removal makes another text of it. */
function hashParagraphs({ paragraphs, removed }: Article): number {
  const raw = removed.length === 0 ? paragraphs : [...paragraphs, ...removed].sort(byNumber);
  let hash = 0;
  for (const { text } of raw) hash = hashString(hash, text);
  return hash;
}
