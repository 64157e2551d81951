import type { EncodedArticle } from '../side/side.ts';
import type { Gains } from './gains.ts';

/** What one side says about a pair of paragraphs, one from each side. */
export interface Votes {
  /** Sum of the log-likelihood ratios of all its segments, in nats. */
  total: number;
  /** Share of the paragraph's content that has a match there. */
  coverage: number;
  /** Share of the paragraph's content, by segment, that prefers this paragraph to all others and to none. */
  share: number;
  /** The strongest such preference of a single segment. */
  best: number;
  /** Log-likelihood ratio of that strongest segment. */
  peak: number;
}

/** Kept per paragraph: partners beyond this rank are noise. */
const MAX_PARTNERS = 24;
/** Odds against any given segment having a partner before its words are seen, over all paragraphs. */
const NO_PARTNER = 20;
/** Below this, in nats, a preference is under one in ten thousand. */
const NEGLIGIBLE = -6;

/**
 * Lets every segment of `from` vote for paragraphs of the other side. Calls `emit` with the partners that a paragraph
 * got votes for, the strongest `MAX_PARTNERS` of them.
 */
export function countVotes(
  from: EncodedArticle,
  gains: Gains,
  others: number,
  emit: (paragraph: number, partner: number, votes: Votes) => void,
): void {
  const segmentGain = new Float64Array(others);
  const total = new Float64Array(others);
  const covered = new Float64Array(others);
  const share = new Float64Array(others);
  const best = new Float64Array(others);
  const peak = new Float64Array(others);
  for (let paragraph = 0; paragraph + 1 < from.paragraphStarts.length; paragraph++) {
    const partners: number[] = [];
    let base = 0;
    let weight = 0;
    for (let s = from.paragraphStarts[paragraph]!; s < from.paragraphStarts[paragraph + 1]!; s++) {
      let segmentBase = 0;
      let segmentWeight = 0;
      const touched: number[] = [];
      for (let at = from.segmentStarts[s]!; at < from.segmentStarts[s + 1]!; at++) {
        const unit = from.segmentUnits[at]!;
        segmentBase += gains.base[unit]!;
        segmentWeight += gains.weight[unit]!;
        for (let k = gains.starts[unit]!; k < gains.starts[unit + 1]!; k++) {
          const other = gains.paragraphs[k]!;
          if (segmentGain[other] === 0) touched.push(other);
          if (total[other] === 0) partners.push(other);
          segmentGain[other]! += gains.gain[k]!;
          total[other]! += gains.gain[k]!;
          covered[other]! += gains.weight[unit]! * gains.matched[k]!;
        }
      }
      let sum = NO_PARTNER;
      for (const other of touched) {
        const llr = segmentBase + segmentGain[other]!;
        if (llr > NEGLIGIBLE) sum += Math.exp(Math.min(80, llr));
      }
      for (const other of touched) {
        const llr = segmentBase + segmentGain[other]!;
        segmentGain[other] = 0;
        if (llr <= NEGLIGIBLE) continue;
        const preference = Math.exp(Math.min(80, llr)) / sum;
        share[other]! += preference * segmentWeight;
        if (preference > best[other]!) best[other] = preference;
        if (llr > peak[other]!) peak[other] = llr;
      }
      base += segmentBase;
      weight += segmentWeight;
    }
    for (const other of chooseStrongest(partners, total)) {
      emit(paragraph, other, {
        total: base + total[other]!,
        coverage: weight > 0 ? covered[other]! / weight : 0,
        share: weight > 0 ? share[other]! / weight : 0,
        best: best[other]!,
        peak: peak[other]!,
      });
    }
    for (const other of partners) {
      total[other] = covered[other] = share[other] = best[other] = peak[other] = 0;
    }
  }
}

/** The `MAX_PARTNERS` partners with the highest totals; in a book a paragraph meets thousands. */
function chooseStrongest(partners: number[], total: Float64Array): number[] {
  const before = (x: number, y: number) => total[y]! - total[x]! || x - y;
  if (partners.length <= MAX_PARTNERS) return partners;
  const strongest: number[] = [];
  for (const partner of partners) {
    const last = strongest[MAX_PARTNERS - 1];
    if (last !== undefined && before(partner, last) > 0) continue;
    let place = Math.min(strongest.length, MAX_PARTNERS - 1);
    while (place > 0 && before(partner, strongest[place - 1]!) < 0) {
      strongest[place] = strongest[place - 1]!;
      place--;
    }
    strongest[place] = partner;
  }
  return strongest;
}
