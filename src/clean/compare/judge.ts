import type { Change } from '../../model.ts';
import { type FactKind, gravestFact } from './change-kind.ts';
import { type Containment, isContainment } from './containment.ts';
import { findHunks, type Hunk } from './hunks.ts';
import { explainRewording } from './rewording.ts';
import { findRestated, mayHoldFact } from './same-facts.ts';
import { sliceText, type Token, type Tokens } from './tokens.ts';
import type { Vocabulary } from './variants.ts';

export type Verdict = 'near-duplicate' | 'contained' | 'extended' | 'update' | 'different';

/** What the comparison of an older and a newer paragraph came to. */
export interface Judgement {
  verdict: Verdict;
  /** The paragraph whose every fact stands in the other one, so that it may go; null when both stay. */
  redundant: 'older' | 'newer' | null;
  /** Share of the shorter paragraph's words that both have in common, 0 to 1; of both paragraphs' for `update`. */
  similarity: number;
  /** Older and newer wording of every place that differs. */
  changes: Change[];
  /** The rule that decided, in words. */
  rule: string;
}

export interface JudgeOptions {
  language: string;
  isKnown: Vocabulary;
  /** `loose` also lets mere rewordings go: content words that are no number, date, negation, unit, name or outcome. */
  near: 'strict' | 'loose';
  /** Two paragraphs of one article have no older version: the shorter one is a teaser, never an earlier state. */
  sameArticle: boolean;
}

/**
 * Decides what a newer paragraph (`b`) is to an older one (`a`) that resembles it. Nothing is called redundant unless every
 * differing word is known to say the same (typo, spelling, inflection, article) or one text holds the other as a
 * whole; anything else is an `update` that both must survive.
 */
export function judge(a: Tokens, b: Tokens, options: JudgeOptions): Judgement {
  const hunks = findHunks(a.tokens, b.tokens);
  if (hunks === null) return swappedSentences(a, b) ?? DIFFERENT;
  const reasons = explainHunks(hunks, a, b, options);
  const grave = hunks.filter((_, i) => reasons[i] === null);
  const changes = hunks.map((hunk) => toChange(hunk, a, b));
  const common = a.tokens.length - hunks.reduce((sum, { aStart, aEnd }) => sum + aEnd - aStart, 0);
  const similarity = round(common / Math.max(1, Math.min(a.tokens.length, b.tokens.length)));
  if (grave.length === 0) return { ...judgeHarmless(a, b, reasons), similarity, changes };
  const contained = judgeContainment(a, b, grave, options.sameArticle);
  if (contained !== null) return { ...contained, similarity, changes };
  const swapped = swappedSentences(a, b);
  if (swapped !== null) return swapped;
  const both = round((2 * common) / Math.max(1, a.tokens.length + b.tokens.length));
  if (options.sameArticle && both < MIN_SIMILARITY_WITHIN) return DIFFERENT;
  return { ...judgeChange(a, b, grave, options.near), similarity: both, changes };
}

/** Why each place says the same in both, or null where a fact may differ. */
function explainHunks(hunks: Hunk[], a: Tokens, b: Tokens, options: JudgeOptions): (string | null)[] {
  const reasons = hunks.map((hunk) => explainRewording(hunk, a, b, options));
  const isOpen = (hunk: Hunk, i: number) => reasons[i] === null && mayHoldFact(hunk, a, b);
  if (!hunks.some(isOpen)) return reasons;
  const restated = findRestated(hunks, a, b, options.language);
  return reasons.map((reason, i) => reason ?? (restated.has(i) ? 'the same value' : null));
}

type Ruling = Pick<Judgement, 'verdict' | 'redundant' | 'rule'>;

/** No place differs in substance; `reasons` tell why for each. */
function judgeHarmless(a: Tokens, b: Tokens, reasons: (string | null)[]): Ruling {
  if (b.cutAtEnd && !a.cutAtEnd && a.tokens.length === b.tokens.length) {
    return { verdict: 'contained', redundant: 'newer', rule: 'the same text with a cut mark' };
  }
  const kinds = [...new Set(reasons)].join(', ');
  const rule = reasons.length === 0 ? 'only punctuation differs' : `no fact differs: ${kinds}`;
  return { verdict: 'near-duplicate', redundant: 'newer', rule };
}

