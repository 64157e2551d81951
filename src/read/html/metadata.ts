import { parseDate } from '../../facts/dates.ts';
import type { ArticleDetails } from '../../model.ts';
import { readDetails } from './details/read-details.ts';
import { type JsonLdArticle, readJsonLd } from './json-ld.ts';
import { type PageElement, parseTree, textOf, walkElements } from './tree.ts';

/** What a page says about its article outside the text. */
export interface PageMetadata {
  title: string | null;
  /** The word or two above the headline: `Hitzefolgen`. */
  kicker: string | null;
  /** ISO 8601, or null. */
  published: string | null;
  /** The date as the page gives it, when it is none that exists. */
  invalidDate: string | null;
  url: string | null;
  /** Addresses of the page in other languages, by its own word (`hreflang`). */
  alternates: string[];
  /** As declared by the page: a hint, often wrong. */
  language: string | null;
  description: string | null;
  /** The full text, where the page repeats it for search engines. */
  body: string | null;
  details: ArticleDetails;
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
  const published = [...dates, ...page.dateTexts].map(parseDate).find((date) => date !== null) ?? null;
  return {
    title: chooseTitle(page, article),
    kicker: page.kicker ?? null,
    published,
    invalidDate: published === null ? (dates[0] ?? null) : null,
    url: [page.canonical, page.meta.get('og:url'), article.url].find(isWebAddress) ?? null,
    alternates: [...new Set(page.alternates.filter(isWebAddress))],
    language: page.language ?? article.language ?? page.meta.get('og:locale')?.replace('_', '-') ?? null,
    description:
      page.meta.get('description') ?? page.meta.get('og:description') ?? article.description ?? null,
    body: article.body ?? null,
    details: readDetails(root, article),
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
  alternates: string[];
  title?: string;
  canonical?: string;
  language?: string | undefined;
  time?: string;
  /** What readers see as the date: `12. Mai 2024, 10:00 Uhr`. */
  dateTexts: string[];
  kicker?: string | undefined;
}

const KICKER =
  /(?:^|[\s_-])(?:kicker|topline|top-line|dachzeile|overline|eyebrow|roofline|spitzmarke|supertitle)(?:$|[\s_-])/i;
const DATE = /(?:^|[\s_-])(?:date|datum|timestamp|published|pubdate)(?:$|[\s_-])/i;
const MAX_DATE_TEXT = 80;
/** Longer than any kicker, shorter than what holds one together with a headline. */
const MAX_KICKER = 60;

function scanPage(root: PageElement): PageFacts {
  const facts: PageFacts = { meta: new Map(), headlines: [], alternates: [], dateTexts: [] };
  for (const element of walkElements(root)) {
    const { tag, attributes } = element;
    if (DATE.test(attributes.class ?? '') || tag === 'time') facts.dateTexts.push(readDateText(element));
    if (tag === 'html') facts.language ??= attributes.lang?.trim() || attributes['xml:lang']?.trim();
    else if (tag === 'title') facts.title ??= squeeze(textOf(element));
    else if (tag === 'h1') facts.headlines.push(squeeze(textOf(element)));
    else if (tag === 'link' && attributes.rel?.toLowerCase() === 'canonical')
      facts.canonical ??= attributes.href!;
    else if (tag === 'link' && attributes.hreflang && attributes.href) facts.alternates.push(attributes.href);
    else if (tag === 'time' && attributes.datetime) facts.time ??= attributes.datetime;
    // The last one above the first headline, or one in it; those further down belong to teasers.
    else if (isKicker(element) && (facts.headlines.length === 0 || element.parent?.tag === 'h1')) {
      facts.kicker = readKicker(element) ?? facts.kicker;
    } else if (tag === 'meta' || attributes.itemprop === 'datePublished') readMeta(attributes, facts.meta);
  }
  return facts;
}

/** The text without what stands before a date: a weekday, `Veröffentlicht am`, `Stand:`. */
function readDateText(element: PageElement): string {
  const text = squeeze(textOf(element));
  return text.length > MAX_DATE_TEXT ? '' : text.replace(/^\D{0,30}?(?=\d{1,2}[. ]|\d{4}-)/, '');
}

function isKicker({ attributes }: PageElement): boolean {
  return KICKER.test(attributes.class ?? '');
}

function readKicker(element: PageElement): string | undefined {
  const text = squeeze(textOf(element)).replace(/(?<!\s)\s*:$/, '');
  return text && text.length <= MAX_KICKER ? text : undefined;
}

function readMeta(attributes: PageElement['attributes'], meta: Map<string, string>): void {
  const name = (attributes.property ?? attributes.name ?? attributes.itemprop)?.toLowerCase();
  const value = (attributes.content ?? attributes.datetime)?.trim();
  if (name && value && !meta.has(name)) meta.set(name, value);
}

/**
 * The headline as the reader sees it: pages declare other wordings for search engines and social networks.
 * A logo is a headline, too, in the eyes of many pages, but shares no word with what is declared.
 */
function chooseTitle({ headlines, meta, title }: PageFacts, { headline }: JsonLdArticle): string | null {
  const declared = [headline, meta.get('og:title'), title]
    .filter((text): text is string => Boolean(text))
    .map((text) => squeeze(decodeEntities(text)));
  const words = new Set(declared.flatMap(listWords));
  const seen = headlines.filter((text) => listWords(text).length > 1);
  const shared = (text: string) => listWords(text).filter((word) => words.has(word)).length;
  // A logo is a name of a word or two.
  const isOnly = (text: string) => seen.length === 1 && text.split(' ').length > 2;
  const [best] = seen.toSorted((a, b) => shared(b) - shared(a));
  const isTitle = best && (shared(best) > 0 || declared.length === 0 || isOnly(best));
  return isTitle ? best : (declared[0] ?? headlines.find(Boolean) ?? null);
}

function listWords(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

/** JSON-LD is no HTML, but is often written as if it were. */
function decodeEntities(text: string): string {
  return /&#?\w+;/.test(text) ? textOf(parseTree(text).root) : text;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isWebAddress(address: string | undefined): address is string {
  return address !== undefined && /^https?:\/\/[^\s/]/i.test(address);
}
