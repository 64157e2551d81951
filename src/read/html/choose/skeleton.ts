import { isBlock } from '../blocks.ts';
import { isElement, type PageElement } from '../tree.ts';

/** The attribute that carries an element's number through Readability; it keeps all but `class` and `style`. */
export const NUMBER = 'data-n';
/** What Readability's scoring looks at. */
const KEPT_ATTRIBUTES = ['class', 'id', 'role', 'itemprop', 'rel', 'aria-hidden'];
/** Names are a few words; some pages keep data in them. */
const MAX_ATTRIBUTE = 300;
/** Readability takes time in the square of the line breaks of one element; articles set in them have dozens. */
const MAX_BREAKS = 2000;

/** What is left of a page for Readability, and its elements by number. */
export interface Skeleton {
  /** Well-formed, as XML is. */
  html: string;
  elements: PageElement[];
}

/** Writes the blocks, links and text of a page: inline tags, images and scripts would only cost time. */
export function writeSkeleton(root: PageElement, isOut: (element: PageElement) => boolean): Skeleton {
  const elements: PageElement[] = [];
  let breaks = 0;
  const writeChildren = (element: PageElement): string =>
    element.children.map((child) => (isElement(child) ? write(child) : escapeText(child.text))).join('');
  const write = (element: PageElement): string => {
    const { tag } = element;
    if (isOut(element) || tag === 'script' || tag === 'head') return '';
    if (tag === 'br') return ++breaks > MAX_BREAKS ? ' ' : '<br/>';
    if (tag === 'img') return '<img/>';
    if (tag === 'html' || tag === 'body' || (tag !== 'a' && !isBlock(element))) return writeChildren(element);
    const number = elements.push(element) - 1;
    const inner = writeChildren(element);
    if (!inner.trim()) return '';
    const name = tag.includes('-') ? 'div' : tag;
    return `<${name} ${NUMBER}="${number}"${writeAttributes(element)}>${inner}</${name}>`;
  };
  const body = writeChildren(root);
  return { html: `<html><head><title></title></head><body>${body}</body></html>`, elements };
}

function writeAttributes({ tag, attributes }: PageElement): string {
  const kept = KEPT_ATTRIBUTES.flatMap((name) => {
    const value = attributes[name]?.slice(0, MAX_ATTRIBUTE);
    return value ? [` ${name}="${escapeText(value)}"`] : [];
  });
  // A link without a target is none to Readability.
  return (tag === 'a' ? ' href="#"' : '') + kept.join('');
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
