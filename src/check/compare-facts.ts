import { type Fact, readFacts } from '../facts/read-facts.ts';
import type { Discrepancy, DiscrepancyKind, LanguageTag } from '../model.ts';
import { agree, areComparable, isCurrency } from './facts-agree.ts';
import { matchFacts } from './match-facts.ts';

/** A paragraph that is one table must not flood a report. */
export const MAX_DISCREPANCIES = 10;

/**
 * The facts in which two texts that translate each other differ, in the order of the first text: values that stand against each
 * other, and certain values that only one side has. At most `MAX_DISCREPANCIES`.
 */
export function compareFacts(
  texts: readonly [string, string],
  languages: readonly [LanguageTag, LanguageTag],
): Discrepancy[] {
  const facts = [readFacts(texts[0], languages[0]), readFacts(texts[1], languages[1])] as const;
  const open = matchFacts(...facts);
  const found: [Fact | null, Fact | null][] = [];
  const rivals = new Set<Fact>();
  const isNew = (fact: Fact, others: readonly Fact[]) => !others.some((other) => agree(fact, other));
  for (const x of open.a) {
    const newX = isNew(x, facts[1]);
    const candidates = open.b.filter(
      (y) => !rivals.has(y) && areComparable(x, y) && (newX || isNew(y, facts[0])),
    );
    const rival = chooseRival(x, candidates, texts);
    if (rival) rivals.add(rival);
    if (rival || (newX && isCertain(x, ...texts))) found.push([x, rival ?? null]);
  }
  for (const y of open.b) {
    if (!rivals.has(y) && isNew(y, facts[0]) && isCertain(y, texts[1], texts[0])) found.push([null, y]);
  }
  return found.slice(0, MAX_DISCREPANCIES).map((pair) => describe(pair, texts, languages));
}

/** The fact of the other side that most likely stands for this one: the same kind and unit, the nearest place. */
function chooseRival(
  x: Fact,
  candidates: readonly Fact[],
  texts: readonly [string, string],
): Fact | undefined {
  const cost = (y: Fact) =>
    Math.abs(x.from / texts[0].length - y.from / texts[1].length) +
    (x.kind === y.kind ? 0 : 1) +
    (x.unit === y.unit ? 0 : 1);
  return [...candidates].sort((y, z) => cost(y) - cost(z))[0];
}

/** Small numbers are left out, and written in other ways, too often to be missed. */
const SMALLEST_CERTAIN = 13;

/** Whether a value that the other side does not have is certain to be missing there: no digit of it stands there. */
function isCertain(fact: Fact, text: string, other: string): boolean {
  // A conversion in brackets is for the readers of one language.
  if (text[fact.from - 1] === '(') return false;
  const isMeasured = fact.unit === '%' || isCurrency(fact.unit);
  return (
    fact.kind === 'number' &&
    isMeasured &&
    Number(fact.value) >= SMALLEST_CERTAIN &&
    !other.includes(fact.value)
  );
}

function describe(
  [x, y]: [Fact | null, Fact | null],
  texts: readonly [string, string],
  languages: readonly [LanguageTag, LanguageTag],
): Discrepancy {
  const quote = (fact: Fact | null, side: 0 | 1) => fact && texts[side].slice(fact.from, fact.to);
  return {
    kind: nameKind(x, y),
    [languages[0]]: quote(x, 0),
    [languages[1]]: quote(y, 1),
    [`${languages[0]}Range`]: x && [x.from, x.to],
    [`${languages[1]}Range`]: y && [y.from, y.to],
  };
}

const KINDS: Partial<Record<Fact['kind'], DiscrepancyKind>> = {
  year: 'date',
  date: 'date',
  month: 'date',
  weekday: 'date',
  time: 'time',
  score: 'score',
  scale: 'scale',
};

function nameKind(x: Fact | null, y: Fact | null): DiscrepancyKind {
  const fact = (x ?? y)!;
  const byKind = KINDS[fact.kind] ?? (y && KINDS[y.kind]);
  if (byKind) return byKind;
  if (x === null || y === null) return fact.unit === '%' ? 'percent' : 'number';
  if (x.value === y.value) return isCurrency(x.unit) && isCurrency(y.unit) ? 'currency' : 'unit';
  const ratio = Number(x.value) / Number(y.value);
  if (SCALE_RATIOS.includes(Number((ratio > 1 ? ratio : 1 / ratio).toPrecision(9)))) return 'scale';
  return x.unit === '%' && y.unit === '%' ? 'percent' : 'number';
}

/** A million taken for a billion. */
const SCALE_RATIOS = [1e3, 1e6, 1e9];
