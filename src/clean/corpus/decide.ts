import { SHORT_PARAGRAPH } from '../../text/words.ts';
import { type Judgement, type JudgeOptions, judge } from '../compare/judge.ts';
import { tokenize } from '../compare/tokens.ts';
import { Overlap } from '../search/resemblance.ts';
import { Search } from '../search/search.ts';
import { findBoilerplate } from './boilerplate.ts';
import { breakCircles } from './break-circles.ts';
import { judgeAgainstOlder } from './judge-text.ts';
import { type Other, type Relation, Relations } from './relations.ts';
import { type Earlier, type EarlierRef, NOTHING_EARLIER } from './texts/earlier.ts';
import { joinKeys, type KnownTexts } from './texts/known.ts';
import { articleId, orderArticles } from './texts/order.ts';
import { RankedTexts } from './texts/ranks.ts';
import type { Place, TextTable } from './texts/text-table.ts';

/** Gives the text of a paragraph of the feed; texts live outside, on disk. */
export type ReadText = (place: Place) => string;

/** What became of every distinct text, by its rank. */
export interface Decisions {
  texts: RankedTexts;
  earlier: Earlier;
  known: KnownTexts;
  /** Why its first paragraph goes; what stays for it may be earlier or later. */
  removals: Relations;
  /** The earlier text that says nearly the same with other facts. */
  updates: Relations;
  /** The paragraph of an earlier run that it makes superfluous. */
  supersedes: Relations;
  /** Texts that recur around otherwise different articles. */
  boilerplate: Set<number>;
  /** How many pairs of texts were compared: the work that was done. */
  comparisons: number;
}

export interface DecideOptions extends Pick<JudgeOptions, 'near'> {
  vocabulary: (language: string) => JudgeOptions['isKnown'];
  earlier?: Earlier;
  /** The ranks from 0 to `size` in the order in which to judge them; the decisions are the same in any. */
  visit?: ((size: number) => Iterable<number>) | undefined;
}

/** Texts judged between two steps: some milliseconds of work. */
const TEXTS_PER_STEP = 32;

/**
 * Judges every distinct text of a feed against the earlier ones that resemble it. What a text repeats is told from the texts
 * alone, never from another decision, so the texts may be judged in any order.
 */
export function decideFeed(feed: TextTable, readText: ReadText, options: DecideOptions): Decisions {
  const steps = decideInSteps(feed, readText, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same in steps, each giving the share that is done, so that a program can show it and be interrupted meanwhile. */
export function* decideInSteps(
  feed: TextTable,
  readText: ReadText,
  options: DecideOptions,
): Generator<number, Decisions> {
  const earlier = options.earlier ?? NOTHING_EARLIER;
  const texts = new RankedTexts(feed, orderArticles(feed, earlier));
  const known = joinKeys(feed, texts, earlier);
  const search = new Search(texts, earlier, known);
  const removals = new Relations();
  const updates = new Relations();
  const supersedes = new Relations();

  const textOf = remember(TEXTS_KEPT, (other: number) =>
    other < 0 ? earlier.readText(~other) : readText(texts.firstOf(other)),
  );
  const tokensOf = remember(TOKENS_KEPT, (other: number) => tokenize(textOf(other)));
  const overlap = new Overlap();
  let comparisons = 0;
  /** Refs of earlier runs come here as their complement, which is below zero and so before every rank. */
  const compare = (older: number, newer: number, other: number): Judgement | null => {
    comparisons++;
    const words = other < 0 ? earlier.wordsOf(~other) : texts.wordsOf(other);
    if (!overlap.resembles(textOf(other), words)) return null;
    const language = chooseLanguage(languageOf(older), languageOf(newer));
    const sameArticle = articleOf(older) === articleOf(newer);
    return judge(tokensOf(older), tokensOf(newer), {
      language,
      near: options.near,
      isKnown: options.vocabulary(language),
      sameArticle,
    });
  };
  const articleOf = (other: number) =>
    other < 0 ? earlier.describe(~other).article : articleId(feed, texts.order, texts.articleOf(other));
  const languageOf = (other: number) =>
    other < 0 ? earlier.describe(~other).language : texts.languageOf(other);

  const isOfSameRun = (ref: EarlierRef, own: EarlierRef | undefined) =>
    own !== undefined && earlier.runOf(ref) === earlier.runOf(own);
  /** Earlier runs first. A record that comes again is judged as it was: by what came before it, or with it. */
  const listCandidates = (
    rank: number,
    own: EarlierRef | undefined,
  ): { older: number[]; newer: number[] } => {
    const complement = (refs: EarlierRef[]) => refs.map((ref) => ~ref);
    if (own === undefined)
      return {
        older: [...complement(search.findInEarlierRuns(rank)), ...search.findInThisRun(rank)],
        newer: [],
      };
    const { older, newer } = search.findAsBefore(rank, own);
    return { older: complement(older), newer: complement(newer) };
  };

  const judgeText = (rank: number) => {
    if (texts.wordsOf(rank) < SHORT_PARAGRAPH) return;
    const own = known.refs.get(rank);
    const { older, newer } = listCandidates(rank, own);
    if (older.length + newer.length === 0) return;
    overlap.start(textOf(rank), texts.wordsOf(rank));
    const goes = judgeAgainstOlder(
      older,
      (other) => compare(other, rank, other),
      (found, other, judgement) => {
        const relation: Relation = { other: toOther(other), earlier: true, judgement };
        if (found === 'goes') removals.set(rank, relation);
        else if (found === 'updates') updates.setFirst(rank, relation);
        else if (other >= 0) removals.claim(other, rank, judgement);
        else if (!isOfSameRun(~other, own)) supersedes.setFirst(rank, relation);
      },
    );
    // What came with it, behind it, may have made it superfluous.
    for (const other of goes ? [] : newer) {
      const judgement = compare(rank, other, other);
      if (judgement?.redundant !== 'older') continue;
      removals.set(rank, { other: toOther(other), earlier: false, judgement });
      break;
    }
  };

  const order = options.visit?.(texts.size) ?? countUp(texts.size);
  let visited = 0;
  for (const rank of order) {
    if (visited % TEXTS_PER_STEP === 0) yield visited / texts.size;
    visited++;
    judgeText(rank);
  }
  breakCircles(removals, known.refs);
  const boilerplate = findBoilerplate(feed, texts, known, earlier.articles);
  return { texts, earlier, known, removals, updates, supersedes, boilerplate, comparisons };
}

function* countUp(size: number): Generator<number> {
  for (let rank = 0; rank < size; rank++) yield rank;
}

function toOther(other: number): Other {
  return other < 0 ? { ref: ~other } : { rank: other };
}

/** The text at hand is compared with several others, and its neighbours with much the same ones. */
const TEXTS_KEPT = 64;
/** Tokens take fifty times the room of a text. */
const TOKENS_KEPT = 4;

/**
 * Remembers what was computed last, each in a place of its own. A `Map` would keep what was taken out of it alive, through
 * the old tables that it leaves behind, until the whole heap is collected.
 */
function remember<T>(places: number, compute: (other: number) => T): (other: number) => T {
  const others = new Array<number | undefined>(places);
  const values = new Array<T>(places);
  return (other) => {
    const place = other & (places - 1);
    if (others[place] !== other) {
      values[place] = compute(other);
      others[place] = other;
    }
    return values[place]!;
  };
}

/** Texts that share so many words are in one language, even where a short one could not be told. */
export function chooseLanguage(older: string, newer: string): string {
  return older === 'und' ? newer : older;
}
