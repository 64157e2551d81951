import { parseDate } from '../dates.ts';
import { type JsonLdArticle, readJsonLd } from './json-ld.ts';
import { type PageElement, textOf, walkElements } from './tree.ts';

/** What a page says about its article outside the text. */
export interface PageMetadata {
  title: string | null;
  /** ISO 8601, or null. */
  published: string | null;
  /** The date as the page gives it, when it is none that exists. */
  invalidDate: string | null;
  url: string | null;
  /** As declared by the page: a hint, often wrong. */
  language: string | null;
  description: string | null;
  /** The full text, where the page repeats it for search engines. */
  body: string | null;
  /** Whether the page says that its article is not free. */
  paid: boolean;
  /** Classes of the elements that hold the paid part of the text. */
  paidClasses: readonly string[];
}

/** Reads JSON-LD first, then `<meta>`, `<link>`, `<time>` and the headline itself. */
export function readMetadata(root: PageElement): PageMetadata {
  const page = scanPage(root);
  const article: JsonLdArticle = readJsonLd(root) ?? {};
  const dates = [
    article.published,
    page.meta.get('article:published_time'),
    ...DATE_NAMES.map((name) => page.meta.get(name)),
    page.time,
  ].filter((date) => date !== undefined);
  const published = dates.map(parseDate).find((date) => date !== null) ?? null;
  return {
    title: chooseTitle(page, article),
    published,
    invalidDate: published === null ? (dates[0] ?? null) : null,
    url: [page.canonical, page.meta.get('og:url'), article.url].find(isWebAddress) ?? null,
    language: page.language ?? article.language ?? page.meta.get('og:locale')?.replace('_', '-') ?? null,
    description:
      page.meta.get('description') ?? page.meta.get('og:description') ?? article.description ?? null,
    body: article.body ?? null,
    paid: article.paid ?? false,
    paidClasses: article.paidClasses ?? [],
  };
}

/** Names under which content systems write the date, the surest first. */
const DATE_NAMES = [
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'sailthru.date',
  'parsely-pub-date',
];

interface PageFacts {
  meta: Map<string, string>;
  headlines: string[];
  title?: string;
  canonical?: string;
  language?: string;
  time?: string;
}

function scanPage(root: PageElement): PageFacts {
  const facts: PageFacts = { meta: new Map(), headlines: [] };
  for (const element of walkElements(root)) {
    const { tag, attributes } = element;
    if (tag === 'html')
      facts.language ??= attributes.lang?.trim() || attributes['xml:lang']?.trim() || undefined!;
    else if (tag === 'title') facts.title ??= squeeze(textOf(element));
    else if (tag === 'h1') facts.headlines.push(squeeze(textOf(element)));
    else if (tag === 'link' && attributes.rel?.toLowerCase() === 'canonical')
      facts.canonical ??= attributes.href!;
    else if (tag === 'time' && attributes.datetime) facts.time ??= attributes.datetime;
    else if (tag === 'meta' || attributes.itemprop === 'datePublished') readMeta(attributes, facts.meta);
  }
  return facts;
}

function readMeta(attributes: PageElement['attributes'], meta: Map<string, string>): void {
  const name = (attributes.property ?? attributes.name ?? attributes.itemprop)?.toLowerCase();
  const value = (attributes.content ?? attributes.datetime)?.trim();
  if (name && value && !meta.has(name)) meta.set(name, value);
}

/** The headline as the reader sees it, where it is one of those that the page declares; otherwise as declared. */
function chooseTitle({ headlines, meta, title }: PageFacts, { headline }: JsonLdArticle): string | null {
  const declared = [headline, meta.get('og:title'), title]
    .filter((text): text is string => Boolean(text))
    .map(squeeze);
  const seen = headlines.filter(Boolean);
  const agreed = seen.find((text) => declared.some((other) => other.includes(text) || text.includes(other)));
  return agreed ?? declared[0] ?? seen[0] ?? null;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isWebAddress(address: string | undefined): address is string {
  return address !== undefined && /^https?:\/\/[^\s/]/i.test(address);
}
