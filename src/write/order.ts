import type { Article, Paragraph, Removal } from '../model.ts';

/** A paragraph that stayed, or one that was taken out. */
export type Entry = Paragraph | Removal;

/** All that the raw article held, in its order. */
export function listInOrder({ paragraphs, removed }: Article): Entry[] {
  const number = ({ id }: Entry) => Number(id.slice(1));
  return [...paragraphs, ...removed].sort((a, b) => number(a) - number(b));
}

export function isRemoval(entry: Entry): entry is Removal {
  return 'reason' in entry;
}
