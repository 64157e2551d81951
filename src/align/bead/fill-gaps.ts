import { countWords } from '../../text/words.ts';
import type { Bead } from './beads.ts';

/** Neighbours less sure than this fix no place. */
const SURE = 0.9;
/** Headings and list items. Longer lines have words enough to be linked by: of five that were paired by place three were wrong. */
const MAX_WORDS = 6;
/** A heading may be one word in one language and several in the other; "Bezug" and "Attribution" are 2.2 apart. */
const MAX_RATIO = 3;
/** All 27 such pairs in the development data, of 16 different lines, are right; so few prove no more than this. */
const PLACE_PROBABILITY = 0.9;

/**
 * Short lines that words do not link, each alone between two sure pairs that follow each other on both sides: they are paired by
 * their place. Lines with different numbers are not.
 */
export function fillGaps(
  beads: readonly Bead[],
  [textsA, textsB]: readonly [readonly string[], readonly string[]],
): Bead[] {
  const taken = new Set(beads.flatMap(({ b }) => b));
  const filled: Bead[] = [];
  beads.forEach((after, k) => {
    const before = beads[k - 1];
    if (!before) return;
    const [a, b] = [before.a.at(-1)! + 1, before.b.at(-1)! + 1];
    if (after.a[0] !== a + 1 || after.b[0] !== b + 1 || taken.has(b)) return;
    if (!isSure(before) || !isSure(after) || !mayTranslate(textsA[a]!, textsB[b]!)) return;
    filled.push({ a: [a], b: [b], links: [{ a, b, probability: PLACE_PROBABILITY }] });
  });
  return filled;
}

function isSure({ links }: Bead): boolean {
  return links.every(({ probability }) => probability >= SURE);
}

function mayTranslate(a: string, b: string): boolean {
  return (
    Math.max(countWords(a), countWords(b)) <= MAX_WORDS &&
    Math.max(a.length, b.length) <= MAX_RATIO * Math.min(a.length, b.length) &&
    listDigits(a) === listDigits(b)
  );
}

function listDigits(text: string): string {
  return (text.match(/\p{Nd}+/gu) ?? []).join(' ');
}
