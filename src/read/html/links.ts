import type { PageBlock } from './blocks.ts';
import type { PageElement } from './tree.ts';

/** Text that is mostly link points elsewhere, unless something says that it belongs to the article. */
const MAX_LINKED_SHARE = 0.6;
/** A longer one is a paragraph that is a link as well. */
const LONG_LINK = 200;
/** Headlines are set without a full stop; a statement of this many words with one is a sentence of the text. */
const MIN_SENTENCE_WORDS = 8;
/** Calls to click end in a full stop, too, but hardly in one after a clause of their own. */
const STATEMENT_END = /[.!…]["'“”„»«’)\]]*$/;

/** The blocks that lead to other pages instead of being text of the article. */
export function findRelatedLinks(blocks: readonly PageBlock[]): Set<PageBlock> {
  const lists = groupByList(blocks);
  const related = new Set<PageBlock>();
  for (const items of lists.values()) {
    // Items are judged together: a list with text of its own may link some of it, and a list of links may introduce some.
    if (linkedShare(items) > MAX_LIST_LINKED_SHARE && !items.every(isStatement)) {
      for (const item of items) if (item.linked > 0) related.add(item);
    }
  }
  for (const block of blocks) {
    if (findList(block.element) !== null) continue;
    if (block.text.length < LONG_LINK && linkedShare([block]) > MAX_LINKED_SHARE && !isStatement(block)) {
      related.add(block);
    }
  }
  return related;
}

/** Items such as "<b>Hafen:</b> <a>Brücke eröffnet</a>" are links with a label before them. */
const MAX_LIST_LINKED_SHARE = 0.5;

function linkedShare(blocks: readonly PageBlock[]): number {
  const total = blocks.reduce((sum, { text }) => sum + text.length, 0);
  return blocks.reduce((sum, { linked }) => sum + linked, 0) / total;
}

function isStatement({ text }: PageBlock): boolean {
  return STATEMENT_END.test(text) && text.split(/\s+/).length >= MIN_SENTENCE_WORDS;
}

function groupByList(blocks: readonly PageBlock[]): Map<PageElement, PageBlock[]> {
  const lists = new Map<PageElement, PageBlock[]>();
  for (const block of blocks) {
    const list = findList(block.element);
    if (!list) continue;
    const items = lists.get(list);
    if (items) items.push(block);
    else lists.set(list, [block]);
  }
  return lists;
}

/** The innermost list that a block is an item of. */
function findList(element: PageElement): PageElement | null {
  for (let at: PageElement | null = element; at; at = at.parent)
    if (at.tag === 'ul' || at.tag === 'ol') return at;
  return null;
}
