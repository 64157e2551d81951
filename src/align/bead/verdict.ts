import type { DocumentRelation, PairRelation } from '../../model.ts';
import { predict, weigh } from '../link/logistic.ts';
import type { Measure } from './measure.ts';

/** Without a lexicon only names, numbers and loan words can show: at this much a pair is as likely translated as not. */
const UNLISTED_COVERAGE = 0.25;
/** Share of a side that must be held by the other for the whole of it to count as translated. */
const WHOLE = 0.7;
/** Less than this is a common phrase, not a part. */
const PART = 0.2;
/**
 * A link as sure as this is one of translations, whatever the words show: of 200 such pairs that coverage alone would call
 * `comparable` eight are wrong. So no `comparable` pair scores higher.
 */
const MOST_COMPARABLE = 0.9;

/** The relation of a pair: how closely its sides translate each other, how sure their link is, and how much of either the other one holds. */
export function judgePair(
  measures: readonly [Measure, Measure],
  lengths: readonly [number, number],
  score: number,
  lexical: boolean,
): PairRelation {
  const [a, b] = measures;
  // Over 0 where they likelier translate each other than not.
  const byWords = lexical
    ? weigh(describeRelation(measures, lengths), TRANSLATED_WEIGHTS)
    : (a.coverage + b.coverage) / 2 - UNLISTED_COVERAGE;
  const least = Math.min(a.held, b.held);
  if (score < MOST_COMPARABLE && (byWords < 0 || least < PART)) return 'comparable';
  return least >= WHOLE ? 'translation' : 'partial';
}

/**
 * Weights of a logistic regression, the constant first: `bench/fit/fit-relations.mjs`, on two of three documents. The constant is
 * smaller by 1, so that as large a share of pairs on one matter is refused as when steps decided, and fewer translations.
 */
const TRANSLATED_WEIGHTS = [11.38, -9.95, 1.82, -3.53, 4.55, 1.04, -3.08];
/** In shorter texts every word counts, in longer ones nothing changes any more. */
const SHORTEST = 10;
const LONGEST = 1000;

/** What the model looks at: the longer a text, the closer to the usual is the share of its words that has a match. */
export function describeRelation(
  [a, b]: readonly [Measure, Measure],
  lengths: readonly [number, number],
): number[] {
  const coverage = (a.coverage + b.coverage) / 2;
  const size = Math.log(Math.max(SHORTEST, Math.min(LONGEST, ...lengths)));
  return [
    coverage,
    Math.min(a.held, b.held),
    size,
    coverage * size,
    Math.max(a.held, b.held),
    Math.abs(Math.log(Math.max(1, lengths[0]) / Math.max(1, lengths[1]))),
  ];
}

/** Share of both sides in translated pairs from which the articles are translations of each other. */
const MOST = 0.6;
/** Share of one side from which it holds a translated part; a single quotation is less. */
const TRANSLATED_PART = 0.15;
/** One pair alone must be more than a lead: this share of a side. */
const MORE_THAN_LEAD = 0.3;
/** Similarity of topics from which two articles are on the same matter: see `compareTopics`. */
const SAME_TOPIC = 0.08;
/** The same without a lexicon: of 122 unrelated pairs none has more, of translations nearly all. */
const SAME_TOPIC_UNLISTED = 0.028;
/** True when two articles are on the same matter, whether or not they translate each other. */
export function isSameTopic(topic: number, lexical: boolean): boolean {
  return topic >= (lexical ? SAME_TOPIC : SAME_TOPIC_UNLISTED);
}

/** Steps in which the distance of a measure from a border is counted. */
const SHARE_STEP = 0.06;
const LOG_TOPIC_STEP = 0.4;
/** Farther from a border a verdict is no surer. */
const FAR = 6;

/**
 * How sure each verdict is on its border, in log odds, and what a step away from it adds: `bench/fit/fit-confidence.mjs`, on two of
 * three documents. Of 1,058 translations seven are wrong, too few to fit a step, which is set to end where they are right; what is
 * called unrelated on the border nearly never is.
 */
const CONFIDENCE: Record<DocumentRelation, readonly [onBorder: number, step: number]> = {
  translation: [3.2, 0.3],
  partial: [1.69, 0.43],
  comparable: [2.07, 0.31],
  unrelated: [-1.84, 1.02],
};

/**
 * The relation of two articles.
 * @param translated share of each side's text in pairs that are translated, wholly or in part
 * @param pairs number of these pairs
 * @param topic similarity of the two as wholes
 * @param lexical whether a lexicon was used
 */
export function judgeArticles(
  translated: readonly [number, number],
  pairs: number,
  topic: number,
  lexical: boolean,
): { relation: DocumentRelation; confidence: number } {
  const { relation, distance } = findRelation(translated, pairs, topic, lexical);
  return { relation, confidence: predict([distance], CONFIDENCE[relation]) };
}

/** The relation of two articles, and how many steps away from the nearest border of another. */
export function findRelation(
  translated: readonly [number, number],
  pairs: number,
  topic: number,
  lexical: boolean,
): { relation: DocumentRelation; distance: number } {
  const least = pairs === 1 ? MORE_THAN_LEAD : TRANSLATED_PART;
  const toMost = (Math.min(...translated) - MOST) / SHARE_STEP;
  const toPart = (Math.max(...translated) - least) / SHARE_STEP;
  const toTopic = Math.log((topic + 1e-4) / (lexical ? SAME_TOPIC : SAME_TOPIC_UNLISTED)) / LOG_TOPIC_STEP;
  const verdict = (relation: DocumentRelation, ...distances: number[]) => {
    return { relation, distance: Math.min(FAR, ...distances) };
  };
  if (toMost >= 0) return verdict('translation', toMost);
  if (toPart >= 0) return verdict('partial', -toMost, toPart);
  if (toTopic >= 0) return verdict('comparable', -toPart, toTopic);
  return verdict('unrelated', -toTopic);
}
