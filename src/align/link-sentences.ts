import type { LanguageTag, PairSide, SentenceLink } from '../model.ts';
import { splitSentences } from '../text/sentences.ts';
import type { LinkParagraphs } from './bead/exact-links.ts';
import { compareTexts, type JudgedBead } from './compare-texts.ts';
import type { Vocabulary } from './words/vocabulary.ts';

/** Links the sentences inside one pair: the same comparison once more, with sentences for paragraphs. */
export function linkSentences(
  sides: Record<LanguageTag, PairSide>,
  languages: readonly [LanguageTag, LanguageTag],
  vocabularies: readonly [Vocabulary, Vocabulary],
): SentenceLink[] {
  const [a, b] = languages.map((language) =>
    splitParagraphs(sides[language]!.text.split('\n\n'), language),
  ) as [Sentence[], Sentence[]];
  return compareSentences(a, b, vocabularies).map((bead) => ({
    sides: {
      [languages[0]]: bead.a.map((number) => a[number]!.text).join(' '),
      [languages[1]]: bead.b.map((number) => b[number]!.text).join(' '),
    },
    score: Math.round(bead.score * 1000) / 1000,
  }));
}

/** Finds which paragraphs of two texts share sentences, by comparing the sentences of both in the same way. */
export function linkThroughSentences(
  texts: readonly [readonly string[], readonly string[]],
  languages: readonly [LanguageTag, LanguageTag],
  vocabularies: readonly [Vocabulary, Vocabulary],
): LinkParagraphs {
  return (...groups) => {
    const [a, b] = groups.map((numbers, side) =>
      splitParagraphs(
        numbers.map((number) => texts[side]![number]!),
        languages[side]!,
      ),
    ) as [Sentence[], Sentence[]];
    return compareSentences(a, b, vocabularies).flatMap(({ links }) =>
      links.map((link) => ({
        a: groups[0][a[link.a]!.paragraph]!,
        b: groups[1][b[link.b]!.paragraph]!,
        probability: link.probability,
      })),
    );
  };
}

/** A sentence and the place of its paragraph among those that were split. */
interface Sentence {
  paragraph: number;
  text: string;
}

/** Paragraph by paragraph: a sentence never runs over a paragraph's end. */
function splitParagraphs(paragraphs: readonly string[], language: LanguageTag): Sentence[] {
  return paragraphs.flatMap((text, paragraph) =>
    splitSentences(text, language).map((sentence) => ({ paragraph, text: sentence })),
  );
}

function compareSentences(
  a: readonly Sentence[],
  b: readonly Sentence[],
  vocabularies: readonly [Vocabulary, Vocabulary],
): JudgedBead[] {
  const listTexts = (sentences: readonly Sentence[]) => sentences.map(({ text }) => text);
  return compareTexts(listTexts(a), listTexts(b), vocabularies).beads;
}
