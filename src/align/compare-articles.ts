import type { Article, LanguageTag } from '../model.ts';
import { type Comparison, compareTexts, type JudgedBead } from './compare-texts.ts';
import { linkThroughSentences } from './link-sentences.ts';
import { giveBack, type Restored, restoreRepeats } from './restore/restore-repeats.ts';
import { leaveOutSuperseded } from './superseded.ts';
import type { Vocabulary } from './words/vocabulary.ts';

type Articles = [Article, Article];

/** Two articles as they were compared: without what their corrections supersede, with what was given back to them. */
export interface ComparedArticles extends Comparison {
  compared: Articles;
}

/**
 * Compares two articles paragraph by paragraph, again where the first comparison shows that a paragraph is superseded, or, with
 * `restoreRepeats`, that what cleaning removed on one side has its counterpart on the other.
 */
export function compareArticles(
  articles: Articles,
  languages: readonly [LanguageTag, LanguageTag],
  vocabularies: readonly [Vocabulary, Vocabulary],
  restoresRepeats: boolean,
): ComparedArticles {
  const compare = (compared: Articles): ComparedArticles => {
    const [a, b] = compared.map(({ paragraphs }) => paragraphs.map(({ text }) => text)) as [
      string[],
      string[],
    ];
    const linkParagraphs = linkThroughSentences([a, b], languages, vocabularies);
    return { compared, ...compareTexts(a, b, vocabularies, linkParagraphs) };
  };
  let result = compare(articles);
  const current: Articles = [
    leaveOutSuperseded(articles[0], listNumbers(result.beads, 'a')),
    leaveOutSuperseded(articles[1], listNumbers(result.beads, 'b')),
  ];
  if (current.some((article, side) => article !== articles[side])) result = compare(current);
  if (!restoresRepeats) return result;
  const restored = restoreRepeats(result.compared, result.beads);
  if (!restored) return result;
  const tried = compare(restored.articles);
  const confirmed = listConfirmed(restored, tried);
  const size = confirmed[0].size + confirmed[1].size;
  if (size === 0) return result;
  if (size === restored.opposite[0].size + restored.opposite[1].size) return tried;
  return compare([giveBack(result.compared[0], confirmed[0]), giveBack(result.compared[1], confirmed[1])]);
}

function listNumbers(beads: readonly JudgedBead[], side: 'a' | 'b'): number[][] {
  return beads.map((bead) => bead[side]);
}

/** Ids on either side that came back and were linked to what stands at their place on the other. */
function listConfirmed(
  { articles, opposite }: Restored,
  { beads }: ComparedArticles,
): [Set<string>, Set<string>] {
  const confirmed: [Set<string>, Set<string>] = [new Set(), new Set()];
  for (const { links } of beads) {
    for (const link of links) {
      const a = articles[0].paragraphs[link.a]!.id;
      const b = articles[1].paragraphs[link.b]!.id;
      if (opposite[0].get(a) === b) confirmed[0].add(a);
      if (opposite[1].get(b) === a) confirmed[1].add(b);
    }
  }
  return confirmed;
}
