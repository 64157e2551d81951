import { type Candidate, type CandidateOptions, selectCandidates, weighKey } from './candidates.ts';
import type { ArticleKeys } from './keys.ts';

/**
 * The search for counterparts as keyed line filters, for an engine that spreads lines over machines: `keys` looks at one
 * article, `reduceKey` and `reduceArticles` at all lines of one key, `finish` at what is left. None depends on the order
 * of lines, on where they are cut apart, or on a line coming twice. `proposeCandidates` does the same in memory, with the
 * same weights and the same choice; `tests/feed/line-filters.test.ts` holds the two together.
 */
export interface KeyedLine {
  key: string;
  value: string;
}

/** Articles on either side of the feed: the one thing that has to be counted before. */
export interface FeedSizes {
  a: number;
  b: number;
}

type Holder = [side: 'a' | 'b', order: number, day: number | null, weight: number];

/** One line per key of an article. */
export function* keys(
  side: 'a' | 'b',
  order: number,
  day: number | null,
  articleKeys: ArticleKeys,
): Generator<KeyedLine> {
  for (const [key, weight] of articleKeys) {
    yield { key, value: JSON.stringify([side, order, day, weight] satisfies Holder) };
  }
}

/**
 * All lines of one key into what it adds to the articles that hold it: a product for each pair of them, under the pair,
 * and a square for each one. `key` goes into the value, so that a line that comes twice can be told from another's.
 */
export function* reduceKey(key: string, values: readonly string[], sizes: FeedSizes): Generator<KeyedLine> {
  const holders: Holder[] = [...new Set(values)].map((value) => JSON.parse(value));
  const [a, b] = (['a', 'b'] as const).map((side) => holders.filter((holder) => holder[0] === side)) as [
    Holder[],
    Holder[],
  ];
  const rarity = weighKey(a.length, b.length, sizes.a, sizes.b);
  if (rarity === 0) return;
  for (const [side, order, , weight] of holders) {
    yield { key: `${side}${order}`, value: JSON.stringify([key, (weight * rarity) ** 2]) };
  }
  for (const [, orderA, dayA, weightA] of a) {
    for (const [, orderB, dayB, weightB] of b) {
      const apart = dayA === null || dayB === null ? 0 : Math.abs(dayA - dayB);
      yield {
        key: `${orderA},${orderB}`,
        value: JSON.stringify([key, weightA * rarity * rarity * weightB, apart]),
      };
    }
  }
}

/** All lines of one article, or of one pair of articles, into their sum. The terms are whole numbers: no order of adding shows. */
export function reduceArticles(key: string, values: readonly string[]): KeyedLine {
  const terms: [string, number, number?][] = [...new Set(values)].map((value) => JSON.parse(value));
  const sum = terms.reduce((total, [, term]) => total + term, 0);
  return { key, value: JSON.stringify([sum, terms[0]?.[2] ?? 0]) };
}

/** The sums into candidates. */
export function finish(lines: readonly KeyedLine[], { perArticle, maxDays }: CandidateOptions): Candidate[] {
  const sums = new Map(
    lines.map(({ key, value }) => [key, JSON.parse(value) as [sum: number, apart: number]]),
  );
  const lengthOf = (article: string) => Math.sqrt(sums.get(article)![0]);
  const candidates = [...sums].flatMap(([key, [sum, apart]]) => {
    const [a, b] = key.split(',');
    if (b === undefined || apart > maxDays) return [];
    return [{ a: Number(a), b: Number(b), likeness: sum / (lengthOf(`a${a}`) * lengthOf(`b${b}`)) }];
  });
  return selectCandidates(candidates, perArticle);
}
