import type { Bead } from './beads.ts';

/** Tells whether a paragraph, by its side and number, stands in the output. */
export type IsShown = (side: 'a' | 'b', number: number) => boolean;

/** A bead without the paragraphs that are not shown, and those that were linked to nothing else; null when no link is left. */
export function leaveOutHidden(bead: Bead, isShown: IsShown): Bead | null {
  const links = bead.links.filter(({ a, b }) => isShown('a', a) && isShown('b', b));
  if (links.length === bead.links.length) return bead;
  if (links.length === 0) return null;
  const isLinked = (side: 'a' | 'b') => (number: number) => links.some((link) => link[side] === number);
  return { a: bead.a.filter(isLinked('a')), b: bead.b.filter(isLinked('b')), links };
}
