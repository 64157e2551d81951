import type { parseFeed } from 'feedsmith';
import type { ArticleDetails } from '../../model.ts';
import { readAtomDetails, readJsonFeedDetails, readRssDetails } from './entry-details.ts';

type AnyFeed = ReturnType<typeof parseFeed>;

/** One entry of a feed, the same for every kind of feed. */
export interface FeedEntry {
  id: string | null;
  title: string | null;
  url: string | null;
  published: string | null;
  updated: string | null;
  language: string | null;
  details: ArticleDetails;
  /** What the entry carries as text, the fullest first. */
  contents: FeedContent[];
}

export interface FeedContent {
  text: string;
  /** Plain text, where the feed says so; otherwise HTML, or text that reads the same as HTML. */
  plain: boolean;
}

/** The entries of a parsed feed, in its order. */
export function listEntries(feed: AnyFeed): FeedEntry[] {
  const site = nameFeed(feed);
  return readItems(feed).map((entry) => ({
    ...entry,
    details: { ...entry.details, ...(site ? { site } : {}) },
  }));
}

function nameFeed({ feed }: AnyFeed): string | null {
  const { title } = feed as { title?: string | { value?: string } };
  return filled(typeof title === 'object' ? title.value : title);
}

function readItems(feed: AnyFeed): FeedEntry[] {
  switch (feed.format) {
    case 'atom':
      return list(feed.feed.entries).map((entry) => readAtom(entry, feed.feed.xml?.lang));
    case 'json':
      return list(feed.feed.items).map((item) => readJson(item, feed.feed.language));
    case 'rdf':
      return list(feed.feed.items).map((item) => readRdf(item, first(feed.feed.dc?.languages)));
    case 'rss':
      return list(feed.feed.items).map((item) =>
        readRss(item, feed.feed.language ?? first(feed.feed.dc?.languages)),
      );
  }
}

type Item<Format extends AnyFeed['format'], Field extends string> =
  Extract<AnyFeed, { format: Format }>['feed'] extends Partial<Record<Field, (infer T)[] | undefined>>
    ? T
    : never;

function readAtom(entry: Item<'atom', 'entries'>, feedLanguage: string | undefined): FeedEntry {
  const link =
    list(entry.links).find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0];
  return {
    id: filled(entry.id),
    title: filled(entry.title?.value),
    url: filled(link?.href),
    published: filled(entry.published),
    updated: filled(entry.updated),
    language: filled(entry.xml?.lang ?? feedLanguage),
    details: readAtomDetails(entry),
    contents: [
      content(entry.content?.value, entry.content?.type === 'text'),
      content(entry.summary?.value, entry.summary?.type === 'text'),
    ].flat(),
  };
}

function readJson(item: Item<'json', 'items'>, feedLanguage: string | undefined): FeedEntry {
  return {
    id: filled(item.id),
    title: filled(item.title),
    url: filled(item.url ?? item.external_url),
    published: filled(item.date_published),
    updated: filled(item.date_modified),
    language: filled(item.language ?? feedLanguage),
    details: readJsonFeedDetails(item),
    contents: [
      content(item.content_html, false),
      content(item.content_text, true),
      content(item.summary, true),
    ].flat(),
  };
}

function readRdf(item: Item<'rdf', 'items'>, feedLanguage: string | undefined): FeedEntry {
  return {
    id: filled(item.rdf?.about ?? item.link),
    title: filled(item.title),
    url: filled(item.link),
    published: filled(first(item.dc?.dates)),
    updated: null,
    language: filled(first(item.dc?.languages) ?? feedLanguage),
    details: readRssDetails(item),
    contents: [content(item.content?.encoded, false), content(item.description, false)].flat(),
  };
}

function readRss(item: Item<'rss', 'items'>, feedLanguage: string | undefined): FeedEntry {
  return {
    id: filled(item.guid?.value),
    title: filled(item.title),
    url: filled(item.link ?? (item.guid?.isPermaLink ? item.guid.value : undefined)),
    published: filled(item.pubDate ?? first(item.dc?.dates)),
    updated: filled(item.atom?.updated),
    language: filled(first(item.dc?.languages) ?? feedLanguage),
    details: readRssDetails(item),
    contents: [content(item.content?.encoded, false), content(item.description, false)].flat(),
  };
}

function content(text: string | undefined, plain: boolean): FeedContent[] {
  return text?.trim() ? [{ text, plain }] : [];
}

function list<T>(items: T[] | undefined): T[] {
  return items ?? [];
}

function first<T>(items: T[] | undefined): T | undefined {
  return items?.[0];
}

function filled(value: unknown): string | null {
  return typeof value === 'string' ? value.trim() || null : null;
}
