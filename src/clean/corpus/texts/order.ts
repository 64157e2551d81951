import type { Earlier } from './earlier.ts';
import type { TextTable } from './text-table.ts';

/** The articles of a feed in the order of their data: published, id, contents; never of their arrival. */
export interface Order {
  /** Articles (arrival index) in order, each record once. */
  articles: number[];
  /** Arrival index of a record that came before, word for word -> the one that stands for it. */
  repeated: Map<number, number>;
  /** Arrival index -> 2, 3, ... for another version of an id that came before with other text. */
  versions: Map<number, number>;
  /** Arrival indexes of records that an earlier run had already. */
  known: Set<number>;
}

export function orderArticles(feed: TextTable, earlier: Earlier): Order {
  const { ids, published, contents, details } = feed;
  const sorted = ids
    .map((_, article) => article)
    .sort((a, b) => {
      if (published[a] !== published[b]) return published[a]! < published[b]! ? -1 : 1;
      if (ids[a] !== ids[b]) return ids[a]! < ids[b]! ? -1 : 1;
      return contents[a]! - contents[b]! || details[a]! - details[b]!;
    });
  const order: Order = { articles: [], repeated: new Map(), versions: new Map(), known: new Set() };
  /** Id -> its records, each with other contents. */
  const known = new Map<string, number[]>();
  for (const article of sorted) {
    const versions = known.get(ids[article]!) ?? [];
    const same = versions.find((version) => contents[version] === contents[article]);
    if (same !== undefined) {
      order.repeated.set(article, same);
      continue;
    }
    const record = earlier.findRecord(ids[article]!, contents[article]!);
    if (record.known) order.known.add(article);
    else versions.push(article);
    known.set(ids[article]!, versions);
    const version = record.known ? record.version : record.version + versions.length - 1;
    if (version > 1) order.versions.set(article, version);
    order.articles.push(article);
  }
  return order;
}

/** The id under which other articles point at this one: `id`, or `id~2` for a second text under the same id. */
export function articleId(feed: TextTable, { versions }: Order, article: number): string {
  return nameVersion(feed.ids[article]!, versions.get(article) ?? 1);
}

export function nameVersion(id: string, version: number): string {
  return version === 1 ? id : `${id}~${version}`;
}
