/** Two articles, by their positions in the order of the data, and how surely they are counterparts. */
export interface ScoredPair {
  a: number;
  b: number;
  probability: number;
}

/**
 * Chooses the pairs that stand: mutual best first, each article once, ties by order. With `many`, every pair in
 * which one of the two articles was not chosen before is kept as well. Depends on the set of pairs only.
 */
export function choosePairs<T extends ScoredPair>(
  pairs: readonly T[],
  minProbability: number,
  many = false,
): T[] {
  const sorted = pairs
    .filter(({ probability }) => probability >= minProbability)
    .sort((x, y) => y.probability - x.probability || x.a - y.a || x.b - y.b);
  const taken = { a: new Set<number>(), b: new Set<number>() };
  const chosen = sorted.filter((pair) => {
    const free = [!taken.a.has(pair.a), !taken.b.has(pair.b)];
    const stands = many ? free.some(Boolean) : free.every(Boolean);
    if (stands) {
      taken.a.add(pair.a);
      taken.b.add(pair.b);
    }
    return stands;
  });
  return chosen.sort((x, y) => x.a - y.a || x.b - y.b);
}

/** Position of an article, under the side it is on. */
export type Place = { 0?: number; 1?: number };

/** The pair of two articles that are known to belong together; null unless there is one on either side. */
export function joinPlaces(x: Place, y: Place): ScoredPair | null {
  const [a, b] = [x[0] ?? y[0], x[1] ?? y[1]];
  return a === undefined || b === undefined ? null : { a, b, probability: 1 };
}
