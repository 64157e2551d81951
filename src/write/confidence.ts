import type { DocumentRelation, PairRelation } from '../model.ts';

export type ConfidenceLevel = 'strong' | 'fair' | 'weak';

/** A score is a probability: nine such pairs in ten are right. */
export const STRONG = 0.9;
/** More likely right than not; below, a pair is worth a reader's look. */
export const FAIR = 0.5;

export function rateConfidence(score: number): ConfidenceLevel {
  if (score >= STRONG) return 'strong';
  return score >= FAIR ? 'fair' : 'weak';
}

/** One sign per relation, so that nothing hangs on colour: the same, more or less one in the other, similar. */
export const RELATION_SIGNS: Record<PairRelation, string> = {
  translation: '=',
  partial: '⊂',
  comparable: '≈',
};

export const RELATION_MEANINGS: Record<DocumentRelation, string> = {
  translation: 'most of both articles are translations of each other',
  partial: 'one holds a translated part of the other, or both share translated parts',
  comparable: 'the same event or topic, not translated',
  unrelated: 'no sign that the two are related',
};
