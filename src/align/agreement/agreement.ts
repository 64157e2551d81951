import { compareFacts } from '../../check/compare-facts.ts';
import type { Discrepancy } from '../../model.ts';
import type { Bead } from '../bead/beads.ts';
import type { EncodedArticle } from '../side/side.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import {
  compareFullNames,
  type NameAgreement,
  type PairsRead,
  readPairs,
  type TextPair,
} from './full-names.ts';

/** The facts of the paired paragraphs of two articles: what stands elsewhere need not agree. */
export interface Agreement {
  /** Distinct numbers and dates on the side that has fewer. */
  values: number;
  /** Of these, the ones that the other side has too. */
  shared: number;
  /** Values that stand against another one at the same place of a pair, each counted once. */
  contradictions: number;
  /** Full names of the two articles. */
  names: NameAgreement;
}

/** Compares the facts of two articles, given as their paragraphs' texts, in the pairs that were found. */
export function compareAgreement(
  a: readonly string[],
  b: readonly string[],
  beads: readonly Bead[],
  vocabularies: readonly [Vocabulary, Vocabulary],
): Agreement {
  const pairs = beads.map((bead): TextPair => [join(a, bead.a), join(b, bead.b)]);
  const read = readPairs(pairs, vocabularies);
  const languages = [vocabularies[0].language, vocabularies[1].language] as const;
  const discrepancies = pairs.flatMap((pair) => compareFacts(pair, languages));
  return {
    ...compareValues(read),
    contradictions: countContradictions(discrepancies, vocabularies),
    names: compareFullNames(read, vocabularies),
  };
}

/** Counts the numbers and dates of pairs of texts, and those that both sides have. */
export function compareValues({ sides }: PairsRead): Pick<Agreement, 'values' | 'shared'> {
  const [a, b] = [listValues(sides[0]), listValues(sides[1])];
  const shared = [...a].filter((value) => b.has(value)).length;
  return { values: Math.min(a.size, b.size), shared };
}

const join = (texts: readonly string[], numbers: readonly number[]) =>
  numbers.map((number) => texts[number]!).join('\n\n');

function listValues({ units }: EncodedArticle): Set<string> {
  const values = new Set<string>();
  for (const { kind, key } of units) {
    // A single digit is as often written as a word, rounded or left out.
    if (kind !== 'word' && key.length > 1) values.add(`${kind} ${key}`);
  }
  return values;
}

/** Counts the values that stand against another one; negations and names are no values. */
export function countContradictions(
  discrepancies: readonly Discrepancy[],
  vocabularies: readonly [Vocabulary, Vocabulary],
): number {
  const found = new Set<string>();
  for (const { kind, ...words } of discrepancies) {
    const [x, y] = vocabularies.map(({ language }) => words[language]);
    // What one side leaves out does not contradict the other.
    if (kind !== 'negation' && kind !== 'name' && x !== null && y !== null) found.add(`${x} ${y}`);
  }
  return found.size;
}
