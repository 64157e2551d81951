import type { Article } from '../model.ts';

/**
 * The article without the paragraphs that came into one bead with their own correction: a translation is of one of the two,
 * and what stands in its place is the later one. Other updates are left in; parallel sentences look like them.
 */
export function leaveOutSuperseded(article: Article, beads: readonly (readonly number[])[]): Article {
  const { paragraphs, flagged } = article;
  const corrections = new Map(
    flagged.flatMap(({ id, reason, of }) => (reason === 'update' ? [[id, of]] : [])),
  );
  const superseded = new Set<string>();
  for (const numbers of beads) {
    const ids = new Set(numbers.map((number) => paragraphs[number]!.id));
    for (const id of ids) {
      const old = corrections.get(id);
      if (old !== undefined && ids.has(old)) superseded.add(old);
    }
  }
  if (superseded.size === 0) return article;
  return { ...article, paragraphs: paragraphs.filter(({ id }) => !superseded.has(id)) };
}
