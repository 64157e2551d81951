import { AlignerError } from '../errors.ts';
import {
  type Article,
  BILINGUAL_VERSION,
  type BilingualDocument,
  type DiscrepancyScope,
  type LanguageTag,
  type Pair,
  type PairSide,
  type Paragraph,
  type SentenceLink,
} from '../model.ts';
import { nameLanguage } from '../text/wording.ts';
import { weighOccasion } from './agreement/another-occasion.ts';
import { compareArticles } from './compare-articles.ts';
import type { Comparison, JudgedBead } from './compare-texts.ts';
import { doubtScore, findDiscrepancies } from './find-discrepancies.ts';
import { sigmoid } from './link/logistic.ts';
import { linkSentences, settleSentences } from './link-sentences.ts';
import { giveBack } from './restore/restore-repeats.ts';
import type { Lexicon } from './words/lexicon/lexicon.ts';
import { openVocabularies } from './words/open-vocabularies.ts';

export interface AlignOptions {
  /** Translation probabilities for the two languages; without them names, numbers and spellings must do. */
  lexicon?: Lexicon | undefined;
  /** Pairs with a lower score are left out; .3 without it. */
  minScore?: number | undefined;
  /** Adds the sentence links inside each pair. */
  sentences?: boolean | undefined;
  /** Compares negations and names too where it is `all`; `usual` without it. */
  discrepancies?: DiscrepancyScope | undefined;
  /** Gives back what cleaning removed within an article where the other one holds its translation at the matching place. */
  restoreRepeats?: boolean | undefined;
  /**
   * The same articles with paragraphs that stand elsewhere and are not shown: what belongs together and how the articles stand to
   * each other is judged on these.
   */
  whole?: readonly [Article, Article] | undefined;
  /** Id of the result; the first article's id without one. */
  id?: string | undefined;
}

/** Comparable pairs start here; translated ones have more than .46, or their bead would not stand. */
const DEFAULT_MIN_SCORE = 0.3;

/**
 * Lines up the paragraphs of two articles in different languages; removed paragraphs stay out, but for those that
 * `restoreRepeats` finds a partner for. Pure and deterministic.
 *
 * @throws AlignerError `same-language` when both are in one language, `bad-lexicon` when the lexicon is for others
 */
export function alignArticles(x: Article, y: Article, options: AlignOptions = {}): BilingualDocument {
  const articles = orderSides(x, y);
  const languages: [LanguageTag, LanguageTag] = [articles[0].language.tag, articles[1].language.tag];
  const vocabularies = openVocabularies(languages, options.lexicon);
  const whole = options.whole ? orderSides(...options.whole) : articles;
  const { compared, beads, ...verdict } = compareArticles(whole, languages, vocabularies, {
    shown: articles,
    restoresRepeats: options.restoreRepeats ?? false,
  });
  const { minScore = DEFAULT_MIN_SCORE } = options;
  const pairs = beads.flatMap((bead) => {
    const pair = describePair(bead, compared, languages);
    let linked: SentenceLink[] | undefined;
    const linkOnce = () => {
      linked ??= linkSentences(
        pair,
        pickParagraphs(pair.sides, compared, languages),
        languages,
        vocabularies,
      );
      return linked;
    };
    const checked = checkPair(pair, languages, linkOnce, options.discrepancies);
    if (checked.score < minScore) return [];
    if (!options.sentences) return [checked];
    const sentences = settleSentences(linkOnce(), pair).filter(({ score }) => score >= minScore);
    return [{ ...checked, sentences }];
  });
  const [first, second] = languages;
  const { relation, confidence } = judgeOccasion(verdict, articles, pairs, vocabularies);
  const paired = [listPaired(pairs, first), listPaired(pairs, second)] as const;
  // Where its pair was too weak to be printed, a paragraph stays removed.
  const shown = [giveBack(articles[0], paired[0]), giveBack(articles[1], paired[1])] as const;
  return {
    schemaVersion: BILINGUAL_VERSION,
    id: options.id ?? articles[0].id,
    languages,
    relation,
    confidence: roundChance(confidence),
    coverage: { [first]: shareOf(shown[0], paired[0]), [second]: shareOf(shown[1], paired[1]) },
    articles: { [first]: shown[0], [second]: shown[1] },
    pairs,
    unpaired: { [first]: listOthers(shown[0], paired[0]), [second]: listOthers(shown[1], paired[1]) },
  };
}

