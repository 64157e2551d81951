import { parseDate } from '../../facts/dates.ts';
import type { ArticleDetails } from '../../model.ts';
import type { Block } from '../block.ts';
import { splitNames, uniqueTexts } from '../html/details/names.ts';
import { compact } from '../html/details/read-details.ts';
import { findAll, findFirst, textIn, type XmlElement } from './xml-tree.ts';

/** What a message of an agency holds. */
export interface AgencyMessage {
  id: string | null;
  title: string | null;
  published: string | null;
  language: string | null;
  url?: string | null;
  details: ArticleDetails;
  blocks: Block[];
}

/** Elements of NITF and XHTML whose text is a paragraph. */
const PARAGRAPHS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'hl1',
  'hl2',
  'li',
  'dt',
  'dd',
  'td',
  'th',
  'pre',
  'bq',
]);
/** Beside the text: pictures and what is said about them, notes to editors. */
const BESIDE: Record<string, string> = {
  media: 'caption',
  'body.end': 'end of the message',
  note: 'note to editors',
};

/** Reads NITF (IPTC), a message of a news agency. */
export function readNitf(root: XmlElement): AgencyMessage {
  const docdata = findFirst(root, 'docdata') ?? root;
  const head = findFirst(root, 'body.head') ?? root;
  const body = findFirst(root, 'body') ?? root;
  const title = textIn(findFirst(head, 'hl1')) || textIn(findFirst(root, 'title')) || null;
  return {
    id: findFirst(docdata, 'doc-id')?.attributes['id-string'] ?? null,
    title,
    published:
      readAgencyDate(findFirst(docdata, 'date.issue')?.attributes.norm) ??
      readAgencyDate(findFirst(docdata, 'date.release')?.attributes.norm),
    language: body.attributes['xml:lang'] ?? root.attributes['xml:lang'] ?? null,
    details: compact({
      authors: uniqueTexts(
        [...findAll(head, 'byline')].flatMap((byline) =>
          splitNames(textIn(findFirst(byline, 'person') ?? byline)),
        ),
      ),
      section: findFirst(root, 'tobject.property')?.attributes['tobject.property.type'],
      keywords: [...findAll(docdata, 'keyword')].flatMap(({ attributes: { key } }) => key || []),
      site: textIn(findFirst(head, 'distributor')),
      licence: findFirst(docdata, 'doc.copyright')?.attributes.holder,
    }),
    blocks: listBlocks(findFirst(root, 'body.content') ?? body),
  };
}

/** The paragraphs of a text in NITF or XHTML, what stands beside it as boilerplate. */
export function listBlocks(content: XmlElement): Block[] {
  const blocks: Block[] = [];
  const visit = (element: XmlElement, boilerplate: string | undefined) => {
    const kind = boilerplate ?? BESIDE[element.name];
    if (PARAGRAPHS.has(element.name)) return add(textIn(element), element.line, kind);
    let loose = '';
    for (const child of element.children) {
      if (typeof child === 'string') loose += child;
      else visit(child, kind);
    }
    // Text that stands in no paragraph, as in a caption or a line without any markup.
    for (const text of loose.split(/\n\s*\n/)) add(text.replace(/\s+/g, ' ').trim(), element.line, kind);
  };
  const add = (text: string, line: number, boilerplate: string | undefined) => {
    if (text) blocks.push({ text, line, ...(boilerplate ? { boilerplate } : {}) });
  };
  visit(content, undefined);
  return blocks;
}

/** `20260301T101500Z` is ISO 8601 without the signs that make it readable. */
export function readAgencyDate(written: string | undefined): string | null {
  if (!written) return null;
  const basic = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?)?([+-]\d\d:?\d\d|Z)?$/.exec(written.trim());
  if (!basic) return parseDate(written);
  const [, year, month, day, hour, minute, second = '00', zone = ''] = basic;
  const time =
    hour === undefined ? '' : `T${hour}:${minute}:${second}${zone.replace(/^(...)(\d\d)$/, '$1:$2')}`;
  return parseDate(`${year}-${month}-${day}${time}`);
}
