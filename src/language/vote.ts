import type { LanguageTag } from '../model.ts';
import type { Block, Trust } from './block.ts';
import { ACCURACY } from './judge.ts';
import { UNDETERMINED } from './tags.ts';

/** Below this, a foreign paragraph of the same script may be a mistake: names and loan words look foreign. */
const LETTERS_TO_DIFFER: Record<Trust, number> = { high: 30, medium: 60, low: Number.POSITIVE_INFINITY };
/** Another script is foreign for certain; only which language it is may be open. */
const LETTERS_TO_DIFFER_IN_SCRIPT: Record<Trust, number> = {
  high: 0,
  medium: 30,
  low: Number.POSITIVE_INFINITY,
};

/** The fewest letters that a paragraph of its own language needs, whatever the detectors say. */
export const FEWEST_LETTERS_TO_DIFFER = LETTERS_TO_DIFFER.high;

/** The language that won, the script it is written in, and the letters that speak for it. */
export interface Winner {
  tag: LanguageTag;
  script: string;
  weight: number;
}

/** The language with most letters, each verdict counting as much as it can be trusted; `und` without a verdict. */
export function vote(blocks: readonly Block[]): Winner {
  const winners = new Map<LanguageTag, Winner>();
  for (const { letters, script, verdict } of blocks) {
    if (!verdict) continue;
    const { weight } = winners.get(verdict.tag) ?? { weight: 0 };
    winners.set(verdict.tag, {
      tag: verdict.tag,
      script,
      weight: weight + letters * ACCURACY[verdict.trust],
    });
  }
  const none: Winner = { tag: UNDETERMINED, script: 'none', weight: 0 };
  return [...winners.values()].reduce((best, winner) => (winner.weight > best.weight ? winner : best), none);
}

/**
 * How sure the document's language is, from 0 to 1 in thousandths: the share of its letters that stand in blocks
 * of this language, each block as far as it can be trusted. Half for a text in two languages.
 */
export function measureConfidence(blocks: readonly Block[], { tag, script }: Winner): number {
  if (tag === UNDETERMINED) return 0;
  let sure = 0;
  for (const block of blocks) {
    const { verdict } = block;
    // A headline without a verdict has followed its document.
    const trust = verdict ? verdict.tag === tag && verdict.trust : block.script === script && 'medium';
    if (trust) sure += block.letters * ACCURACY[trust];
  }
  return Math.round((sure / sumLetters(blocks)) * 1000) / 1000;
}

export function sumLetters(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { letters }) => sum + letters, 0);
}

/** A block's language, given the document's: its own only where its verdict is worth more than the document. */
export function label(block: Block, document: { tag: LanguageTag; script: string }): LanguageTag {
  if (block.text === '') return UNDETERMINED;
  const { verdict, script, letters } = block;
  if (script === document.script) {
    // Headlines of a Japanese article are often written in kanji alone.
    if (document.tag === 'ja') return 'ja';
    return verdict && letters >= LETTERS_TO_DIFFER[verdict.trust] ? verdict.tag : document.tag;
  }
  return verdict && letters >= LETTERS_TO_DIFFER_IN_SCRIPT[verdict.trust] ? verdict.tag : UNDETERMINED;
}
