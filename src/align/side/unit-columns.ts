import type { Unit } from '../words/unit.ts';
import type { EncodedArticle, Postings, Segments } from './side.ts';

/** What is asked of every unit again and again, in columns. */
export function toColumns(
  units: readonly Unit[],
): Pick<EncodedArticle, 'frequencies' | 'surprisals' | 'translationMass'> {
  const frequencies = new Float64Array(units.length);
  const surprisals = new Float64Array(units.length);
  const translationMass = new Float64Array(units.length);
  for (let number = 0; number < units.length; number++) {
    const unit = units[number]!;
    frequencies[number] = unit.frequency;
    surprisals[number] = unit.surprisal;
    translationMass[number] = unit.translationMass;
  }
  return { frequencies, surprisals, translationMass };
}

/** The paragraphs of each unit, by a counting sort over the segments. */
export function listPostings(
  { paragraphStarts, segmentStarts, segmentUnits }: Segments,
  units: number,
): Postings {
  const last = new Int32Array(units);
  const postingStarts = new Int32Array(units + 1);
  // First counted, then put in their places: the paragraphs are gone through twice.
  const visit = (note: (unit: number, paragraph: number) => void) => {
    last.fill(-1);
    for (let paragraph = 0; paragraph + 1 < paragraphStarts.length; paragraph++) {
      const end = segmentStarts[paragraphStarts[paragraph + 1]!]!;
      for (let at = segmentStarts[paragraphStarts[paragraph]!]!; at < end; at++) {
        const unit = segmentUnits[at]!;
        if (last[unit] === paragraph) continue;
        last[unit] = paragraph;
        note(unit, paragraph);
      }
    }
  };
  visit((unit) => postingStarts[unit + 1]!++);
  for (let unit = 0; unit < units; unit++) postingStarts[unit + 1]! += postingStarts[unit]!;
  const postings = new Int32Array(postingStarts[units]!);
  const next = postingStarts.slice();
  visit((unit, paragraph) => {
    postings[next[unit]!++] = paragraph;
  });
  return { postingStarts, postings };
}

/** Without a lexicon the article itself must tell its common words: those that it says again and again. */
export function guessFrequencies(units: readonly Unit[], { postingStarts }: Postings, spots: number): void {
  for (const [number, unit] of units.entries()) {
    if (unit.kind !== 'word') continue;
    unit.frequency += (postingStarts[number + 1]! - postingStarts[number]! - 1) / Math.max(1, spots);
    unit.surprisal = -Math.log(unit.frequency);
  }
}
