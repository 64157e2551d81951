import { SHORT_PARAGRAPH } from '../../text/words.ts';
import { hashAllShingles } from '../search/fingerprint.ts';
import { Overlap, SHORT_FOR_TRIPLES } from '../search/resemblance.ts';

/** Word triples of the shorter one that two paragraphs share at least, if they resemble each other (Jaccard .45). */
const LEAST_SHARED = 0.6;
/** Paragraphs remembered for a triple: one with more is a common phrase, and would cost the square of them. */
const MOST_HOLDERS = 16;
/** Kept between articles: few need it, and its sets are large. */
const overlap = new Overlap();

/**
 * Whether two paragraphs of some length share so much that they are worth judging. Most articles have no such pair,
 * which one pass over their word triples shows.
 */
export function mayResemble(texts: readonly string[]): boolean {
  /** Triple -> the paragraphs with it; nearly all stand in a single one, which needs no list. */
  const holders = new Map<number, number | number[]>();
  const sizes: number[] = [];
  for (const [paragraph, text] of texts.entries()) {
    const triples = hashAllShingles(text, 3);
    const size = triples.length;
    sizes.push(size);
    if (size < SHORT_PARAGRAPH - 2) continue;
    const shared = new Map<number, number>();
    for (const triple of triples) {
      const others = holders.get(triple);
      if (others === undefined) holders.set(triple, paragraph);
      else if (typeof others === 'number') {
        if (others === paragraph) continue;
        shared.set(others, (shared.get(others) ?? 0) + 1);
        holders.set(triple, [others, paragraph]);
      } else if (others.at(-1) !== paragraph) {
        for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
        if (others.length < MOST_HOLDERS) others.push(paragraph);
      }
    }
    for (const [other, count] of shared) {
      const shorter = Math.min(sizes[other]!, size);
      // A few changes break most triples of a short one, so the exact test decides there.
      if (shorter >= SHORT_FOR_TRIPLES && count < LEAST_SHARED * shorter) continue;
      overlap.start(text, size + 2);
      if (overlap.resembles(texts[other]!, sizes[other]! + 2)) return true;
    }
  }
  return false;
}