/** What translates sentence by sentence is still no translation when its facts are those of another occasion. */
function judgeOccasion(
  verdict: Pick<Comparison, 'relation' | 'confidence'>,
  articles: readonly [Article, Article],
  pairs: readonly Pair[],
  vocabularies: Parameters<typeof weighOccasion>[3],
): Pick<Comparison, 'relation' | 'confidence'> {
  if (verdict.relation !== 'translation' && verdict.relation !== 'partial') return verdict;
  const [a, b] = [vocabularies[0].language, vocabularies[1].language];
  const texts = pairs.map(({ sides }) => [sides[a]!.text, sides[b]!.text] as const);
  const discrepancies = pairs.flatMap((pair) => pair.discrepancies);
  const odds = weighOccasion(articles, texts, discrepancies, vocabularies);
  if (odds < 0) return { relation: 'comparable', confidence: sigmoid(-odds) };
  return { ...verdict, confidence: Math.min(verdict.confidence, sigmoid(odds)) };
}

/** Ids of the paragraphs of one language that stand in a pair. */
function listPaired(pairs: readonly Pair[], language: LanguageTag): Set<string> {
  const ids = new Set<string>();
  for (const { sides } of pairs) for (const id of sides[language]!.ids) ids.add(id);
  return ids;
}

function listOthers({ paragraphs }: Article, ids: ReadonlySet<string>): string[] {
  return paragraphs.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
}

/**
 * Puts the German article first if there is one; otherwise the given order stands.
 *
 * @throws AlignerError `same-language`, or `wrong-language` when the language of one is unknown
 */
export function orderSides(a: Article, b: Article): [Article, Article] {
  for (const article of [a, b]) {
    if (article.language.tag === 'und') {
      const message = `cannot tell the language of ${knownName(article)}; it needs more text`;
      throw new AlignerError('wrong-language', message);
    }
  }
  if (a.language.tag === b.language.tag) {
    throw new AlignerError(
      'same-language',
      `both articles are ${nameLanguage(a.language.tag)} (${knownName(a)}, ${knownName(b)}); align needs two languages`,
    );
  }
  return b.language.tag === 'de' ? [b, a] : [a, b];
}

/** The file that a person knows, or the record in it. */
function knownName({ id, source }: Article): string {
  return source.format === 'text' || source.format === 'html' ? source.name : id;
}

function describePair(
  bead: JudgedBead,
  articles: readonly [Article, Article],
  languages: readonly [LanguageTag, LanguageTag],
): Pair {
  return {
    score: roundChance(bead.score),
    relation: bead.relation,
    evidence: bead.evidence,
    discrepancies: [],
    links: bead.links.map(({ a, b }) => [articles[0].paragraphs[a]!.id, articles[1].paragraphs[b]!.id]),
    sides: {
      [languages[0]]: joinParagraphs(articles[0], bead.a),
      [languages[1]]: joinParagraphs(articles[1], bead.b),
    },
  };
}

/** The paragraphs that stand in a pair. */
function pickParagraphs(
  sides: Pair['sides'],
  articles: readonly [Article, Article],
  languages: readonly [LanguageTag, LanguageTag],
): [Paragraph[], Paragraph[]] {
  return articles.map(({ paragraphs }, side) => {
    const ids = new Set(sides[languages[side]!]!.ids);
    return paragraphs.filter(({ id }) => ids.has(id));
  }) as [Paragraph[], Paragraph[]];
}

/** Adds the facts in which the two sides differ, and lowers the score where there are any. */
function checkPair(
  pair: Pair,
  languages: readonly [LanguageTag, LanguageTag],
  linkSentences: () => SentenceLink[],
  scope: DiscrepancyScope | undefined,
): Pair {
  const discrepancies = findDiscrepancies(pair, languages, linkSentences, scope);
  if (discrepancies.length === 0) return pair;
  return { ...pair, discrepancies, score: roundChance(doubtScore(pair.score)) };
}

function joinParagraphs({ paragraphs }: Article, numbers: readonly number[]): PairSide {
  if (numbers.length === 1) {
    const { id, text } = paragraphs[numbers[0]!]!;
    return { ids: [id], text };
  }
  const joined = numbers.map((number) => paragraphs[number]!);
  return { ids: joined.map(({ id }) => id), text: joined.map(({ text }) => text).join('\n\n') };
}

/** Share of an article's characters in the paragraphs with these ids. */
function shareOf({ paragraphs }: Article, ids: ReadonlySet<string>): number {
  let all = 0;
  let some = 0;
  for (const { id, text } of paragraphs) {
    all += text.length;
    if (ids.has(id)) some += text.length;
  }
  return all > 0 ? Math.round((some / all) * 1000) / 1000 : 0;
}

/** Three digits, and never quite certain: nothing that is read off words is. */
export function roundChance(chance: number): number {
  return Math.min(0.999, Math.max(0.001, Math.round(chance * 1000) / 1000));
}
