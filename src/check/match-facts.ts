import type { Fact } from '../facts/read-facts.ts';
import { agree } from './facts-agree.ts';

/** More pairs of facts than this are a table against a table; there only equal values in the same order are matched. */
const MOST_COMPARISONS = 100_000;
/** What is left of a table is compared this far: more would be cut off the report anyway, and takes the square of its number. */
const MOST_OPEN = 30;

/** What is left of two lists of facts once all that agrees is matched. */
export interface OpenFacts {
  a: Fact[];
  b: Fact[];
}

/**
 * Matches the facts of two texts one to one: equal kinds before others, and of several that agree the one at the most similar place.
 * Numbers that only agree with something (`both`, `a`) are matched last.
 */
export function matchFacts(a: readonly Fact[], b: readonly Fact[]): OpenFacts {
  if (a.length * b.length > MOST_COMPARISONS) return matchTables(a, b);
  const freeA = new Set(a);
  const freeB = new Set(b);
  const lengths = [lengthOf(a), lengthOf(b)] as const;
  for (const allows of PASSES) {
    for (const x of a) {
      if (!freeA.has(x)) continue;
      let best: Fact | undefined;
      for (const y of freeB) {
        if (!allows(x, y) || !agree(x, y)) continue;
        if (best === undefined || distance(x, y, lengths) < distance(x, best, lengths)) best = y;
      }
      if (best === undefined) continue;
      freeA.delete(x);
      freeB.delete(best);
    }
  }
  return { a: [...freeA].filter(isFact), b: [...freeB].filter(isFact) };
}

const isFact = ({ kind }: Fact) => kind !== 'negation';
const isStrong = ({ kind }: Fact) => kind !== 'vague' && kind !== 'negation';

/** The surest matches first: the same kind and unit, then any number, then what only agrees with one. */
const PASSES: ((x: Fact, y: Fact) => boolean)[] = [
  (x, y) => x.kind === y.kind && x.unit === y.unit && isStrong(x),
  (x, y) => isStrong(x) && isStrong(y),
  () => true,
];

/** How far apart two facts stand, each measured against its own text. */
function distance(x: Fact, y: Fact, [lengthA, lengthB]: readonly [number, number]): number {
  return Math.abs(x.from / lengthA - y.from / lengthB);
}

const lengthOf = (facts: readonly Fact[]) => Math.max(1, facts.at(-1)?.to ?? 1);

function matchTables(a: readonly Fact[], b: readonly Fact[]): OpenFacts {
  const leave = (facts: readonly Fact[], others: readonly Fact[]): Fact[] => {
    const counts = new Map<string, number>();
    for (const { value } of others) counts.set(value, (counts.get(value) ?? 0) + 1);
    const open = facts.filter((fact) => {
      const left = counts.get(fact.value) ?? 0;
      counts.set(fact.value, left - 1);
      return left <= 0 && isStrong(fact);
    });
    return open.slice(0, MOST_OPEN);
  };
  return { a: leave(a, b), b: leave(b, a) };
}
