import { parseDate } from '../../../facts/dates.ts';
import type { ArticleDetails } from '../../../model.ts';
import { type PageElement, textOf, walkElements } from '../tree.ts';
import type { JsonLdDetails } from './json-ld-details.ts';
import { splitKeywords, splitNames, uniqueTexts } from './names.ts';

/** Names of `<meta>` under which content systems write a detail, the surest first. */
const NAMES = {
  authors: [
    'author',
    'article:author',
    'parsely-author',
    'dc.creator',
    'dcterms.creator',
    'sailthru.author',
    'byl',
  ],
  section: ['article:section', 'parsely-section', 'section', 'cxenseparse:section'],
  tags: ['article:tag'],
  keywords: ['news_keywords', 'keywords', 'parsely-tags'],
  modified: ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified', 'dcterms.modified'],
  site: ['og:site_name', 'application-name', 'dc.publisher'],
  licence: ['dcterms.license', 'dc.rights.license'],
} as const;

const BYLINE = /(?:^|[\s_-])(?:author|authors|byline|autor|autoren)(?:[_-]{1,2}name)?(?:$|\s)/i;

interface Scanned {
  meta: Map<string, string[]>;
  licence?: string;
  /** Bylines as readers see them: by their own word first, then by the names of classes. */
  marked: PageElement[];
  bylines: string[];
}

/** Author, section, keywords and the like: from JSON-LD, then `<meta>` and `<link>`, the author at last from the byline. */
export function readDetails(root: PageElement, article: JsonLdDetails): ArticleDetails {
  const { meta, licence, marked, bylines } = scan(root);
  const read = (names: readonly string[]) => names.flatMap((name) => meta.get(name) ?? []);
  const site = article.site ?? read(NAMES.site)[0];
  const isPerson = (name: string) => name.toLowerCase() !== site?.toLowerCase();
  const authors = [
    article.authors ?? [],
    read(NAMES.authors).flatMap(splitNames),
    listTogether(marked).map(textOf).flatMap(splitNames),
    bylines.slice(0, 1).flatMap(splitNames),
  ].map((names) => names.filter(isPerson));
  const keywords = article.keywords ?? [
    ...read(NAMES.tags),
    ...read(NAMES.keywords).slice(0, 1).flatMap(splitKeywords),
  ];
  const modified = [article.modified, ...read(NAMES.modified)].flatMap(
    (date) => (date && parseDate(date)) || [],
  );
  return compact({
    authors: uniqueTexts(authors.find((names) => names.length > 0) ?? article.authors ?? []),
    section: article.section ?? read(NAMES.section)[0],
    keywords: uniqueTexts(keywords),
    modified: modified[0],
    site,
    licence: article.licence ?? licence ?? read(NAMES.licence)[0],
  });
}

/** The first byline and those beside it; others further down belong to teasers. */
function listTogether(bylines: readonly PageElement[]): PageElement[] {
  const place = (element: PageElement | undefined) => element?.parent?.parent ?? element?.parent;
  return bylines.filter((element) => place(element) === place(bylines[0]));
}

/** Without what is not known. */
export function compact(
  details: {
    [Field in keyof ArticleDetails]: ArticleDetails[Field] | undefined | null;
  },
): ArticleDetails {
  const known = Object.entries(details).filter(([, value]) => value && value.length > 0);
  return Object.fromEntries(known);
}

function scan(root: PageElement): Scanned {
  const scanned: Scanned = { meta: new Map(), marked: [], bylines: [] };
  for (const element of walkElements(root)) {
    const { tag, attributes } = element;
    if (tag === 'meta') addMeta(attributes, scanned.meta);
    else if (tag === 'link' || tag === 'a') {
      const rel = attributes.rel?.toLowerCase().split(/\s+/) ?? [];
      if (rel.includes('license') && attributes.href) scanned.licence ??= attributes.href;
      if (tag === 'a' && rel.includes('author')) scanned.marked.push(element);
    }
    if (attributes.itemprop === 'author' && tag !== 'meta') scanned.marked.push(element);
    else if (BYLINE.test(attributes.class ?? '')) scanned.bylines.push(textOf(element));
  }
  return scanned;
}

function addMeta(attributes: PageElement['attributes'], meta: Map<string, string[]>): void {
  const name = (attributes.property ?? attributes.name ?? attributes.itemprop)?.toLowerCase();
  const value = attributes.content?.trim();
  if (name && value) meta.set(name, [...(meta.get(name) ?? []), value]);
}
