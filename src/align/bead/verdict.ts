import type { DocumentRelation, PairRelation } from '../../model.ts';
import { logOdds, sigmoid, weigh } from '../link/logistic.ts';
import { SAME_MATTER } from './comparable.ts';
import type { Measure } from './measure.ts';

/** Without a lexicon only names, numbers and loan words can show: at this much a pair is as likely translated as not. */
const UNLISTED_COVERAGE = 0.25;
const UNLISTED_SPREAD = 0.03;
/** Share of a side that must be held by the other for the whole of it to count as translated. */
const WHOLE = 0.7;
/** Less than this is a common phrase, not a part. */
const PART = 0.2;

/** How a pair stands, and how surely its sides translate each other at all. */
export interface PairVerdict {
  relation: PairRelation;
  /** 0 to 1; under a half in a `comparable` pair, else above. */
  translated: number;
}

/** The relation of a pair: how closely its sides translate each other, how sure their link is, and how much of either the other one holds. */
export function judgePair(
  measures: readonly [Measure, Measure],
  lengths: readonly [number, number],
  score: number,
  lexical: boolean,
): PairVerdict {
  const [a, b] = measures;
  const byWords = lexical
    ? weigh(describeRelation(measures, lengths), TRANSLATED_WEIGHTS)
    : ((a.coverage + b.coverage) / 2 - UNLISTED_COVERAGE) / UNLISTED_SPREAD;
  const translated = sigmoid(byWords + PLACE_WEIGHT * Math.max(0, logOdds(score) - SURE_LINK));
  const least = Math.min(a.held, b.held);
  if (translated < 0.5 || least < PART)
    return { relation: 'comparable', translated: Math.min(translated, 0.5) };
  return { relation: least >= WHOLE ? 'translation' : 'partial', translated };
}

/**
 * Weights of a logistic regression, the constant first: `bench/fit/fit-relations.mjs`, on two of three documents. The constant is
 * smaller by 1, so that as large a share of pairs on one matter is refused as when steps decided, and fewer translations.
 */
const TRANSLATED_WEIGHTS = [11.38, -9.95, 1.82, -3.53, 4.55, 1.04, -3.08];
/**
 * Beyond these log odds a link rests on its place between others more than on its words: by the same data the relation may be
 * trusted that much. Of 168 translations that the words alone call comparable 70 are not, and no other pair is called translated.
 */
const SURE_LINK = 2;
const PLACE_WEIGHT = 0.7;
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

/** Sides that hardly translate each other say the same thing half of the time: no score of such a pair is higher than this. */
export function limitScore(score: number, { relation, translated }: PairVerdict): number {
  return relation === 'comparable' ? Math.min(score, SAME_MATTER * (1 + translated)) : score;
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

/** How far from a border a measure must be for the verdict to be about three quarters sure. */
const SURE_SHARE = 0.06;
const SURE_LOG_TOPIC = 0.4;

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
  const toMost = (Math.min(...translated) - MOST) / SURE_SHARE;
  const toPart = (Math.max(...translated) - (pairs === 1 ? MORE_THAN_LEAD : TRANSLATED_PART)) / SURE_SHARE;
  const toTopic = Math.log((topic + 1e-4) / (lexical ? SAME_TOPIC : SAME_TOPIC_UNLISTED)) / SURE_LOG_TOPIC;
  if (toMost >= 0) return { relation: 'translation', confidence: sigmoid(toMost) };
  if (toPart >= 0) return { relation: 'partial', confidence: sigmoid(Math.min(-toMost, toPart)) };
  if (toTopic >= 0) return { relation: 'comparable', confidence: sigmoid(Math.min(-toPart, toTopic)) };
  return { relation: 'unrelated', confidence: sigmoid(-toTopic) };
}
