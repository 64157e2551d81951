import { Parser } from 'htmlparser2';

/** An element of an XML document; names without their prefix, in lower case. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
  /** 1-based line on which it begins. */
  line: number;
}

/** A message of an agency has some hundreds; a document of a million is an attack. */
const MAX_ELEMENTS = 1_000_000;
/** Deeper than any schema for news. */
const MAX_DEPTH = 256;

/** Reads XML tolerantly. Entities of its own are not expanded, nothing is fetched; what is too large is read in part. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '#root', attributes: {}, children: [], line: 1 };
  const open = [root];
  let elements = 0;
  let line = 1;
  let counted = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        for (; counted < parser.startIndex; counted++) if (xml.charCodeAt(counted) === 10) line++;
        const element = { name: bareName(tag), attributes, children: [], line };
        if (++elements <= MAX_ELEMENTS && open.length < MAX_DEPTH) open.at(-1)!.children.push(element);
        open.push(element);
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
      ontext(text) {
        open.at(-1)!.children.push(text);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return root;
}

function bareName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1).toLowerCase();
}

/** Every element of that name below `root`, in document order. */
export function* findAll(root: XmlElement, ...names: string[]): Generator<XmlElement> {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    if (names.includes(child.name)) yield child;
    yield* findAll(child, ...names);
  }
}

export function findFirst(root: XmlElement, ...names: string[]): XmlElement | undefined {
  return findAll(root, ...names).next().value ?? undefined;
}

/** All text in it, with single spaces. */
export function textIn(element: XmlElement | undefined): string {
  if (!element) return '';
  const gather = ({ children }: XmlElement): string =>
    children.map((child) => (typeof child === 'string' ? child : gather(child))).join('');
  return gather(element).replace(/\s+/g, ' ').trim();
}
