import type { BilingualDocument, LanguageTag } from '../model.ts';
import { type Entry, listInOrder } from './order.ts';

/** A stretch of both articles that is shown side by side. */
export interface Row {
  /** Index of the pair that both sides of the row hold; null between two such rows. */
  pair: number | null;
  /** Language tag -> what stands there, in the order of that article. */
  sides: Record<LanguageTag, Entry[]>;
}

/** First and last position of a pair's paragraphs in its two articles, and how much text it holds, less where it is doubtful. */
interface Span {
  pair: number;
  from: [number, number];
  to: [number, number];
  weight: number;
}

/**
 * Lays two articles out in rows, each in its own order, every entry once. As many pairs as can stand opposite each
 * other without crossing get a row of their own, the longest and surest first; whatever is between them, crossing pairs
 * included, stands in rows without a pair.
 */
export function arrangeRows(document: BilingualDocument): Row[] {
  const { languages, articles } = document;
  const entries = languages.map((tag) => listInOrder(articles[tag]!)) as [Entry[], Entry[]];
  const done: [number, number] = [0, 0];
  const rows: Row[] = [];
  const take = (pair: number | null, until: [number, number]) => {
    const parts = entries.map((list, side) => list.slice(done[side], until[side]));
    if (parts.some((part) => part.length > 0)) {
      rows.push({ pair, sides: { [languages[0]]: parts[0]!, [languages[1]]: parts[1]! } });
    }
    done[0] = until[0];
    done[1] = until[1];
  };
  for (const { pair, from, to } of chooseChain(measureSpans(document, entries))) {
    take(null, from);
    take(pair, [to[0] + 1, to[1] + 1]);
  }
  take(null, [entries[0].length, entries[1].length]);
  return rows;
}

function measureSpans({ languages, pairs }: BilingualDocument, entries: [Entry[], Entry[]]): Span[] {
  const positions = entries.map((list) => new Map(list.map(({ id }, index) => [id, index])));
  return pairs.map(({ sides, score }, pair) => {
    const at = languages.map((tag, side) => sides[tag]!.ids.map((id) => positions[side]!.get(id)!));
    const bound = (of: (...values: number[]) => number) => at.map((list) => of(...list)) as [number, number];
    const weight = languages.reduce((sum, tag) => sum + sides[tag]!.text.length, 0);
    return { pair, from: bound(Math.min), to: bound(Math.max), weight: weight * score };
  });
}

/**
 * The heaviest chain of spans that follow each other on both sides (weighted longest increasing subsequence).
 * Quadratic, which for the 10,000 pairs of a book is a fraction of a second.
 */
function chooseChain(spans: Span[]): Span[] {
  const sorted = spans.sort((a, b) => a.from[0] - b.from[0]);
  const best = new Float64Array(sorted.length);
  const previous = new Int32Array(sorted.length).fill(-1);
  let last = -1;
  for (let i = 0; i < sorted.length; i++) {
    const { from, weight } = sorted[i]!;
    for (let j = 0; j < i; j++) {
      const { to } = sorted[j]!;
      if (to[0] < from[0] && to[1] < from[1] && best[j]! > best[i]!) {
        best[i] = best[j]!;
        previous[i] = j;
      }
    }
    // A pair of no weight counts a little too, so that it is not left out for nothing.
    best[i] = best[i]! + weight + 1;
    if (last < 0 || best[i]! > best[last]!) last = i;
  }
  const chain: Span[] = [];
  for (let i = last; i >= 0; i = previous[i]!) chain.push(sorted[i]!);
  return chain.reverse();
}
