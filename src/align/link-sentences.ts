import type { LanguageTag, Pair, Paragraph, SentenceLink } from '../model.ts';
import { splitSentences } from '../text/sentences.ts';
import type { LinkParagraphs } from './bead/exact-links.ts';
import { compareTexts, type JudgedBead } from './compare-texts.ts';
import type { Vocabulary } from './words/vocabulary.ts';

/**
 * Links the sentences of the paragraphs of one pair: the same comparison once more, with sentences for paragraphs. A sentence
 * on each side is what the pair is.
 */
export function linkSentences(
  { score, relation }: Pick<Pair, 'score' | 'relation'>,
  paragraphs: readonly [readonly Paragraph[], readonly Paragraph[]],
  languages: readonly [LanguageTag, LanguageTag],
  vocabularies: readonly [Vocabulary, Vocabulary],
): SentenceLink[] {
  const [a, b] = paragraphs.map((own, side) =>
    splitParagraphs(
      own.map(({ text }) => text),
      languages[side]!,
    ),
  ) as [Sentence[], Sentence[]];
  const nameSentence = (side: 0 | 1, { paragraph, number }: Sentence) =>
    `${paragraphs[side][paragraph]!.id}.${number}`;
  const isPair = a.length === 1 && b.length === 1;
  const beads = isPair ? [{ a: [0], b: [0], score, relation }] : compareSentences(a, b, vocabularies);
  return beads.map((bead) => {
    const linked = [bead.a.map((at) => a[at]!), bead.b.map((at) => b[at]!)] as const;
    const byLanguage = <T>(of: (sentences: readonly Sentence[], side: 0 | 1) => T) => ({
      [languages[0]]: of(linked[0], 0),
      [languages[1]]: of(linked[1], 1),
    });
    return {
      sides: byLanguage((sentences) => sentences.map(({ text }) => text).join(' ')),
      ids: byLanguage((sentences, side) => sentences.map((sentence) => nameSentence(side, sentence))),
      score: Math.round(bead.score * 1000) / 1000,
      relation: bead.relation,
    };
  });
}

/**
 * The sentence links of a pair as they are printed: none is surer than the pair. Where the pair is all translation, or none is,
 * so are its sentences; by themselves short ones are often called comparable for want of words.
 */
export function settleSentences(
  links: readonly SentenceLink[],
  pair: Pick<Pair, 'score' | 'relation'>,
): SentenceLink[] {
  return links.map((link) => ({
    ...link,
    score: Math.min(link.score, pair.score),
    relation: pair.relation === 'partial' ? (link.relation ?? 'partial') : pair.relation,
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
  /** Its place in the paragraph, counted from 1. */
  number: number;
  text: string;
}

/** Paragraph by paragraph: a sentence never runs over a paragraph's end. */
function splitParagraphs(paragraphs: readonly string[], language: LanguageTag): Sentence[] {
  return paragraphs.flatMap((text, paragraph) =>
    splitSentences(text, language).map((sentence, at) => ({ paragraph, number: at + 1, text: sentence })),
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
