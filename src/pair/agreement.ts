import { readSide } from '../align/side/read-side.ts';
import type { Vocabulary } from '../align/words/vocabulary.ts';

/** Numbers and dates that two texts hold, and how many of them both hold. */
export interface Agreement {
  /** Distinct values on the side that has fewer. */
  values: number;
  /** Of these, the ones that the other side has too. */
  shared: number;
}

/** Compares the numbers and dates of the paired paragraphs of two articles: what stands elsewhere need not agree. */
export function compareValues(
  pairedA: readonly string[],
  pairedB: readonly string[],
  vocabularies: readonly [Vocabulary, Vocabulary],
): Agreement {
  const a = listValues(pairedA, vocabularies[0]);
  const b = listValues(pairedB, vocabularies[1]);
  const shared = [...a].filter((value) => b.has(value)).length;
  return { values: Math.min(a.size, b.size), shared };
}

function listValues(texts: readonly string[], vocabulary: Vocabulary): Set<string> {
  const values = new Set<string>();
  for (const { kind, key } of readSide(texts, vocabulary).units) {
    // A single digit is as often written as a word, rounded or left out.
    if (kind !== 'word' && key.length > 1) values.add(`${kind} ${key}`);
  }
  return values;
}
