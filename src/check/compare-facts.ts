import { type Fact, readFacts } from '../facts/read-facts.ts';
import type { Discrepancy, DiscrepancyKind, DiscrepancyScope, LanguageTag } from '../model.ts';
import { compareNames } from './compare-names.ts';
import { compareNegations } from './compare-negations.ts';
import { agree, areComparable, isCurrency } from './facts-agree.ts';
import { findExchanged } from './find-exchanged.ts';
import { matchFacts } from './match-facts.ts';

/** A paragraph that is one table must not flood a report. */
export const MAX_DISCREPANCIES = 10;

/**
 * The facts in which two texts that translate each other differ, in the order of the first text: values that stand against each
 * other, and certain values that only one side has. Negations and names only where the scope is `all`: they raise more alarms than
 * they find. At most `MAX_DISCREPANCIES`.
 */
export function compareFacts(
  texts: readonly [string, string],
  languages: readonly [LanguageTag, LanguageTag],
  scope: DiscrepancyScope = 'usual',
): Discrepancy[] {
  const facts = [readFacts(texts[0], languages[0]), readFacts(texts[1], languages[1])] as const;
  const open = matchFacts(...facts);
  const isNewA = createTest(facts[1]);
  const isNewB = createTest(facts[0]);
  const rivals = pairRivals(open, texts, (x, y) => isNewA(x) || isNewB(y));
  const taken = new Set(rivals.values());
  const found: [Fact | null, Fact | null][] = [];
  for (const x of open.a) {
    const rival = rivals.get(x) ?? null;
    if (rival || (isNewA(x) && isCertain(x, ...texts))) found.push([x, rival]);
  }
  for (const y of open.b) {
    if (!taken.has(y) && isNewB(y) && isCertain(y, texts[1], texts[0])) found.push([null, y]);
  }
  found.push(...findExchanged(facts, texts));
  if (scope === 'all') {
    found.push(...compareNegations(facts, texts, languages), ...compareNames(texts, languages));
  }
  return found.slice(0, MAX_DISCREPANCIES).map((pair) => describe(pair, texts, languages));
}

/** Whether nothing of the other side agrees with a fact. */
function createTest(others: readonly Fact[]): (fact: Fact) => boolean {
  const known = new Map<Fact, boolean>();
  return (fact) => {
    const answer = known.get(fact) ?? !others.some((other) => agree(fact, other));
    known.set(fact, answer);
    return answer;
  };
}

/**
 * Pairs the open facts that most likely stand for each other, the most similar first: those of one kind, unit and order of
 * magnitude, at the nearest place. Nothing is paired where both values stand on the other side as well.
 */
function pairRivals(
  open: { a: readonly Fact[]; b: readonly Fact[] },
  texts: readonly [string, string],
  mayDiffer: (x: Fact, y: Fact) => boolean,
): Map<Fact, Fact> {
  const cost = (x: Fact, y: Fact) =>
    Math.abs(x.from / texts[0].length - y.from / texts[1].length) +
    (x.kind === y.kind ? 0 : 1) +
    (x.unit === y.unit ? 0 : 1) +
    (x.precision === y.precision ? 0 : 0.5);
  const candidates = open.a.flatMap((x) =>
    open.b.filter((y) => areComparable(x, y) && mayDiffer(x, y)).map((y) => ({ x, y, cost: cost(x, y) })),
  );
  const rivals = new Map<Fact, Fact>();
  const taken = new Set<Fact>();
  for (const { x, y } of candidates.sort((one, other) => one.cost - other.cost)) {
    if (rivals.has(x) || taken.has(y)) continue;
    rivals.set(x, y);
    taken.add(y);
  }
  return rivals;
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
  negation: 'negation',
  name: 'name',
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
