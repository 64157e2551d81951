import type { LanguageTag, PairSide, SentenceLink } from '../model.ts';
import { splitSentences } from '../text/sentences.ts';
import type { LinkParagraphs } from './bead/exact-links.ts';
import { compareTexts } from './compare-texts.ts';
import type { Vocabulary } from './words/vocabulary.ts';

/** Links the sentences inside one pair: the same comparison once more, with sentences for paragraphs. */
export function linkSentences(
  sides: Record<LanguageTag, PairSide>,
  languages: readonly [LanguageTag, LanguageTag],
  vocabularies: readonly [Vocabulary, Vocabulary],
): SentenceLink[] {
  const [a, b] = languages.map((language) =>
    // Paragraph by paragraph: a sentence never runs over a paragraph's end.
    sides[language]!.text.split('\n\n').flatMap((paragraph) => splitSentences(paragraph, language)),
  ) as [string[], string[]];
  return compareTexts(a, b, vocabularies).beads.map((bead) => ({
    sides: {
      [languages[0]]: bead.a.map((number) => a[number]).join(' '),
      [languages[1]]: bead.b.map((number) => b[number]).join(' '),
    },
    score: Math.round(bead.score * 1000) / 1000,
  }));
}

interface NumberedSentence {
  paragraph: number;
  text: string;
}

/** Finds which paragraphs of two texts share sentences, by comparing the sentences of both in the same way. */
export function linkThroughSentences(
  texts: readonly [readonly string[], readonly string[]],
  languages: readonly [LanguageTag, LanguageTag],
  vocabularies: readonly [Vocabulary, Vocabulary],
): LinkParagraphs {
  return (...groups) => {
    const [a, b] = groups.map((paragraphs, side) =>
      paragraphs.flatMap((paragraph): NumberedSentence[] =>
        splitSentences(texts[side]![paragraph]!, languages[side]!).map((text) => ({ paragraph, text })),
      ),
    ) as [NumberedSentence[], NumberedSentence[]];
    const listTexts = (sentences: readonly NumberedSentence[]) => sentences.map(({ text }) => text);
    return compareTexts(listTexts(a), listTexts(b), vocabularies).beads.flatMap(({ links }) =>
      links.map((link) => ({
        a: a[link.a]!.paragraph,
        b: b[link.b]!.paragraph,
        probability: link.probability,
      })),
    );
  };
}
