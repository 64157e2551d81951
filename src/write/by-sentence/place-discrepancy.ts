import type { Discrepancy, LanguageTag, Pair, PairSide } from '../../model.ts';
import type { LocatedSentence } from './locate-sentences.ts';

/** The words of one side of a discrepancy: the sentence in which they stand, and where in it. */
interface Place {
  id: string;
  range: [from: number, to: number];
}

/**
 * Gives a fact in which a pair differs to the part of it that holds the words, of both sides where there is one; where those of one side stand
 * in another part, they lose their place. A fact in sentences that have no partner speaks against none of the parts.
 */
export function placeDiscrepancy(
  found: Discrepancy,
  pair: Pair,
  parts: readonly Pair[],
  located: readonly LocatedSentence[][],
  languages: readonly LanguageTag[],
): void {
  const places = languages.map((tag, side) => locateWords(found, tag, pair, located[side]!));
  const holds = (part: Pair, side: number) => {
    const place = places[side];
    return place !== undefined && part.sides[languages[side]!]!.ids.includes(place.id);
  };
  const countHeld = (part: Pair) => languages.filter((_, side) => holds(part, side)).length;
  const [holder] = [...parts].sort((x, y) => countHeld(y) - countHeld(x));
  if (!holder || countHeld(holder) === 0) return;
  const moved: Discrepancy = { ...found };
  languages.forEach((tag, side) => {
    const range = holds(holder, side) ? shiftRange(places[side]!, holder.sides[tag]!, located[side]!) : null;
    moved[`${tag}Range`] = range;
  });
  holder.discrepancies.push(moved);
  // The doubt that the fact brought to the pair is about this part of it.
  holder.score = Math.min(holder.score, pair.score);
}

function locateWords(
  found: Discrepancy,
  tag: LanguageTag,
  { sides }: Pair,
  located: readonly LocatedSentence[],
): Place | undefined {
  const words = found[tag];
  if (typeof words !== 'string') return undefined;
  const range = found[`${tag}Range`];
  // A file of an earlier version names no place.
  const from = Array.isArray(range) ? range[0] : sides[tag]!.text.indexOf(words);
  const to = Array.isArray(range) ? range[1] : from + words.length;
  const sentence = located.find((one) => one.from <= from && from < one.to);
  return sentence && { id: sentence.id, range: [from - sentence.from, to - sentence.from] };
}

/** From the place in a sentence to that in the sentences of the part, which a space joins. */
function shiftRange(
  { id, range }: Place,
  { ids }: PairSide,
  located: readonly LocatedSentence[],
): [number, number] {
  const lengths = new Map(located.map((one) => [one.id, one.to - one.from]));
  const before = ids.slice(0, ids.indexOf(id)).reduce((sum, other) => sum + lengths.get(other)! + 1, 0);
  return [before + range[0], before + range[1]];
}
