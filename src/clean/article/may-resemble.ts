import { Column } from '../../columns/column.ts';
import { SHORT_PARAGRAPH } from '../../text/words.ts';
import { hashAllShingles } from '../search/fingerprint.ts';
import { Overlap, SHORT_FOR_TRIPLES } from '../search/resemblance.ts';
import { TripleHolders } from './triple-holders.ts';

/** Word triples of the shorter one that two paragraphs share at least, if they resemble each other (Jaccard .45). */
const LEAST_SHARED = 0.6;
/** Kept between articles, because they are emptied faster than made: the triples of all paragraphs, and who has which. */
const triples = new Column();
const holders = new TripleHolders();
const overlap = new Overlap();

/**
 * Whether two paragraphs of some length share so much that they are worth judging. Most articles have no such pair,
 * which one pass over their word triples shows.
 */
export function mayResemble(texts: readonly string[]): boolean {
  triples.clear();
  const starts = [0];
  for (const text of texts) {
    triples.pushAll(hashAllShingles(text, 3));
    starts.push(triples.length);
  }
  const all = triples.view();
  const sizeOf = (paragraph: number) => starts[paragraph + 1]! - starts[paragraph]!;
  holders.reset(all.length);
  for (const [paragraph, text] of texts.entries()) {
    const size = sizeOf(paragraph);
    if (size < SHORT_PARAGRAPH - 2) continue;
    const shared = holders.add(all, starts[paragraph]!, starts[paragraph + 1]!, paragraph);
    for (const [other, count] of shared) {
      const shorter = Math.min(sizeOf(other), size);
      // A few changes break most triples of a short one, so the exact test decides there.
      if (shorter >= SHORT_FOR_TRIPLES && count < LEAST_SHARED * shorter) continue;
      overlap.start(text, size + 2);
      if (overlap.resembles(texts[other]!, sizeOf(other) + 2)) return true;
    }
  }
  return false;
}
