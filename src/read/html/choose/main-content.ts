import { findOwner } from '../blocks.ts';
import { isElement, type PageElement } from '../tree.ts';
import { NUMBER, writeSkeleton } from './skeleton.ts';

/** What is asked of Readability's DOM: far less than the `Document` that its types name. */
interface DomNode {
  nodeType: number;
  parentNode: DomNode | null;
  childNodes: ArrayLike<DomNode>;
  textContent: string;
  getAttribute?(name: string): string | null;
}

/** Of 270 news pages the largest has 14,000 elements; Readability is not asked about pages that are no news. */
const MAX_ELEMENTS = 30_000;
const MAX_LENGTH = 1 << 21;
/** Readability reads the text of an element anew for each that it stands in; 100 KB nested 25 deep are 2.5 million. */
const MAX_WORK = 5e7;

/** The elements whose own text Readability takes for the article, or null for a page that is too large to ask. */
export async function findMainContent(
  root: PageElement,
  isOut: (element: PageElement) => boolean,
): Promise<Set<PageElement> | null> {
  const { html, elements } = writeSkeleton(root, isOut);
  if (elements.length > MAX_ELEMENTS || html.length > MAX_LENGTH) return null;
  if (measureWork(root) > MAX_WORK) return null;
  // Readability's own parser reads the skeleton in half the time of a general DOM, and with the same result.
  const [{ default: JSDOMParser }, { Readability }] = await Promise.all([
    import('@mozilla/readability/JSDOMParser.js' as string),
    import('@mozilla/readability'),
  ]);
  const result = new Readability(new JSDOMParser().parse(html, 'about:blank'), {
    serializer: (node) => node as unknown as DomNode,
    disableJSONLD: true,
    keepClasses: true,
  }).parse();
  const kept = new Set<PageElement>();
  if (result?.content) collectOwners(result.content, elements, kept);
  return kept;
}

/** Characters of text, each counted as often as elements stand around it. */
function measureWork(root: PageElement): number {
  let work = 0;
  const stack: [element: PageElement, depth: number][] = [[root, 1]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [element, depth] = next;
    if (element.tag === 'script') continue;
    for (const child of element.children) {
      if (isElement(child)) stack.push([child, depth + 1]);
      else work += child.text.length * depth;
    }
  }
  return work;
}

const TEXT_NODE = 3;

function collectOwners(node: DomNode, elements: readonly PageElement[], kept: Set<PageElement>): void {
  for (let i = 0; i < node.childNodes.length; i++) {
    const child = node.childNodes[i]!;
    if (child.nodeType !== TEXT_NODE) collectOwners(child, elements, kept);
    else if (child.textContent.trim()) {
      const owner = findSource(child, elements);
      if (owner) kept.add(owner);
    }
  }
}

/** The block of the page that a text of Readability's result comes from. */
function findSource(text: DomNode, elements: readonly PageElement[]): PageElement | null {
  for (let node = text.parentNode; node; node = node.parentNode) {
    const number = node.getAttribute?.(NUMBER);
    if (number) return findOwner(elements[Number(number)]!);
  }
  return null;
}
