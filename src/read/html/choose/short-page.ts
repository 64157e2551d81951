import type { PageBlock } from '../blocks.ts';
import type { PageElement } from '../tree.ts';

/** Text that is mostly link leads elsewhere and does not show where the article stands. */
const MAX_LINKED_SHARE = 0.5;

/** An `<article>` is believed when it holds at least this share of the text; some pages wrap a headline alone in one. */
const MARKED_SHARE = 0.5;

/**
 * What holds the article of a page too short for statistics: its one `<article>` or `<main>`, else the smallest element
 * with the headline and all text. No text is too short to count.
 */
export function findShortContainer(
  root: PageElement,
  candidates: readonly PageBlock[],
  headline: PageElement | null,
): PageElement {
  const texts = candidates.filter(
    ({ element, text, linked }) => element !== headline && linked <= MAX_LINKED_SHARE * text.length,
  );
  const lengths = new Map<PageElement, number>();
  for (const { element, text } of texts) {
    for (let at: PageElement | null = element; at; at = at.parent) {
      lengths.set(at, (lengths.get(at) ?? 0) + text.length);
    }
  }
  const lengthIn = (element: PageElement) => lengths.get(element) ?? 0;
  const total = lengthIn(root);
  for (const tag of ['article', 'main']) {
    const marked = [...lengths.keys()].filter((element) => element.tag === tag);
    if (marked.length === 1 && lengthIn(marked[0]!) >= MARKED_SHARE * total) return marked[0]!;
  }
  let container = headline ?? texts[0]?.element ?? root;
  while (container.parent && lengthIn(container) < total) container = container.parent;
  return container;
}