/** A fact may differ in the given places. */
function judgeChange(a: Tokens, b: Tokens, grave: Hunk[], near: JudgeOptions['near']): Ruling {
  const touched = grave.flatMap((hunk) => [
    ...a.tokens.slice(hunk.aStart, hunk.aEnd),
    ...b.tokens.slice(hunk.bStart, hunk.bEnd),
  ]);
  const fact = gravestFact(touched);
  if (near === 'loose' && isMereRewording(fact, grave, Math.min(a.tokens.length, b.tokens.length))) {
    return { verdict: 'near-duplicate', redundant: 'newer', rule: 'reworded without touching a fact' };
  }
  return { verdict: 'update', redundant: null, rule: FACT_RULES[fact] };
}

/**
 * A headline and its lead, or two paragraphs on one subject, share many words without being states of one text. Inside an
 * article only those alike as wholes are: this much of both (Dice), which is a Jaccard similarity of .45.
 */
const MIN_SIMILARITY_WITHIN = 0.62;

const DIFFERENT: Judgement = {
  verdict: 'different',
  redundant: null,
  similarity: 0,
  changes: [],
  rule: 'too few words in common',
};

const FACT_RULES: Record<FactKind, string> = {
  number: 'a number differs',
  date: 'a day, month or time differs',
  negation: 'a negation differs',
  unit: 'a unit differs',
  question: 'one is a question',
  name: 'a name or noun differs',
  outcome: 'an outcome differs',
  word: 'a content word differs',
};

/** Rewordings let go in loose mode may touch at most this share of the words. */
const MOST_REWORDED = 0.2;

function isMereRewording(fact: FactKind, grave: Hunk[], shorter: number): boolean {
  const touched = grave.reduce(
    (sum, hunk) => sum + Math.max(hunk.aEnd - hunk.aStart, hunk.bEnd - hunk.bStart),
    0,
  );
  return fact === 'word' && touched <= MOST_REWORDED * shorter;
}

function judgeContainment(a: Tokens, b: Tokens, grave: Hunk[], sameArticle: boolean): Ruling | null {
  const swap = (hunk: Hunk): Hunk => ({
    aStart: hunk.bStart,
    aEnd: hunk.bEnd,
    bStart: hunk.aStart,
    bEnd: hunk.aEnd,
  });
  const inNewer: Containment = { shorter: a, longer: b };
  const inOlder: Containment = { shorter: b, longer: a };
  const older = isContainment(inNewer, grave);
  if (older !== null) {
    const extended = older === 'sentences' && !sameArticle;
    return extended
      ? { verdict: 'extended', redundant: 'older', rule: 'the newer one says the same and adds sentences' }
      : { verdict: 'contained', redundant: 'older', rule: CONTAINED_RULES[older] };
  }
  const newer = isContainment(inOlder, grave.map(swap));
  return newer === null ? null : { verdict: 'contained', redundant: 'newer', rule: CONTAINED_RULES[newer] };
}

const CONTAINED_RULES = {
  cut: 'a cut copy of the longer one',
  sentences: 'all of its sentences stand in the longer one',
};

/** The same sentences in another order. */
function swappedSentences(a: Tokens, b: Tokens): Judgement | null {
  if (a.tokens.length !== b.tokens.length) return null;
  const [first, second] = [sentences(a.tokens), sentences(b.tokens)];
  if (first.length < 2 || first.sort().join('\n') !== second.sort().join('\n')) return null;
  return {
    verdict: 'near-duplicate',
    redundant: 'newer',
    similarity: 1,
    changes: [],
    rule: 'the same sentences in another order',
  };
}

function sentences(tokens: Token[]): string[] {
  const found: string[] = [];
  for (const { form, opensSentence } of tokens) {
    if (opensSentence) found.push(form);
    else found[found.length - 1] += ` ${form}`;
  }
  return found;
}

function toChange({ aStart, aEnd, bStart, bEnd }: Hunk, a: Tokens, b: Tokens): Change {
  return [sliceText(a, aStart, aEnd), sliceText(b, bStart, bEnd)];
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
