import { isElement, type PageElement } from './tree.ts';

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
  boilerplate?: string;
}

/** Elements whose borders end a paragraph. */
const BLOCK_TAGS = new Set(
  (
    '#root html body main article section div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr table caption ' +
    'thead tbody tfoot tr td th figure figcaption header footer aside nav form fieldset legend address details summary ' +
    'center noscript hgroup dialog menu search head title'
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

  const flush = () => {
    const text = normaliseSpace(pieces.join(''));
    if (text) blocks.push({ text, offset, element: owner, linked: Math.min(linked, text.length) });
    pieces = [];
    linked = 0;
    breaks = 0;
  };
  const visit = (element: PageElement, inLink: boolean) => {
    const block = isBlock(element);
    const outer = owner;
    if (block) {
      flush();
      owner = element;
    }
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
        if (++breaks > 1) flush();
        else pieces.push(' ');
      } else {
        visit(child, inLink || child.tag === 'a');
      }
    }
    if (block) {
      flush();
      owner = outer;
    }
  };
  visit(root, false);
  return blocks;
}

/** HTML white space means one space; no-break and thin spaces are the author's and stay inside. */
function normaliseSpace(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ').trim();
}
