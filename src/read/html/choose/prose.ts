import type { PageBlock } from '../blocks.ts';
import { isElement, type PageElement } from '../tree.ts';

/** Paragraphs of one sentence are rarely shorter; menu items and labels rarely longer. */
const MIN_SENTENCE = 40;
/** From this length on, text without a full stop is still running text. */
const MIN_UNPUNCTUATED = 80;
/** A paragraph may name several linked sources; a list of teasers is nearly all link. */
const MAX_LINKED_SHARE = 0.4;

const SENTENCE_END = /[.!?…:]["'“”„»«’)\]]*$/;

/** Characters of `block` that count as running text: all or none. */
export function weighProse({ text, linked }: PageBlock): number {
  if (linked > MAX_LINKED_SHARE * text.length || text.length < MIN_SENTENCE) return 0;
  return text.length >= MIN_UNPUNCTUATED || SENTENCE_END.test(text) ? text.length : 0;
}

/** Characters of running text below each element. */
export function weighElements(blocks: readonly PageBlock[]): Map<PageElement, number> {
  const weights = new Map<PageElement, number>();
  for (const block of blocks) {
    const weight = weighProse(block);
    if (weight === 0) continue;
    for (let at: PageElement | null = block.element; at; at = at.parent) {
      weights.set(at, (weights.get(at) ?? 0) + weight);
    }
  }
  return weights;
}

/** The innermost element that holds at least `share` of the running text of `blocks`. */
export function findContainer(root: PageElement, blocks: readonly PageBlock[], share: number): PageElement {
  const weights = weighElements(blocks);
  const enough = share * (weights.get(root) ?? 0);
  let container = root;
  for (let next: PageElement | undefined = root; next && enough > 0; ) {
    container = next;
    next = container.children.filter(isElement).find((child) => (weights.get(child) ?? 0) >= enough);
  }
  return container;
}
