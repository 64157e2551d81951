import type { Bead } from './beads.ts';
import type { Gains } from './gains.ts';
import type { Side } from './side.ts';

/** How one side of a bead stands to the other. */
export interface Measure {
  /** Share of its content that has a match in the other side's paragraphs. */
  coverage: number;
  /** Share of its content in sentences that are more likely translated there than not. */
  held: number;
}

/** Measures one side of a bead: `paragraphs` of `from` against `partners` of the other side. */
export function measureSide(from: Side, gains: Gains, paragraphs: number[], partners: number[]): Measure {
  let weight = 0;
  let covered = 0;
  let held = 0;
  for (const paragraph of paragraphs) {
    for (let s = from.paragraphStarts[paragraph]!; s < from.paragraphStarts[paragraph + 1]!; s++) {
      let segmentWeight = 0;
      let llr = 0;
      for (let at = from.segmentStarts[s]!; at < from.segmentStarts[s + 1]!; at++) {
        const unit = from.segmentUnits[at]!;
        const best = strongestGain(gains, unit, partners);
        llr += gains.base[unit]! + best.gain;
        segmentWeight += gains.weight[unit]!;
        covered += gains.weight[unit]! * best.matched;
      }
      weight += segmentWeight;
      if (llr > 0) held += segmentWeight;
    }
  }
  return weight > 0 ? { coverage: covered / weight, held: held / weight } : { coverage: 0, held: 0 };
}

/** Both sides of a bead. */
export function measureBead(bead: Bead, a: Side, b: Side, gainsA: Gains, gainsB: Gains): [Measure, Measure] {
  return [measureSide(a, gainsA, bead.a, bead.b), measureSide(b, gainsB, bead.b, bead.a)];
}

function strongestGain(gains: Gains, unit: number, partners: number[]): { gain: number; matched: number } {
  let gain = 0;
  let matched = 0;
  for (let k = gains.starts[unit]!; k < gains.starts[unit + 1]!; k++) {
    if (gains.gain[k]! <= gain || !partners.includes(gains.paragraphs[k]!)) continue;
    gain = gains.gain[k]!;
    matched = gains.matched[k]!;
  }
  return { gain, matched };
}
