import { TRIPLE_SKETCH, WORD_SKETCH } from './fingerprint.ts';
import { SHORT_FOR_TRIPLES } from './resemblance.ts';

/**
 * At least so many word triples of a text of so many words are missing in another one that is no shorter; where the text is
 * short, and its triples too few to tell, so many of its words. Both are given by where their sketches begin.
 */
export function countMissing(
  words: number,
  sketches: Uint32Array,
  start: number,
  others: Uint32Array,
  otherStart: number,
): number {
  const short = words < SHORT_FOR_TRIPLES;
  const [first, length] = short ? [0, WORD_SKETCH] : [WORD_SKETCH, TRIPLE_SKETCH];
  let missing = 0;
  for (let i = first; i < first + length; i++)
    missing += countBits(sketches[start + i]! & ~others[otherStart + i]!);
  return missing;
}

/** Bits set in a 32-bit number, summed in pairs, fours and bytes (Hacker's Delight, 5-1). */
function countBits(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
