import type { LanguageTag } from '../model.ts';
import { decideByWords, type Evidence, gatherEvidence } from './evidence.ts';
import { keepWords } from './gate.ts';
import { readScript } from './script.ts';

/** How far a verdict on one text can be trusted, taken alone. */
export type Trust = 'high' | 'medium' | 'low';

/** What was found out about one text. */
export interface Verdict {
  tag: LanguageTag;
  trust: Trust;
  /** Every language that was thought of, the chosen one first. */
  candidates: LanguageTag[];
}

/** A paragraph on its way to its language. */
export interface Block {
  /** Its words on one line; empty if it is no language (numbers, addresses, code). */
  text: string;
  /** How much it counts: its letters, those of Chinese and Japanese more than once. */
  letters: number;
  script: string;
  evidence: Evidence;
  /** Missing as long as nobody has said anything about the block. */
  verdict?: Verdict;
}

/** The language of a paragraph shows in its first characters; a paragraph of megabytes is not read to its end. */
const SAMPLE = 1500;

/** Reads a paragraph; running German and English text leaves with its verdict already. */
export function readBlock(paragraph: string): Block {
  const sample = paragraph.slice(0, SAMPLE);
  const scale = Math.max(1, paragraph.length / SAMPLE);
  const evidence = gatherEvidence(sample);
  const tag = decideByWords(evidence);
  if (tag) {
    const letters = evidence.latin * scale;
    return { text: sample, letters, script: 'Latin', evidence, verdict: certain(tag) };
  }
  const text = keepWords(sample);
  const { script, language, letters } = readScript(text);
  const block = { text, letters: letters * scale, script, evidence };
  return language ? { ...block, verdict: certain(language) } : block;
}

function certain(tag: LanguageTag): Verdict {
  return { tag, trust: 'high', candidates: [tag] };
}
