import { compareFacts } from '../check/compare-facts.ts';
import type { Discrepancy, DiscrepancyScope, LanguageTag, Pair, SentenceLink } from '../model.ts';

/** Log odds that a discrepancy takes from a pair; more would drop right ones, of which one in forty shows one. */
const DOUBT = 1;
/** No pair is printed as surer, so a doubt must start from there to be seen. */
const SUREST = 0.999;
/** Below this score two sentences may not translate each other, and then their facts need not agree. */
const MIN_SENTENCE_SCORE = 0.7;

/** The score of a pair whose sides contradict each other: still likely a translation, but seen to be doubted. */
export function doubtScore(score: number): number {
  const most = Math.min(score, SUREST);
  const odds = (most / (1 - most)) * Math.exp(-DOUBT);
  return odds / (1 + odds);
}

/**
 * The facts in which the two sides of a pair differ. Only where they translate each other: all of a `translation`, the linked
 * sentences of a `partial` pair, nothing of a `comparable` one, since two reports on two days may well have two numbers.
 */
export function findDiscrepancies(
  { relation, sides }: Pick<Pair, 'relation' | 'sides'>,
  languages: readonly [LanguageTag, LanguageTag],
  linkSentences: () => readonly SentenceLink[],
  scope?: DiscrepancyScope,
): Discrepancy[] {
  const texts = languages.map((tag) => sides[tag]!.text) as [string, string];
  if (relation === 'translation') return compareFacts(texts, languages, scope);
  if (relation === 'comparable') return [];
  // What does not differ as a whole hardly differs in a part; linking sentences costs more than comparing.
  if (compareFacts(texts, languages, scope).length === 0) return [];
  return linkSentences()
    .filter(({ score }) => score >= MIN_SENTENCE_SCORE)
    .flatMap((link) => {
      const linked = languages.map((tag) => link.sides[tag]!) as [string, string];
      const starts = linked.map((text, side) => texts[side]!.indexOf(text));
      // Sentences from two paragraphs stand nowhere as one text.
      if (starts.includes(-1)) return [];
      return compareFacts(linked, languages, scope).map((found) => shiftRanges(found, languages, starts));
    });
}

function shiftRanges(
  found: Discrepancy,
  languages: readonly LanguageTag[],
  starts: readonly number[],
): Discrepancy {
  const shifted = { ...found };
  languages.forEach((tag, side) => {
    const range = found[`${tag}Range`];
    if (Array.isArray(range)) shifted[`${tag}Range`] = [range[0] + starts[side]!, range[1] + starts[side]!];
  });
  return shifted;
}
