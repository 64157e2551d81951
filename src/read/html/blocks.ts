import { INSETS, isElement, type PageElement, walkElements } from './tree.ts';

/** A paragraph-like piece of a page: the text between two borders of block elements. */
export interface PageBlock {
  text: string;
  /** Offset of its first character in the source. */
  offset: number;
  /** The block element that holds it. */
  element: PageElement;
  /** Characters of `text` that are link text. */
  linked: number;
}

/** A block of the article, or one that stands among its paragraphs without being part of it. */
export interface SelectedBlock extends PageBlock {
  /** What it is instead of article text. */
  boilerplate?: string | undefined;
}

/** Elements whose borders end a paragraph. */
const BLOCK_TAGS = new Set(
  (
    '#root html body main article section div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr table caption ' +
    'thead tbody tfoot tr td th figure figcaption header footer aside nav form fieldset legend address details summary ' +
    'center noscript template hgroup dialog menu search option optgroup head title'
  ).split(' '),
);

export function isBlock({ tag }: PageElement): boolean {
  // Custom elements (`<app-teaser>`) hold blocks far more often than words.
  return BLOCK_TAGS.has(tag) || tag.includes('-');
}

/** Cuts a page, or a part of it, into its blocks. A single `<br>` is white space; two end the paragraph, as they look. */
export function collectBlocks(root: PageElement): PageBlock[] {
  const blocks: PageBlock[] = [];
  let pieces: string[] = [];
  let linked = 0;
  let offset = 0;
  let breaks = 0;
  let owner = root;
  /** Inside a row of a table, whose cells make one paragraph. */
  let inRow = false;
  /** Blocks of the buttons and drawings in the open paragraph, which goes on after them. */
  let insets: PageBlock[] = [];

  const flush = () => {
    const text = normaliseSpace(pieces.join(''));
    if (text) blocks.push({ text, offset, element: owner, linked: Math.min(linked, text.length) });
    for (const inset of insets) blocks.push(inset);
    pieces = [];
    insets = [];
    linked = 0;
    breaks = 0;
  };
  const visit = (element: PageElement, inLink: boolean) => {
    const block = isBlock(element) && !inRow;
    const outer = owner;
    const isRow = !inRow && isDataRow(element);
    if (block) {
      flush();
      owner = element;
    } else if (isBlock(element)) pieces.push(' ');
    if (isRow) inRow = true;
    for (const child of element.children) {
      if (!isElement(child)) {
        if (child.text.trim()) {
          if (pieces.length === 0) offset = child.offset;
          if (inLink) linked += normaliseSpace(child.text).length;
          breaks = 0;
        }
        if (pieces.length > 0 || child.text.trim()) pieces.push(child.text);
      } else if (child.tag === 'script' || child.tag === 'head' || child.tag === 'title') {
      } else if (child.tag === 'br') {
        if (++breaks > 1 && !inRow) flush();
        else pieces.push(' ');
      } else if (INSETS.has(child.tag)) {
        for (const inset of collectBlocks(child)) insets.push(inset);
      } else {
        visit(child, inLink || (child.tag === 'a' && 'href' in child.attributes));
      }
    }
    if (isRow) inRow = false;
    if (block) {
      flush();
      owner = outer;
    } else if (isBlock(element)) pieces.push(' ');
  };
  visit(root, false);
  flush();
  return blocks;
}

/** Longer than the cells of any table of figures; what is longer is text that a table lays out. */
const MAX_CELL = 120;

/** A row of a table of figures, such as "Bremen - Kiel | 2:1": its cells say something only together. */
function isDataRow(row: PageElement): boolean {
  if (row.tag !== 'tr') return false;
  const known = dataRows.get(row);
  if (known !== undefined) return known;
  const cells = row.children.filter(isElement);
  const isData = cells.length > 1 && cells.every(isShortCell);
  dataRows.set(row, isData);
  return isData;
}

const dataRows = new WeakMap<PageElement, boolean>();

function isShortCell(cell: PageElement): boolean {
  let length = 0;
  for (const { tag, children } of walkElements(cell)) {
    if (tag === 'tr') return false;
    for (const child of children) if (!isElement(child)) length += child.text.trim().length;
    if (length > MAX_CELL) return false;
  }
  return true;
}

/** The element that a block's text belongs to: the innermost block element, or the row of figures around it. */
export function findOwner(element: PageElement): PageElement | null {
  let owner: PageElement | null = null;
  for (let at: PageElement | null = element; at; at = at.parent) {
    if (isBlock(at)) owner ??= at;
    if (isDataRow(at)) return at;
    if (at.tag === 'table') break;
  }
  return owner;
}

/** HTML white space means one space; no-break and thin spaces are the author's and stay inside. */
function normaliseSpace(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ').trim();
}
