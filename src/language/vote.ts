import type { Language, LanguageTag } from '../model.ts';
import type { Block } from './block.ts';
import { ACCURACY, type Trust } from './judge.ts';
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

/** The language with most letters, each verdict counting as much as it can be trusted. */
export function vote(blocks: readonly Block[]): Language & { script: string } {
  const votes = new Map<LanguageTag, { weight: number; script: string }>();
  let letters = 0;
  for (const { letters: size, script, verdict } of blocks) {
    letters += size;
    if (!verdict) continue;
    const { weight } = votes.get(verdict.tag) ?? { weight: 0 };
    votes.set(verdict.tag, { weight: weight + size * ACCURACY[verdict.trust], script });
  }
  let winner = { tag: UNDETERMINED, weight: 0, script: 'none' };
  for (const [tag, { weight, script }] of votes) if (weight > winner.weight) winner = { tag, weight, script };
  return { tag: winner.tag, confidence: letters > 0 ? winner.weight / letters : 0, script: winner.script };
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
