import { countWords } from '../../text/words.ts';
import type { ScoredSide } from '../link/links.ts';
import type { Bead } from './beads.ts';

/** Neighbours less sure than this fix no place. */
const SURE = 0.9;
/** Where the articles share less, on the side that shares more, the place of a paragraph says nothing. */
const MIN_PAIRED = 0.5;
/** In longer gaps one more paragraph on one side and one less further on are as likely as none. */
const MAX_GAP = 3;
/**
 * Nats that the known words of two paragraphs may speak against a link, for none of them finds its translation. Up to here 299 of 301
 * pairs in the development data are right, with the shipped lexicon and with ones of 30,000 and 300 sentence pairs; beyond,
 * hardly any with the shipped one.
 */
const MAX_AGAINST = 12;
/** The same without a lexicon, where only numbers and names count: up to here 96 % of 1,700 are right, beyond six in ten. */
const MAX_AGAINST_UNLISTED = 5;
/** Lines of up to so many words are headings and list items, whose lengths say little. */
const SHORT_LINE = 6;
/** A heading may be one word in one language and several in the other; "Bezug" and "Attribution" are 2.2 apart. */
const MAX_SHORT_RATIO = 3;
/** Of 2,530 paragraphs of the development data and their translations 99 % lie within. */
const MAX_RATIO = 1.6;
/** What is so placed is nearly always right, but by its place alone. */
const PLACE_PROBABILITY = 0.9;

/**
 * Pairs by their place what words cannot link: paragraphs between two sure pairs that are as many on both sides, a few, with too
 * few words that the lexicon knows to tell. Those whose numbers or lengths differ are left out.
 */
export function fillGaps(beads: readonly Bead[], sideA: ScoredSide, sideB: ScoredSide): Bead[] {
  const taken = new Set(beads.flatMap(({ b }) => b));
  const paired = [
    new Set(beads.flatMap(({ a }) => a)).size / sideA.texts.length,
    taken.size / sideB.texts.length,
  ];
  if (Math.max(...paired) < MIN_PAIRED) return [];
  const mostAgainst = sideA.side.lexical ? MAX_AGAINST : MAX_AGAINST_UNLISTED;
  const filled: Bead[] = [];
  beads.forEach((after, k) => {
    const before = beads[k - 1];
    if (!before || !isSure(before) || !isSure(after)) return;
    const [firstA, firstB] = [before.a.at(-1)! + 1, before.b.at(-1)! + 1];
    const size = after.a[0]! - firstA;
    if (size > MAX_GAP || size !== after.b[0]! - firstB) return;
    const gap = Array.from(
      { length: Math.max(0, size) },
      (_, step) => [firstA + step, firstB + step] as const,
    );
    if (gap.some(([, b]) => taken.has(b))) return;
    for (const [a, b] of gap) {
      if (!mayTranslate(sideA.texts[a]!, sideB.texts[b]!)) continue;
      if (speakAgainst(sideA, a) + speakAgainst(sideB, b) > mostAgainst) continue;
      filled.push({ a: [a], b: [b], links: [{ a, b, probability: PLACE_PROBABILITY }] });
    }
  });
  return filled;
}

function isSure({ links }: Bead): boolean {
  return links.every(({ probability }) => probability >= SURE);
}

/** How much the words of a paragraph speak against a partner that holds none of their translations, in nats. */
function speakAgainst({ side, gains }: ScoredSide, paragraph: number): number {
  let sum = 0;
  const end = side.segmentStarts[side.paragraphStarts[paragraph + 1]!]!;
  for (let at = side.segmentStarts[side.paragraphStarts[paragraph]!]!; at < end; at++) {
    sum -= gains.base[side.segmentUnits[at]!]!;
  }
  return sum;
}

function mayTranslate(a: string, b: string): boolean {
  const isShort = Math.max(countWords(a), countWords(b)) <= SHORT_LINE;
  const ratio = Math.max(a.length, b.length) / Math.min(a.length, b.length);
  return ratio <= (isShort ? MAX_SHORT_RATIO : MAX_RATIO) && listDigits(a) === listDigits(b);
}

function listDigits(text: string): string {
  return (text.match(/\p{Nd}+/gu) ?? []).join(' ');
}
