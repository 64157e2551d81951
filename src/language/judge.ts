import type { LanguageTag } from '../model.ts';
import type { Block, Trust, Verdict } from './block.ts';
import type { Candidate } from './detectors/detectors.ts';
import { chooseByWords, supports } from './evidence.ts';
import { UNDETERMINED } from './tags.ts';

/** Share of right verdicts, measured on sentences of 19 languages (NTREX-128), franc and fastText together. */
export const ACCURACY: Record<Trust, number> = { high: 0.99, medium: 0.94, low: 0.6 };

/** Two detectors that agree on fewer letters may agree by chance. */
const LETTERS_TO_AGREE = 20;
/** `Foto: dpa` is not Italian, though both say so. */
const LETTERS_TO_GUESS = 10;
/** fastText alone: this sure, on this many letters. */
const LETTERS_TO_STAND_ALONE = 25;
const SURE = 0.8;
/** The same for a language that franc does not know, so cannot confirm (Irish, Welsh, Luxembourgish). */
const SURE_OF_RARE = 0.4;
/** Below this probability franc's first choice wins if fastText has thought of it too. */
const UNSURE = 0.6;
/** A candidate below this is not in the running. */
const WORTH_A_THOUGHT = 0.05;
/** Written by few, so that both detectors have seen little of them and are sure of the big neighbour. */
const LOOKALIKES: Record<LanguageTag, LanguageTag[]> = {
  de: ['de', 'lb', 'gsw', 'bar', 'nds'],
  en: ['en', 'sco', 'pcm'],
};
/** Function words that it takes against two detectors that agree. */
const HITS_TO_OVERRULE = 5;

/** Weighs franc's ranking and fastText's against each other; fastText is the better of the two. */
export function judge(
  block: Pick<Block, 'text' | 'letters' | 'evidence'>,
  franc: Candidate[],
  fastText: Candidate[],
): Verdict {
  const { text, letters, evidence } = block;
  const [first = { tag: UNDETERMINED, score: 0 }] = fastText;
  const other = franc[0]?.tag ?? UNDETERMINED;
  const byWords = chooseByWords(evidence, inTheRunning(fastText, evidence.hits.length));
  const own = decideByLetters(text, first.tag) ?? byWords ?? first.tag;
  const swayed = !byWords && first.score < UNSURE && fastText.some(({ tag }) => tag === other);
  const tag = swayed ? other : own;
  return { tag, trust: trustIn(), candidates: [tag, ...fastText.map((candidate) => candidate.tag), other] };

  function trustIn(): Trust {
    if (isListOfNames(text) && evidence.hits.length === 0) return 'low';
    if (other === own) return trustAgreement(block, tag);
    const known = franc.some((candidate) => candidate.tag === tag);
    const alone = !swayed && letters >= LETTERS_TO_STAND_ALONE;
    return alone && (first.score >= (known ? SURE : SURE_OF_RARE) || byWords) ? 'medium' : 'low';
  }
}

function trustAgreement({ letters, evidence }: Pick<Block, 'letters' | 'evidence'>, tag: LanguageTag): Trust {
  if (letters >= LETTERS_TO_AGREE) return 'high';
  return letters >= LETTERS_TO_GUESS || supports(evidence, tag) ? 'medium' : 'low';
}

/** The languages among which function words may choose: what fastText wavers between, or what it does not tell apart. */
function inTheRunning(fastText: readonly Candidate[], hits: number): LanguageTag[] {
  const [first] = fastText;
  if (!first) return [];
  const lookalikes = LOOKALIKES[first.tag];
  if (lookalikes && hits >= HITS_TO_OVERRULE) return lookalikes;
  if (first.score >= SURE) return [];
  return fastText.filter(({ score }) => score >= WORTH_A_THOUGHT).map(({ tag }) => tag);
}

/**
 * Belarusian, Ukrainian, Russian and Kazakh have letters that the others lack; fastText takes Belarusian for one of
 * its neighbours in 6 of 100 sentences. Only chooses among these four: Bulgarian or Kyrgyz stay what they are.
 */
function decideByLetters(text: string, tag: LanguageTag): LanguageTag | undefined {
  if (!['be', 'uk', 'ru', 'kk'].includes(tag)) return undefined;
  if (/[қғұәңүөһ]/i.test(text)) return 'kk';
  if (/[їєґ]/i.test(text)) return 'uk';
  if (!/[ыэёъў]/i.test(text)) return undefined;
  if (!/[іў]/i.test(text)) return 'ru';
  return /и/i.test(text) ? undefined : 'be';
}

/** Nearly every word is capitalised, as in a cast or a squad: names have the language of the text around them. */
function isListOfNames(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]+/gu) ?? [];
  const capitalised = words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return words.length > 1 && capitalised.length >= 0.85 * words.length;
}
