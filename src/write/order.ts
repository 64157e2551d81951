import type { Article, BilingualDocument, Paragraph, Removal } from '../model.ts';

/** A paragraph that stayed, or one that was taken out. */
export type Entry = Paragraph | Removal;

/** All that the raw article held, in its order. */
export function listInOrder({ paragraphs, removed }: Article): Entry[] {
  return [...paragraphs, ...removed].sort(byPlace);
}

export function isRemoval(entry: Entry): entry is Removal {
  return 'reason' in entry;
}

/** Whether the sentences of a document stand in it as its paragraphs: `p3.2`. */
export function isBySentence({ articles }: BilingualDocument): boolean {
  return Object.values(articles).some(({ paragraphs }) => paragraphs.some(({ id }) => id.includes('.')));
}

/** `p3.10` comes after `p3.9`, and `p10` after both. */
function byPlace(a: Entry, b: Entry): number {
  const [p = 0, s = 0] = readNumbers(a);
  const [q = 0, t = 0] = readNumbers(b);
  return p - q || s - t;
}

function readNumbers({ id }: Entry): number[] {
  return id.slice(1).split('.').map(Number);
}
