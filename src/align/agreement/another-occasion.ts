import { readPublished } from '../../facts/dates.ts';
import type { Article, Discrepancy } from '../../model.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { compareValues, countContradictions } from './agreement.ts';
import { compareFullNames, readPairs, type TextPair } from './full-names.ts';
import { describeFacts, MOST_BY_SENTENCES, weighFacts } from './weigh-facts.ts';

/** Log odds below which facts outweigh sentences: eight to one. A feed refuses pairs sooner, since it has others to choose from. */
const OUTWEIGHED = -2;
/** Translations follow within a weekend; the same sentences much later are likelier those of another occasion (twenty to one). */
const MOST_DAYS = 3;
const FAR_APART = -3;
const MS_PER_DAY = 86_400_000;

/**
 * How surely two articles whose sentences translate each other report on one occasion, in log odds: under 0 where days far apart,
 * facts that contradict each other and names in the place of others outweigh the sentences and the facts that both have. Infinity
 * where nothing speaks against it.
 */
export function weighOccasion(
  articles: readonly [Article, Article],
  pairs: readonly TextPair[],
  discrepancies: readonly Discrepancy[],
  vocabularies: readonly [Vocabulary, Vocabulary],
): number {
  const contradictions = countContradictions(discrepancies, vocabularies);
  const isFarApart = countDaysApart(articles) > MOST_DAYS;
  if (contradictions === 0 && !isFarApart && !mayExchangeNames(pairs)) return Number.POSITIVE_INFINITY;
  const read = readPairs(pairs, vocabularies);
  const names = compareFullNames(read, vocabularies);
  const facts = describeFacts({ ...compareValues(read), contradictions, names });
  return MOST_BY_SENTENCES + weighFacts(facts) + (isFarApart ? FAR_APART : 0) - OUTWEIGHED;
}

/** 0 where a day is unknown. */
function countDaysApart([a, b]: readonly [Article, Article]): number {
  const days = Math.abs(readPublished(a) - readPublished(b)) / MS_PER_DAY;
  return Number.isNaN(days) ? 0 : days;
}

const TWO_CAPITALS = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}{3,}/gu;

/** A look at the spelling alone, which spares most articles the comparison of names: each side has one that the other lacks. */
function mayExchangeNames(pairs: readonly TextPair[]): boolean {
  const [a, b] = [pairs.map(([text]) => text).join('\n'), pairs.map(([, text]) => text).join('\n')];
  const hasOwn = (text: string, other: string) =>
    Array.from(text.matchAll(TWO_CAPITALS), ([name]) => name).some((name) => !other.includes(name));
  return hasOwn(b, a) && hasOwn(a, b);
}
