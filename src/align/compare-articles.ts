import type { Article, LanguageTag } from '../model.ts';
import type { IsShown } from './bead/leave-out.ts';
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

export interface CompareArticlesOptions {
  /** The articles without the paragraphs that count for their relation but must not stand in a bead. */
  shown: Articles;
  /** Gives back what cleaning removed on one side where its counterpart stands on the other. */
  restoresRepeats: boolean;
}

/**
 * Compares two articles paragraph by paragraph, again where the first comparison shows that a paragraph is superseded, or, with
 * `restoresRepeats`, that what cleaning removed on one side has its counterpart on the other.
 */
export function compareArticles(
  articles: Articles,
  languages: readonly [LanguageTag, LanguageTag],
  vocabularies: readonly [Vocabulary, Vocabulary],
  { shown, restoresRepeats }: CompareArticlesOptions,
): ComparedArticles {
  const hidden = [listHidden(articles[0], shown[0]), listHidden(articles[1], shown[1])] as const;
  const compare = (compared: Articles): ComparedArticles => {
    const [a, b] = compared.map(({ paragraphs }) => paragraphs.map(({ text }) => text)) as [
      string[],
      string[],
    ];
    const linkParagraphs = linkThroughSentences([a, b], languages, vocabularies);
    const isShown: IsShown = (side, number) => {
      const at = side === 'a' ? 0 : 1;
      return !hidden[at].has(compared[at].paragraphs[number]!.id);
    };
    return { compared, ...compareTexts(a, b, vocabularies, { linkParagraphs, isShown }) };
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

function listHidden({ paragraphs }: Article, shown: Article): Set<string> {
  const ids = new Set(shown.paragraphs.map(({ id }) => id));
  return new Set(paragraphs.map(({ id }) => id).filter((id) => !ids.has(id)));
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
