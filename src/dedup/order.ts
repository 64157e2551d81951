import type { Feed } from './feed.ts';

/** The articles of a feed in the order of their data: published, id, contents; never of their arrival. */
export interface Order {
  /** Articles (arrival index) in order, each record once. */
  articles: number[];
  /** Arrival index of a record that came before, word for word -> the one that stands for it. */
  repeated: Map<number, number>;
  /** Arrival index -> 2, 3, ... for another version of an id that came before with other text. */
  versions: Map<number, number>;
}

export function orderArticles(feed: Feed): Order {
  const { ids, published, contents } = feed;
  const sorted = ids
    .map((_, article) => article)
    .sort((a, b) => {
      if (published[a] !== published[b]) return published[a]! < published[b]! ? -1 : 1;
      if (ids[a] !== ids[b]) return ids[a]! < ids[b]! ? -1 : 1;
      return contents[a]! - contents[b]!;
    });
  const order: Order = { articles: [], repeated: new Map(), versions: new Map() };
  const known = new Map<string, number[]>();
  for (const article of sorted) {
    const versions = known.get(ids[article]!) ?? [];
    const same = versions.find((version) => contents[version] === contents[article]);
    if (same !== undefined) {
      order.repeated.set(article, same);
      continue;
    }
    versions.push(article);
    known.set(ids[article]!, versions);
    if (versions.length > 1) order.versions.set(article, versions.length);
    order.articles.push(article);
  }
  return order;
}
