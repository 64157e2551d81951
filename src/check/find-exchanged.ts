import type { Fact } from '../facts/read-facts.ts';
import { agree } from './facts-agree.ts';

/** What stands between a part and its whole: `17 von 71`, `17 of the 71`, `17 out of a total of 71`. */
const PART_OF = /^ (?:von|of|out of)(?: (?:den|insgesamt|the|all|a total of)){0,2} $/;

/** A part and its whole. */
type Share = readonly [part: Fact, whole: Fact];

/**
 * Pairs of numbers that both texts have, but with part and whole exchanged: `17 von 71`, `71 of 17`. Other numbers may change
 * their places in a translation, and these only with other words between them.
 */
export function findExchanged(
  facts: readonly [readonly Fact[], readonly Fact[]],
  texts: readonly [string, string],
): [Fact, Fact][] {
  const shares = listShares(facts[0], texts[0]);
  if (shares.length === 0) return [];
  const others = listShares(facts[1], texts[1]);
  const exchanged: [Fact, Fact][] = [];
  for (const [part, whole] of shares) {
    if (agree(part, whole) || others.some((other) => agree(part, other[0]) && agree(whole, other[1])))
      continue;
    const other = others.find(
      ([otherPart, otherWhole]) => agree(part, otherWhole) && agree(whole, otherPart),
    );
    if (other) exchanged.push([part, other[0]], [whole, other[1]]);
  }
  return exchanged;
}

function listShares(facts: readonly Fact[], text: string): Share[] {
  const shares: Share[] = [];
  for (let at = 1; at < facts.length; at++) {
    const [part, whole] = [facts[at - 1]!, facts[at]!];
    if (part.kind !== 'number' || whole.kind !== 'number') continue;
    if (PART_OF.test(text.slice(part.to, whole.from))) shares.push([part, whole]);
  }
  return shares;
}
