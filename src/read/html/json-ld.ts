import { type JsonLdDetails, readJsonLdDetails } from './details/json-ld-details.ts';
import { type PageElement, textOf, walkElements } from './tree.ts';

/** What a page says about its article in schema.org terms. */
export interface JsonLdArticle extends JsonLdDetails {
  headline?: string;
  published?: string;
  body?: string;
  language?: string;
  url?: string;
  description?: string;
  /** Said to be behind a paywall. */
  paid?: boolean;
  /** Classes of the elements that hold the paid part of the text. */
  paidClasses?: string[];
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|^Report|LiveBlogPosting)$/;
/** Articles stand at the top, in `@graph` or as somebody's `mainEntity`; deeper ones are about other pages. */
const MAX_NESTING = 4;

/** The article that the page's JSON-LD describes: of several, the one with the longest body, else the one that says most. */
export function readJsonLd(root: PageElement): JsonLdArticle | null {
  const found: JsonLdArticle[] = [];
  for (const element of walkElements(root)) {
    if (element.tag === 'script' && /ld\+json/i.test(element.attributes.type ?? ''))
      collectArticles(parseLoosely(textOf(element)), found, 0);
  }
  const [fullest] = found.sort(
    (a, b) => (b.body?.length ?? 0) - (a.body?.length ?? 0) || Object.keys(b).length - Object.keys(a).length,
  );
  return fullest ?? null;
}

/** Pages wrap JSON-LD into comments or CDATA and leave line ends inside strings. */
function parseLoosely(json: string): unknown {
  const bare = json.replace(
    /^\s*(?:<!--|\/?\/?\*?<!\[CDATA\[\*?\/?)|(?:-->|\/?\/?\*?\]\]>\*?\/?)\s*(?:;\s*)?$/g,
    '',
  );
  for (const candidate of [json, bare, bare.replace(/[\0-\x1f]+/g, ' ')]) {
    try {
      return JSON.parse(candidate);
    } catch {}
  }
  return null;
}

function collectArticles(value: unknown, found: JsonLdArticle[], nesting: number): void {
  if (typeof value !== 'object' || value === null || nesting > MAX_NESTING) return;
  if (Array.isArray(value)) {
    for (const item of value) collectArticles(item, found, nesting + 1);
    return;
  }
  const thing = value as Record<string, unknown>;
  const types = [thing['@type']].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type)))
    found.push(readArticle(thing));
  for (const field of ['@graph', 'mainEntity', 'mainEntityOfPage']) {
    collectArticles(thing[field], found, nesting + 1);
  }
}

function readArticle(thing: Record<string, unknown>): JsonLdArticle {
  const fields = {
    headline: firstString(thing.headline ?? thing.name),
    published: firstString(thing.datePublished ?? thing.dateCreated),
    body: readBody(thing),
    language: firstString(thing.inLanguage),
    url: firstString(thing.url) ?? firstString((thing.mainEntityOfPage as Record<string, unknown>)?.['@id']),
    description: firstString(thing.description),
    paid: isFalse(thing.isAccessibleForFree),
    paidClasses: listPaidClasses(thing.hasPart),
    ...readJsonLdDetails(thing),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
}

/** The text, and the updates of a live blog below it, each under its headline. */
function readBody(thing: Record<string, unknown>): string | undefined {
  const updates = [thing.liveBlogUpdate ?? []].flat().flatMap((update) => {
    const { headline, articleBody } = (update ?? {}) as Record<string, unknown>;
    return [firstString(headline), firstString(articleBody)];
  });
  return [firstString(thing.articleBody), ...updates].filter(Boolean).join('\n\n') || undefined;
}

function firstString(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() ? first.trim() : undefined;
}

/** `"hasPart": {"isAccessibleForFree": false, "cssSelector": ".paywall"}`, as search engines ask for it. */
function listPaidClasses(parts: unknown): string[] | undefined {
  const classes = [parts].flat().flatMap((part) => {
    const { isAccessibleForFree, cssSelector } = (part ?? {}) as Record<string, unknown>;
    const selectors = isFalse(isAccessibleForFree) ? [cssSelector].flat() : [];
    return selectors.flatMap((selector) => /^\.([\w-]+)$/.exec(String(selector).trim())?.[1] ?? []);
  });
  return classes.length > 0 ? classes : undefined;
}

function isFalse(value: unknown): boolean {
  return /^false$/i.test(String(value));
}
