import { AlignerError } from '../errors.ts';
import {
  type Article,
  type BilingualDocument,
  type LanguageTag,
  type Pair,
  type PairSide,
  SCHEMA_VERSION,
} from '../model.ts';
import { type Bead, formBeads } from './beads.ts';
import { explainBead } from './explain.ts';
import { weighUnits } from './gains.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { type LinkTable, scoreLinks } from './links.ts';
import { type Match, matchUnits } from './matches.ts';
import { measureBead } from './measure.ts';
import { readSide } from './side.ts';
import { compareTopics } from './similarity.ts';
import { judgeArticles, judgePair } from './verdict.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

export interface AlignOptions {
  /** Translation probabilities for the two languages; without them names, numbers and spellings must do. */
  lexicon?: Lexicon | undefined;
  /** Pairs with a lower score are left out. */
  minScore?: number | undefined;
  /** Adds the sentence links inside each pair. */
  sentences?: boolean | undefined;
  /** Id of the result; the first article's id without one. */
  id?: string | undefined;
}

/** A pair is printed when it is likelier right than this: below, an honest gap is better. */
const DEFAULT_MIN_SCORE = 0.3;

/**
 * Lines up two articles in different languages. Pure and deterministic.
 * @throws AlignerError `same-language` when both are in one language, `bad-lexicon` when the lexicon is for others
 */
export function alignArticles(
  first: Article,
  second: Article,
  options: AlignOptions = {},
): BilingualDocument {
  const [a, b] = orderSides(first, second);
  const languages: [LanguageTag, LanguageTag] = [a.language.tag, b.language.tag];
  const vocabularies = openVocabularies(languages, options.lexicon);
  const textsA = a.paragraphs.map((paragraph) => paragraph.text);
  const textsB = b.paragraphs.map((paragraph) => paragraph.text);
  const sideA = readSide(textsA, vocabularies[0]);
  const sideB = readSide(textsB, vocabularies[1]);
  const matches = matchUnits(sideA, sideB, vocabularies);
  const gainsA = weighUnits(sideA, sideB, matches, true);
  const gainsB = weighUnits(sideB, sideA, matches, false);
  const topic = compareTopics(sideA, sideB, matches);
  const table = scoreLinks(sideA, sideB, gainsA, gainsB, topic);
  const beads = formBeads(table);
  const matchesOf = indexMatches(matches, sideA.units.length);
  const pairs: Pair[] = [];
  const paired: [Set<string>, Set<string>] = [new Set(), new Set()];
  const translated: [number, number] = [0, 0];
  const covered: [number, number] = [0, 0];
  for (const bead of beads) {
    const score = scoreBead(bead, table);
    if (score < (options.minScore ?? DEFAULT_MIN_SCORE)) continue;
    const relation = judgePair(measureBead(bead, sideA, sideB, gainsA, gainsB));
    const sides = { [languages[0]]: joinParagraphs(a, bead.a), [languages[1]]: joinParagraphs(b, bead.b) };
    const evidence = explainBead(
      bead,
      { side: sideA, texts: textsA },
      { side: sideB, texts: textsB },
      matchesOf,
    );
    pairs.push({ score: round(score), relation, evidence, sides });
    languages.forEach((language, side) => {
      for (const id of sides[language]!.ids) paired[side]!.add(id);
      covered[side]! += sides[language]!.text.length;
      if (relation !== 'comparable') translated[side]! += sides[language]!.text.length;
    });
  }
  const coverage = [covered[0] / totalLength(textsA), covered[1] / totalLength(textsB)].map(limit);
  const related = pairs.length > 0 ? Math.max(...pairs.map((pair) => pair.score)) : 0;
  const verdict = judgeArticles(
    [translated[0] / totalLength(textsA), translated[1] / totalLength(textsB)],
    related,
  );
  return {
    schemaVersion: SCHEMA_VERSION,
    id: options.id ?? a.id,
    languages,
    relation: verdict.relation,
    confidence: round(limit(verdict.confidence)),
    coverage: { [languages[0]]: round(coverage[0]!), [languages[1]]: round(coverage[1]!) },
    articles: { [languages[0]]: a, [languages[1]]: b },
    pairs,
    unpaired: {
      [languages[0]]: a.paragraphs.map((p) => p.id).filter((id) => !paired[0].has(id)),
      [languages[1]]: b.paragraphs.map((p) => p.id).filter((id) => !paired[1].has(id)),
    },
  };
}

/** German first when German is one of the two, else as given. */
function orderSides(first: Article, second: Article): [Article, Article] {
  if (first.language.tag === second.language.tag) {
    throw new AlignerError(
      'same-language',
      `${first.id} and ${second.id} are both in "${first.language.tag}"; give two articles in different languages`,
    );
  }
  return second.language.tag === 'de' ? [second, first] : [first, second];
}

const vocabulariesOf = new WeakMap<Lexicon, [Vocabulary, Vocabulary]>();

/** One vocabulary per side; those of a lexicon are kept as long as it is, with the words they met. */
function openVocabularies(
  languages: [LanguageTag, LanguageTag],
  lexicon: Lexicon | undefined,
): [Vocabulary, Vocabulary] {
  if (!lexicon) return [createVocabulary(languages[0], undefined), createVocabulary(languages[1], undefined)];
  if (![...languages].every((language) => lexicon.languages.includes(language))) {
    throw new AlignerError(
      'bad-lexicon',
      `the lexicon is for ${lexicon.languages.join('-')}, the articles are in ${languages.join(' and ')}; give a lexicon for these or none`,
    );
  }
  let vocabularies = vocabulariesOf.get(lexicon);
  if (!vocabularies) {
    const [x, y] = lexicon.sides;
    vocabularies = [createVocabulary(x.language, x), createVocabulary(y.language, y)];
    vocabulariesOf.set(lexicon, vocabularies);
  }
  return languages[0] === lexicon.languages[0] ? vocabularies : [vocabularies[1], vocabularies[0]];
}

/** The mean probability of the links that a bead asserts. */
function scoreBead(bead: Bead, table: LinkTable): number {
  let sum = 0;
  for (const i of bead.a) for (const j of bead.b) sum += table.at(i, j);
  return sum / (bead.a.length * bead.b.length);
}

function indexMatches(matches: Match[], units: number): (unit: number) => Match[] {
  const byUnit: Match[][] = Array.from({ length: units }, () => []);
  for (const match of matches) byUnit[match.a]!.push(match);
  return (unit) => byUnit[unit]!;
}

function joinParagraphs(article: Article, numbers: number[]): PairSide {
  const paragraphs = numbers.map((number) => article.paragraphs[number]!);
  return { ids: paragraphs.map((p) => p.id), text: paragraphs.map((p) => p.text).join('\n\n') };
}

function totalLength(texts: string[]): number {
  return Math.max(
    1,
    texts.reduce((sum, text) => sum + text.length, 0),
  );
}

function limit(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
