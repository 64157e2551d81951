import { AlignerError } from '../../errors.ts';
import type { Article, BilingualDocument, Evidence, LanguageTag, Pair, Paragraph } from '../../model.ts';
import { splitSentences } from '../../text/sentences.ts';
import { isBySentence } from '../order.ts';
import { locateSentences } from './locate-sentences.ts';
import { placeDiscrepancy } from './place-discrepancy.ts';

/** Language tag -> sentence id -> text. */
type Texts = Record<LanguageTag, ReadonlyMap<string, string>>;

/**
 * The same document in sentences: they are its paragraphs (`p3.2`), and its pairs are the sentence links. A pair that a person made
 * and that has no sentence links stays one pair of all its sentences. Facts that differ go with the sentence link that
 * holds them; what was removed stays as it was.
 *
 * @throws AlignerError `malformed` for a document without sentence links, or whose links do not fit its text
 */
export function toSentences(document: BilingualDocument): BilingualDocument {
  if (isBySentence(document)) return document;
  checkLinks(document);
  const { languages, articles, pairs } = document;
  const byLanguage = <T>(of: (tag: LanguageTag) => T): Record<LanguageTag, T> =>
    Object.fromEntries(languages.map((tag) => [tag, of(tag)]));
  const split = byLanguage((tag) => splitArticle(articles[tag]!));
  const texts = byLanguage((tag) => new Map(split[tag]!.paragraphs.map(({ id, text }) => [id, text])));
  const parts = pairs.flatMap((pair) => splitPair(pair, document, texts));
  const paired = byLanguage((tag) => new Set(parts.flatMap(({ sides }) => sides[tag]!.ids)));
  return {
    ...document,
    articles: split,
    pairs: sortPairs(parts, split[languages[0]]!, languages[0]),
    coverage: byLanguage((tag) => shareOf(split[tag]!, paired[tag]!)),
    unpaired: byLanguage((tag) =>
      split[tag]!.paragraphs.map(({ id }) => id).filter((id) => !paired[tag]!.has(id)),
    ),
  };
}

/** @throws AlignerError `malformed` where the sentences of a pair are not known */
export function checkLinks({ id, pairs }: BilingualDocument): void {
  for (const { sentences, reviewed } of pairs) {
    if (sentences ? sentences.every(({ ids }) => ids !== undefined) : reviewed) continue;
    const lack = sentences ? 'has sentence links without ids' : 'holds no sentence links';
    throw new AlignerError(
      'malformed',
      `document ${id} ${lack}, so it cannot be written by sentence; align its articles again with --sentences`,
    );
  }
}

/** A flag goes to the first sentence of its paragraph. */
function splitArticle(article: Article): Article {
  const { paragraphs, flagged, language } = article;
  return {
    ...article,
    paragraphs: paragraphs.flatMap((paragraph) => splitParagraph(paragraph, language.tag)),
    flagged: flagged.map((flag) => ({ ...flag, id: `${flag.id}.1` })),
  };
}

function splitParagraph(paragraph: Paragraph, language: LanguageTag): Paragraph[] {
  const sentences = splitSentences(paragraph.text, language);
  return sentences.map((text, at) => ({ ...paragraph, id: `${paragraph.id}.${at + 1}`, text }));
}

function splitPair(pair: Pair, { id, languages, articles }: BilingualDocument, texts: Texts): Pair[] {
  const located = languages.map((tag) => locateSentences(pair.sides[tag]!, articles[tag]!, texts[tag]!));
  const everything = Object.fromEntries(
    languages.map((tag, side) => [tag, located[side]!.map(({ id }) => id)]),
  );
  const links = pair.sentences ?? [
    { ids: everything, sides: {}, score: pair.score, relation: pair.relation },
  ];
  const parts = links.map(({ ids = {}, sides: linked, score, relation = pair.relation }): Pair => {
    const sides: Pair['sides'] = {};
    for (const tag of languages) {
      const text = ids[tag]!.map((sentence) => texts[tag]!.get(sentence)).join(' ');
      if (text !== (linked[tag] ?? text))
        throw new AlignerError(
          'malformed',
          `the sentence links of document ${id} do not fit its text; align its articles again with --sentences`,
        );
      sides[tag] = { ids: ids[tag]!, text };
    }
    return {
      score,
      relation,
      evidence: pair.evidence.filter((found) => isHeld(found, sides)),
      sides,
      links: ids[languages[0]]!.flatMap((a) => ids[languages[1]]!.map((b): [string, string] => [a, b])),
      discrepancies: [],
      ...(pair.reviewed ? { reviewed: true } : {}),
    };
  });
  for (const found of pair.discrepancies) placeDiscrepancy(found, pair, parts, located, languages);
  return parts;
}

/** Whether both sides of a sentence pair hold the words of a piece of evidence. */
function isHeld(evidence: Evidence, sides: Pair['sides']): boolean {
  return Object.entries(sides).every(([tag, { text }]) => text.includes(evidence[tag] ?? ''));
}

/** In the order of the first language, as the pairs of paragraphs are. */
function sortPairs(pairs: Pair[], { paragraphs }: Article, tag: LanguageTag): Pair[] {
  const positions = new Map(paragraphs.map(({ id }, position) => [id, position]));
  const position = ({ sides }: Pair) => positions.get(sides[tag]!.ids[0]!)!;
  return pairs.sort((x, y) => position(x) - position(y));
}

/** Share of an article's characters in the sentences with these ids; three digits, as for paragraphs. */
function shareOf({ paragraphs }: Article, ids: ReadonlySet<string>): number {
  const measure = (list: readonly Paragraph[]) => list.reduce((sum, { text }) => sum + text.length, 0);
  const part = measure(paragraphs.filter(({ id }) => ids.has(id)));
  return part === 0 ? 0 : Math.round((part / measure(paragraphs)) * 1000) / 1000;
}
