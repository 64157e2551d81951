import { findBoilerplate } from './boilerplate.ts';
import type { Feed, Place } from './feed.ts';
import { type Judgement, type JudgeOptions, judge } from './judge.ts';
import { comparisonKey } from './key.ts';
import { orderArticles } from './order.ts';
import { type RankedTexts, rankTexts } from './ranks.ts';
import { Search } from './search.ts';
import { type Tokens, tokenize } from './tokens.ts';
import { SHORT_PARAGRAPH } from './words.ts';

/** Gives the text of a paragraph of the feed; texts live outside, on disk. */
export type ReadText = (place: Place) => string;

/** Why the first paragraph with a text goes, or what it must be flagged for. */
export interface Relation {
  /** Rank of the other text. */
  other: number;
  judgement: Judgement;
}

/** What became of every distinct text, by its rank. */
export interface Decisions extends RankedTexts {
  /** Why its first paragraph goes; what stays for it may be earlier or later. */
  removals: Map<number, Relation>;
  /** The earlier text that says nearly the same with other facts. */
  updates: Map<number, Relation>;
  /** Texts that recur around otherwise different articles. */
  boilerplate: Set<number>;
}

export interface DecideOptions extends Pick<JudgeOptions, 'near'> {
  vocabulary: (language: string) => JudgeOptions['isKnown'];
}

/** Judges every distinct text of a feed against the earlier ones that resemble it, in the order of the data. */
export function decideFeed(feed: Feed, readText: ReadText, options: DecideOptions): Decisions {
  const ranked = rankTexts(feed, orderArticles(feed));
  const { ordered, firsts, languages } = ranked;
  const search = new Search(feed, ordered);
  const removals = new Map<number, Relation>();
  const updates = new Map<number, Relation>();
  const textOf = (rank: number) => readText(firsts[rank]!);
  const tokensOf = remember((rank: number) => tokenize(textOf(rank)));
  for (let rank = 0; rank < ordered.length; rank++) {
    if (feed.words.get(ordered[rank]!) < SHORT_PARAGRAPH) continue;
    for (const other of search.findEarlier(rank)) {
      const language = chooseLanguage(feed.languages[languages[other]!]!, feed.languages[languages[rank]!]!);
      const judgement = judge(tokensOf(other), tokensOf(rank), {
        language,
        near: options.near,
        isKnown: options.vocabulary(language),
        sameArticle: firsts[other]!.article === firsts[rank]!.article,
      });
      if (judgement.redundant === 'newer') {
        removals.set(rank, { other, judgement });
        updates.delete(rank);
        break;
      }
      if (judgement.redundant === 'older') {
        if (!removals.has(other)) removals.set(other, { other: rank, judgement });
      } else if (judgement.verdict === 'update' && !updates.has(rank)) {
        updates.set(rank, { other, judgement });
      }
    }
  }
  breakCircles(removals);
  const boilerplate = findBoilerplate(feed, ranked, (rank) => comparisonKey(textOf(rank)));
  return { ...ranked, removals, updates, boilerplate };
}

/** Texts that share so many words are in one language, even where a short one could not be told. */
function chooseLanguage(older: string, newer: string): string {
  return older === 'und' ? newer : older;
}

/** Paragraphs kept in tokens at a time: popular originals come up again and again, most others once. */
const REMEMBERED = 1000;

function remember(compute: (rank: number) => Tokens): (rank: number) => Tokens {
  const recent = new Map<number, Tokens>();
  return (rank) => {
    const known = recent.get(rank);
    if (known !== undefined) return known;
    if (recent.size === REMEMBERED) recent.delete(recent.keys().next().value!);
    const computed = compute(rank);
    recent.set(rank, computed);
    return computed;
  };
}

/**
 * Texts that go point at one another, and the last in every chain must stay. A circle would take with a fact all
 * paragraphs that tell it: its earliest text stays.
 */
function breakCircles(removals: Map<number, Relation>): void {
  const settled = new Set<number>();
  for (const start of [...removals.keys()].sort((a, b) => a - b)) {
    const path = new Set<number>();
    let rank = start;
    while (removals.has(rank) && !settled.has(rank) && !path.has(rank)) {
      path.add(rank);
      rank = removals.get(rank)!.other;
    }
    if (path.has(rank)) removals.delete(Math.min(...[...path].slice([...path].indexOf(rank))));
    for (const seen of path) settled.add(seen);
  }
}
