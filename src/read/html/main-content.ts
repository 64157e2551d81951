import { isBlock } from './blocks.ts';
import { isElement, type PageElement } from './tree.ts';

/** What is asked of linkedom's DOM: far less than the `Document` that Readability's types name. */
interface DomNode {
  nodeType: number;
  parentNode: DomNode | null;
  childNodes: ArrayLike<DomNode>;
  textContent: string;
  getAttribute?(name: string): string | null;
}

/** The attribute that carries an element's number through Readability; it keeps all but `class` and `style`. */
const NUMBER = 'data-n';
/** What Readability's scoring looks at. */
const KEPT_ATTRIBUTES = ['class', 'id', 'role', 'itemprop', 'rel', 'aria-hidden'];

/**
 * The elements whose own text Readability takes for the article. It sees a skeleton of the page:
 * blocks, links and text. Inline tags, images and scripts would only cost time.
 */
export async function findMainContent(
  root: PageElement,
  isOut: (element: PageElement) => boolean,
): Promise<Set<PageElement>> {
  const [{ default: JSDOMParser }, { Readability }] = await Promise.all([
    import('@mozilla/readability/JSDOMParser.js' as string),
    import('@mozilla/readability'),
  ]);
  const elements: PageElement[] = [];
  const document = new JSDOMParser().parse(
    `<html><head><title></title></head><body>${writeSkeleton(root, elements, isOut)}</body></html>`,
    'about:blank',
  );
  const result = new Readability(document, {
    serializer: (node) => node as unknown as DomNode,
    disableJSONLD: true,
    keepClasses: true,
  }).parse();
  const kept = new Set<PageElement>();
  if (result?.content) collectNumbers(result.content, elements, kept);
  return kept;
}

function writeSkeleton(
  element: PageElement,
  elements: PageElement[],
  isOut: (element: PageElement) => boolean,
): string {
  let html = '';
  for (const child of element.children) {
    if (!isElement(child)) html += escapeText(child.text);
    else if (isOut(child)) continue;
    else if (child.tag === 'br') html += '<br/>';
    else if (isSkeletonTag(child)) html += writeElement(child, elements, isOut);
    else html += writeSkeleton(child, elements, isOut);
  }
  return html;
}

function isSkeletonTag(element: PageElement): boolean {
  return element.tag === 'a' || element.tag === 'img' || isBlock(element);
}

function writeElement(
  element: PageElement,
  elements: PageElement[],
  isOut: (element: PageElement) => boolean,
): string {
  const { tag, attributes } = element;
  if (tag === 'script' || tag === 'head') return '';
  if (tag === 'img') return '<img/>';
  const inner = writeSkeleton(element, elements, isOut);
  if (tag === 'html' || tag === 'body') return inner;
  if (!inner.trim()) return '';
  const number = elements.push(element) - 1;
  const kept = KEPT_ATTRIBUTES.flatMap((name) => {
    const value = attributes[name];
    return value ? [` ${name}="${escapeText(value)}"`] : [];
  }).join('');
  const name = tag.includes('-') ? 'div' : tag;
  return `<${name} ${NUMBER}="${number}"${tag === 'a' ? ' href="#"' : ''}${kept}>${inner}</${name}>`;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

const TEXT_NODE = 3;

function collectNumbers(node: DomNode, elements: readonly PageElement[], kept: Set<PageElement>): void {
  for (let i = 0; i < node.childNodes.length; i++) {
    const child = node.childNodes[i]!;
    if (child.nodeType !== TEXT_NODE) collectNumbers(child, elements, kept);
    else if (child.textContent.trim()) {
      const owner = findNumbered(child, elements);
      if (owner) kept.add(owner);
    }
  }
}

function findNumbered(node: DomNode, elements: readonly PageElement[]): PageElement | null {
  for (let at = node.parentNode; at; at = at.parentNode) {
    const number = at.getAttribute?.(NUMBER);
    if (number) {
      const element = elements[Number(number)]!;
      return isBlock(element) ? element : findBlock(element);
    }
  }
  return null;
}

function findBlock(element: PageElement): PageElement | null {
  let at: PageElement | null = element;
  while (at && !isBlock(at)) at = at.parent;
  return at;
}
