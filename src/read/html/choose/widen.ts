import type { PageBlock } from '../blocks.ts';
import { contains, type PageElement } from '../tree.ts';
import { findContainer, weighProse } from './prose.ts';

/**
 * Where an article is cut into sections by advertisements, Readability may take one of them for the whole: that much text
 * outside of it, against what is inside, is more than a related story. Any value from 0.6 to 1 gives the same on 270 pages.
 */
const MISSED = 0.8;
/** Paragraphs of an article hold few links. */
const MAX_LINKED_SHARE = 0.2;
const NO_PARAGRAPH = new Set(['li', 'td', 'th', 'figure', 'aside']);

/**
 * The element that holds the whole article, where `container` holds only a part of it: the paragraphs of the same `<article>`,
 * or of what holds the headline as well, weigh clearly more than those inside.
 */
export function widenContainer(
  container: PageElement,
  blocks: readonly PageBlock[],
  headline: PageElement | null,
  share: number,
): PageElement {
  const scope = findScope(container, headline);
  if (!scope || scope === container) return container;
  const inside = blocks.filter(({ element }) => contains(container, element));
  const outside = blocks.filter(
    (block) =>
      contains(scope, block.element) && !contains(container, block.element) && isParagraph(block, scope),
  );
  return sum(outside) > MISSED * sum(inside)
    ? findContainer(scope, [...inside, ...outside], share)
    : container;
}

function findScope(container: PageElement, headline: PageElement | null): PageElement | null {
  for (let at: PageElement | null = container; at; at = at.parent) {
    if (at.tag === 'article' || (headline && contains(at, headline))) return at;
  }
  return null;
}

function isParagraph({ element, text, linked }: PageBlock, scope: PageElement): boolean {
  if (element.tag !== 'p' || linked > MAX_LINKED_SHARE * text.length) return false;
  for (let at: PageElement | null = element; at && at !== scope; at = at.parent) {
    if (NO_PARAGRAPH.has(at.tag) || at.tag === 'article') return false;
  }
  return true;
}

function sum(blocks: readonly PageBlock[]): number {
  return blocks.reduce((total, block) => total + weighProse(block), 0);
}
