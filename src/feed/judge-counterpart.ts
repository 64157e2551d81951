import type { BilingualDocument } from '../model.ts';
import type { Agreement } from './agreement.ts';

/** How surely two articles are counterparts: one translates the other, or a good part of it. */
export interface CounterpartJudgement {
  /** 0 to 1. */
  probability: number;
  /** Why not, in words, when the probability falls short. */
  objection: string | null;
}

/** Two articles are paired from this probability on. */
export const MIN_PROBABILITY = 0.5;

/**
 * Weights of a logistic regression, fitted by `bench/pairing.mjs --fit` on two of three documents of the development
 * set; the counterexamples are the articles of the same days that come closest, many of them on the same event.
 */
const WEIGHTS = {
  bias: -12.4,
  likeness: 5.8,
  most: -4.1,
  least: 18.2,
  translated: 9.5,
  pairs: 1.6,
  whole: 2.6,
};

/**
 * A number that both sides hold is likelier among counterparts (about .9, against .2 among articles of one kind), one
 * that is missing likelier among others: the log of these ratios. Measured on the same data.
 */
const SHARED_VALUE = 1.5;
const MISSING_VALUE = -2.1;
/** Numbers may settle a doubtful case, but tables of them may not drown everything else. */
const MOST_BY_VALUES = 3;
/**
 * From this many numbers on, counterparts share half of them, in 99 of 100 cases. The weekly report with other figures
 * and last year's edition of an event share fewer, however alike their sentences are.
 */
const ENOUGH_VALUES = 3;

/** Judges an aligned pair of articles by what their alignment shows. `likeness` is that of their keys. */
export function judgeCounterpart(
  document: BilingualDocument,
  likeness: number,
  agreement: Agreement,
): CounterpartJudgement {
  const covered = measureCoverage(document, () => true);
  const translated = measureCoverage(document, (relation) => relation !== 'comparable');
  const evidence =
    WEIGHTS.bias +
    WEIGHTS.likeness * likeness +
    WEIGHTS.most * Math.max(...covered) +
    WEIGHTS.least * Math.min(...covered) +
    WEIGHTS.translated * Math.max(...translated) +
    WEIGHTS.pairs * Math.log(1 + document.pairs.length) +
    (document.relation === 'translation' ? WEIGHTS.whole : 0) +
    weighValues(agreement);
  if (contradicts(agreement)) {
    const { values, shared } = agreement;
    return { probability: 0, objection: `${values - shared} of ${values} numbers and dates differ` };
  }
  const probability = 1 / (1 + Math.exp(-evidence));
  return { probability, objection: probability >= MIN_PROBABILITY ? null : 'too little of it is translated' };
}

function contradicts({ values, shared }: Agreement): boolean {
  return values >= ENOUGH_VALUES && 2 * shared < values;
}

function weighValues({ values, shared }: Agreement): number {
  const weight = shared * SHARED_VALUE + (values - shared) * MISSING_VALUE;
  return Math.max(-MOST_BY_VALUES, Math.min(MOST_BY_VALUES, weight));
}

type Relation = BilingualDocument['pairs'][number]['relation'];

/** Share of each side's text that stands in pairs of the wanted relation, each pair counting as far as it is sure. */
function measureCoverage(
  { languages, pairs, articles }: BilingualDocument,
  wanted: (relation: Relation) => boolean,
): number[] {
  return languages.map((tag) => {
    const total = articles[tag]!.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
    const held = pairs.reduce(
      (sum, { score, relation, sides }) => sum + (wanted(relation) ? score * sides[tag]!.text.length : 0),
      0,
    );
    return total > 0 ? held / total : 0;
  });
}
