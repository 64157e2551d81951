import { readSide } from '../align/side.ts';
import type { Vocabulary } from '../align/vocabulary.ts';
import type { BilingualDocument } from '../model.ts';

/** Numbers and dates that the paired paragraphs of two articles hold, and how many of them both sides hold. */
export interface Agreement {
  /** Distinct values on the side that has fewer. */
  values: number;
  /** Of these, the ones that the other side has too. */
  shared: number;
}

/** Compares the numbers and dates inside the pairs of a document: what stands elsewhere need not agree. */
export function compareValues(
  document: BilingualDocument,
  vocabularies: readonly [Vocabulary, Vocabulary],
): Agreement {
  const [a, b] = document.languages.map((tag, side) =>
    listValues(
      document.pairs.map(({ sides }) => sides[tag]!.text),
      vocabularies[side]!,
    ),
  ) as [Set<string>, Set<string>];
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
