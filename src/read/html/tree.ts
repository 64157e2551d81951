import { Parser } from 'htmlparser2';
import { assignsData } from './assigned.ts';

/** An element of the page. Plain objects: a page has thousands, and only a few ever need a full DOM. */
export interface PageElement {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: (PageElement | PageText)[];
  parent: PageElement | null;
}

/** A run of text with the offset of its first character in the source. */
export interface PageText {
  text: string;
  offset: number;
}

export interface PageTree {
  root: PageElement;
  /** Set when the page was larger than any real one and was read only up to a limit. */
  cut: boolean;
}

/** Browsers flatten what is nested deeper than this (Chromium and WebKit: 512), so no author relies on it. */
const MAX_DEPTH = 512;
/** Tags left open this many times are an attack or no page; the parser's own stack would grow with them. */
const MAX_OPEN_TAGS = 4096;
/** The largest of 270 news pages has 14,000 elements; 20 times as many still fit into 300 MB. */
const MAX_ELEMENTS = 300_000;

/** Holds nothing that readers see: code, what stands in for media that cannot play, and descriptions of drawings and formulas. */
const SKIPPED = new Set(
  'style iframe object embed input datalist canvas audio video map desc metadata defs annotation annotation-xml'.split(
    ' ',
  ),
);

/**
 * Parses a page as tolerantly as browsers do. Elements that never hold text are left out,
 * scripts too, unless they hold or assign JSON. Time and memory are bounded whatever the input is.
 */
export function parseTree(html: string): PageTree {
  const root: PageElement = { tag: '#root', attributes: {}, children: [], parent: null };
  let open = root;
  let depth = 0;
  let elements = 0;
  /** Elements that are open but have no node: inside a skipped one, or too deep. */
  let hidden = 0;
  let skipping = false;
  let cut = false;
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (depth + hidden > MAX_OPEN_TAGS || ++elements > MAX_ELEMENTS) {
        cut = true;
        parser.pause();
        return;
      }
      if (skipping || depth >= MAX_DEPTH) {
        hidden++;
        return;
      }
      if (SKIPPED.has(tag)) {
        skipping = true;
        hidden = 1;
        return;
      }
      const element: PageElement = { tag, attributes, children: [], parent: open };
      open.children.push(element);
      open = element;
      depth++;
    },
    onclosetag() {
      if (hidden > 0) {
        hidden--;
        if (hidden === 0) skipping = false;
      } else if (open.parent) {
        if (open.tag === 'script' && !isJsonScript(open.attributes) && !assignsData(textOf(open)))
          open.parent.children.pop();
        open = open.parent;
        depth--;
      }
    },
    ontext(text) {
      if (skipping) return;
      const last = open.children.at(-1);
      // The parser hands out text in pieces, cut at every entity.
      if (last && 'text' in last) last.text += text;
      else open.children.push({ text, offset: parser.startIndex });
    },
  });
  parser.write(html);
  if (!cut) parser.end();
  return { root, cut };
}

export function isJsonScript({ type }: Readonly<Record<string, string>>): boolean {
  return /\bjson\b/i.test(type ?? '');
}

export function isElement(node: PageElement | PageText): node is PageElement {
  return 'tag' in node;
}

/** Every element below `root`, in document order, `root` first. */
export function* walkElements(root: PageElement): Generator<PageElement> {
  const stack = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    yield element;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]!;
      if (isElement(child)) stack.push(child);
    }
  }
}

/** Stands in a line of text without being part of it: a button, a form field, a drawing. */
export const INSETS: ReadonlySet<string> = new Set(['button', 'select', 'textarea', 'svg']);

/** All text below `element` but for insets, white space as it stands. */
export function textOf(element: PageElement): string {
  let text = '';
  for (const child of element.children) {
    if (!isElement(child)) text += child.text;
    else if (!INSETS.has(child.tag)) text += textOf(child);
  }
  return text;
}

/** Whether `inner` is `outer` or stands in it. */
export function contains(outer: PageElement, inner: PageElement): boolean {
  for (let at: PageElement | null = inner; at; at = at.parent) if (at === outer) return true;
  return false;
}
