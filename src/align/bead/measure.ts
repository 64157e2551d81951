import type { Gains } from '../match/gains.ts';
import type { EncodedArticle } from '../side/side.ts';
import type { Bead } from './beads.ts';

/** How one side of a bead stands to the other. */
export interface Measure {
  /** Share of its content in sentences that are likelier translated there than not. */
  held: number;
  /** Share of the content of those sentences that has a match there. */
  coverage: number;
}

/** Measures both sides of a bead. */
export function measureBead(
  bead: Bead,
  a: EncodedArticle,
  b: EncodedArticle,
  gainsA: Gains,
  gainsB: Gains,
): [Measure, Measure] {
  return [measureSide(a, gainsA, bead.a, bead.b), measureSide(b, gainsB, bead.b, bead.a)];
}

function measureSide(from: EncodedArticle, gains: Gains, paragraphs: number[], partners: number[]): Measure {
  let all = 0;
  let held = 0;
  let covered = 0;
  for (const paragraph of paragraphs) {
    for (let s = from.paragraphStarts[paragraph]!; s < from.paragraphStarts[paragraph + 1]!; s++) {
      let weight = 0;
      let matched = 0;
      let llr = 0;
      for (let at = from.segmentStarts[s]!; at < from.segmentStarts[s + 1]!; at++) {
        const unit = from.segmentUnits[at]!;
        const best = findStrongest(gains, unit, partners);
        weight += gains.weight[unit]!;
        llr += gains.base[unit]!;
        if (best < 0) continue;
        llr += gains.gain[best]!;
        matched += gains.weight[unit]! * gains.matched[best]!;
      }
      all += weight;
      if (llr <= 0) continue;
      held += weight;
      covered += matched;
    }
  }
  return { held: all > 0 ? held / all : 0, coverage: held > 0 ? covered / held : 0 };
}

/** Share of the content of one paragraph that has a match among some paragraphs of the other side. */
export function measureMatched(
  from: EncodedArticle,
  gains: Gains,
  paragraph: number,
  partners: number[],
): number {
  let all = 0;
  let matched = 0;
  const start = from.segmentStarts[from.paragraphStarts[paragraph]!]!;
  const end = from.segmentStarts[from.paragraphStarts[paragraph + 1]!]!;
  for (let at = start; at < end; at++) {
    const unit = from.segmentUnits[at]!;
    const best = findStrongest(gains, unit, partners);
    all += gains.weight[unit]!;
    if (best >= 0) matched += gains.weight[unit]! * gains.matched[best]!;
  }
  return all > 0 ? matched / all : 0;
}

/** The strongest of a unit's gains among some paragraphs, or -1. */
function findStrongest(gains: Gains, unit: number, partners: number[]): number {
  const only = partners.length === 1 ? partners[0]! : -1;
  let best = -1;
  for (let k = gains.starts[unit]!; k < gains.starts[unit + 1]!; k++) {
    if (best >= 0 && gains.gain[k]! <= gains.gain[best]!) continue;
    const paragraph = gains.paragraphs[k]!;
    if (only >= 0 ? paragraph === only : partners.includes(paragraph)) best = k;
  }
  return best;
}
