import { matchUnits } from '../match/matches.ts';
import { readSide } from '../side/read-side.ts';
import type { EncodedArticle } from '../side/side.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/** Two texts that are said to translate each other. */
export type TextPair = readonly [string, string];

/** A match less likely than this is a guess by sound, which two names of one kind allow as well: Bergmann, Brandstetter. */
const SAME_NAME = 0.3;
/** Shorter words are titles and articles more often than surnames. */
const SHORTEST = 4;

/** How the full names of two articles agree: names of two words, each counted once however often it comes. */
export interface NameAgreement {
  /** Names that both articles have. */
  shared: number;
  /** Names in one text of a pair that have no partner anywhere in the other article, where the other text has such a name too. */
  exchanged: number;
}

/** Pairs of texts with the words and values that stand in them. */
export interface PairsRead {
  pairs: readonly TextPair[];
  texts: readonly [readonly string[], readonly string[]];
  sides: readonly [EncodedArticle, EncodedArticle];
}

export function readPairs(
  pairs: readonly TextPair[],
  vocabularies: readonly [Vocabulary, Vocabulary],
): PairsRead {
  const [a, b] = [pairs.map(([text]) => text), pairs.map(([, text]) => text)];
  return { pairs, texts: [a, b], sides: [readSide(a, vocabularies[0]), readSide(b, vocabularies[1])] };
}

/** Compares the full names of two articles, given as the pairs that were found in them. */
export function compareFullNames(
  { pairs, texts, sides }: PairsRead,
  vocabularies: readonly [Vocabulary, Vocabulary],
): NameAgreement {
  const known = listMatched(...sides, vocabularies);
  const names = [listNames(texts[0], sides[0], known[0]), listNames(texts[1], sides[1], known[1])] as const;
  const shared = names.map(
    (side) => new Set(side.flat().flatMap(({ text, words }) => (words === 2 ? [text] : []))),
  );
  const exchanged = [new Set<string>(), new Set<string>()] as const;
  for (let pair = 0; pair < pairs.length; pair++) {
    const lone = names.map((side) => side[pair]!.filter(({ words }) => words === 0)) as [Name[], Name[]];
    if (lone.some((side) => side.length === 0)) continue;
    lone.forEach((side, at) => {
      for (const { text } of side) exchanged[at as 0 | 1].add(text);
    });
  }
  return {
    shared: Math.min(shared[0]!.size, shared[1]!.size),
    exchanged: Math.min(exchanged[0].size, exchanged[1].size),
  };
}

interface Name {
  text: string;
  /** How many of its two words have a partner. */
  words: number;
}

/** Which units of either side have a partner on the other one. */
function listMatched(
  a: EncodedArticle,
  b: EncodedArticle,
  vocabularies: readonly [Vocabulary, Vocabulary],
): [Set<number>, Set<number>] {
  const matches = matchUnits(a, b, vocabularies);
  const known: [Set<number>, Set<number>] = [new Set(), new Set()];
  for (let match = 0; match < matches.a.length; match++) {
    if (Math.max(matches.forward[match]!, matches.backward[match]!) < SAME_NAME) continue;
    known[0].add(matches.a[match]!);
    known[1].add(matches.b[match]!);
  }
  return known;
}

/**
 * By paragraph, the words with capitals that stand two by two: names, most of them. Of a longer row the last two, since nouns
 * stand before a name in German.
 */
function listNames(
  texts: readonly string[],
  { units, spots }: EncodedArticle,
  known: ReadonlySet<number>,
): Name[][] {
  return texts.map((text, paragraph) => {
    const isName = (spot: number) =>
      units[spots.unit[spot]!]!.kind === 'word' &&
      CAPITAL.test(text.slice(spots.from[spot]!, spots.to[spot]!));
    const follows = (spot: number) =>
      spots.from[spot] === spots.to[spot - 1]! + 1 && text[spots.to[spot - 1]!] === ' ';
    const [start, end] = [spots.starts[paragraph]!, spots.starts[paragraph + 1] ?? spots.unit.length];
    const names: Name[] = [];
    for (let spot = start + 1; spot < end; spot++) {
      const isLast = spot + 1 === end || !follows(spot + 1) || !isName(spot + 1);
      if (!isLast || !follows(spot) || !isName(spot) || !isName(spot - 1)) continue;
      if (spots.to[spot]! - spots.from[spot]! < SHORTEST) continue;
      const words = [spot - 1, spot].filter((word) => known.has(spots.unit[word]!)).length;
      names.push({ text: text.slice(spots.from[spot - 1]!, spots.to[spot]!), words });
    }
    return names;
  });
}

const CAPITAL = /^\p{Lu}\p{Ll}/u;
