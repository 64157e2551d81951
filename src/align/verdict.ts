import type { DocumentRelation, PairRelation } from '../model.ts';
import type { Measure } from './measure.ts';

/** Content of a translated sentence that the lexicon can show: names, idioms and free wording take the rest. */
const TRANSLATED_COVERAGE = 0.3;
/** Share of a side that must be held for the whole side to count as translated. */
const WHOLE = 0.7;

/** The relation of a pair, from how much of either side the other one holds. */
export function judgePair([a, b]: readonly [Measure, Measure]): PairRelation {
  const least = Math.min(a.held, b.held);
  const most = Math.max(a.held, b.held);
  const shown = (a.coverage + b.coverage) / 2;
  if (least >= WHOLE && shown >= TRANSLATED_COVERAGE) return 'translation';
  if (most >= WHOLE && shown >= TRANSLATED_COVERAGE / 2) return 'partial';
  return 'comparable';
}

/** Share of both sides in translated pairs from which the articles are translations of each other. */
const MOST = 0.6;
/** Share of one side from which a translated part is more than a common quotation. */
const PART = 0.15;

/** The relation of two articles. `translated` is each side's share of text in translated or partly translated pairs. */
export function judgeArticles(
  translated: readonly [number, number],
  related: number,
): { relation: DocumentRelation; confidence: number } {
  const least = Math.min(...translated);
  const most = Math.max(...translated);
  if (least >= MOST) return { relation: 'translation', confidence: 0.5 + least / 2 };
  if (most >= PART) return { relation: 'partial', confidence: 0.5 + most / 2 };
  if (related >= 0.5) return { relation: 'comparable', confidence: related };
  return { relation: 'unrelated', confidence: 1 - related };
}
