import type { Gains } from '../match/gains.ts';
import type { EncodedArticle } from '../side/side.ts';
import { collectLinks } from './link-evidence.ts';
import { describeInContext, predictInContext, type Repeated } from './link-model.ts';
import { type LinkTable, tabulate } from './link-table.ts';
import { WITH_LEXICON, WITHOUT_LEXICON } from './link-weights.ts';
import { predict } from './logistic.ts';
import { describeSurroundings } from './surroundings.ts';

/** Less likely links cannot be saved by their surroundings. */
export const MIN_PROBABILITY = 0.002;

/** An article as numbers, and what each of its units says about the paragraphs of the other. */
export interface ScoredSide {
  side: EncodedArticle;
  gains: Gains;
  texts: readonly string[];
}

/**
 * Scores every pair of paragraphs that have a match in common, in rounds: by the evidence of their words alone,
 * then by that and by what their neighbours and rivals got in the round before.
 */
export function scoreLinks(a: ScoredSide, b: ScoredSide, topic: number): LinkTable {
  const { evidence, rounds } = a.side.lexical ? WITH_LEXICON : WITHOUT_LEXICON;
  const links = collectLinks(a.side, b.side, a.gains, b.gains, topic);
  for (const link of links) link.probability = link.evidence = predict(link.features, evidence);
  const kept = links.filter((link) => link.probability > MIN_PROBABILITY);
  const sizes = [a.texts.length, b.texts.length] as const;
  const repeated: Repeated = [markRepeats(a.texts), markRepeats(b.texts)];
  let table = tabulate(kept, sizes);
  for (const round of rounds) {
    const around = describeSurroundings(table);
    const next = kept.map((link) =>
      predictInContext(describeInContext(link, table, around, repeated), round),
    );
    kept.forEach((link, k) => {
      link.probability = next[k]!;
    });
    table = tabulate(kept, sizes);
  }
  return table;
}

/** Tells which paragraphs say word for word what an earlier one says: short ones, which cleaning leaves where they stand. */
export function markRepeats(texts: readonly string[]): boolean[] {
  const seen = new Set<string>();
  return texts.map((text) => {
    const known = seen.has(text);
    seen.add(text);
    return known;
  });
}
