import type { EncodedArticle } from '../side/side.ts';
import type { MatchTable } from './matches.ts';

/**
 * What each unit of one side says about each paragraph of the other, in nats: `base[u]` if no match of it stands there,
 * `base[u] + gain` for the paragraphs listed from `starts[u]` to `starts[u + 1]`.
 */
export interface Gains {
  base: Float64Array;
  starts: Int32Array;
  paragraphs: Int32Array;
  gain: Float32Array;
  /** 0 to 1: how surely the unit is matched there at all. */
  matched: Float32Array;
  /** How much a unit counts when shares of a text are measured: its surprisal, in nats. */
  weight: Float64Array;
}

/** Chance that a translator drops or rewrites a word although the lexicon knows it well. */
const MIN_FREE = 0.3;
/** The same for numbers and dates, which are rarely touched. */
const MIN_FREE_VALUE = 0.2;
/** A word outside the lexicon may well have a partner that nothing here can recognise. */
const FREE_UNKNOWN = 0.75;
/** Where there is no lexicon at all, only a few words of a text have a partner that spelling can show. */
const FREE_UNLISTED = 0.95;
/** How many paragraphs of prior experience the general frequency of a word is worth. */
const PRIOR_PARAGRAPHS = 2;
/** No single word is trusted beyond this factor: real texts repeat their own rare words. */
const MAX_RATIO = 400;
/** A word that stands in more paragraphs than this, and in a larger share, does not tell them apart. */
const MAX_POSTINGS = 60;
const MAX_SHARE = 0.1;

/**
 * For each unit the log-likelihood ratio of "its match stands in this paragraph because the texts translate each other"
 * against "by chance": `log(free + sum of p(b | a) / chance(b))`. Chance joins the general frequency of `b`
 * with how often it stands elsewhere in the same article, and grows with the paragraph's length.
 */
export function weighUnits(
  from: EncodedArticle,
  to: EncodedArticle,
  matches: MatchTable,
  forward: boolean,
): Gains {
  const size = from.units.length;
  const total = to.lengths.length;
  const meanLength = sum(to.lengths) / Math.max(1, total);
  const wordsPerParagraph = meanLength / LETTERS_PER_WORD;
  const surpriseOfOne = Math.log(Math.max(1, wordsPerParagraph));
  const { starts, matches: listed } = forward ? matches.ofA : matches.ofB;
  const others = forward ? matches.b : matches.a;
  const chances = forward ? matches.forward : matches.backward;
  const gains = openGains(size, countPostings(others, to));
  const ratios = new Float64Array(total);
  const maxPostings = Math.max(MAX_POSTINGS, MAX_SHARE * total);
  const unknown = from.lexical ? FREE_UNKNOWN : FREE_UNLISTED;
  let count = 0;
  for (let u = 0; u < size; u++) {
    let translationMass = 0;
    for (let k = starts[u]!; k < starts[u + 1]!; k++) translationMass += chances[listed[k]!]!;
    const known = from.translationMass[u]!;
    const floor = from.keys[u]! < 0 ? MIN_FREE_VALUE : MIN_FREE;
    const free = Math.max(floor, Math.min(known > 0 ? 1 - Math.max(known, translationMass) : unknown, 1));
    gains.base[u] = Math.log(free);
    gains.weight[u] = Math.max(0, Math.min(MAX_WEIGHT, from.surprisals[u]! - surpriseOfOne));
    const start = count;
    for (let k = starts[u]!; k < starts[u + 1]!; k++) {
      const match = listed[k]!;
      const other = others[match]!;
      const first = to.postingStarts[other]!;
      const end = to.postingStarts[other + 1]!;
      if (end - first > maxPostings) continue;
      const general = chanceOf(to.frequencies[other]!, wordsPerParagraph);
      const elsewhere = end - first - 1 + PRIOR_PARAGRAPHS * general;
      const usual = elsewhere / (total - 1 + PRIOR_PARAGRAPHS);
      for (let at = first; at < end; at++) {
        const paragraph = to.postings[at]!;
        const here = Math.min(1, usual * Math.max(0.3, to.lengths[paragraph]! / meanLength));
        if (ratios[paragraph] === 0) gains.paragraphs[count++] = paragraph;
        ratios[paragraph]! += chances[match]! / here;
      }
    }
    for (let k = start; k < count; k++) {
      const paragraph = gains.paragraphs[k]!;
      const ratio = Math.min(MAX_RATIO, ratios[paragraph]!);
      ratios[paragraph] = 0;
      gains.gain[k] = Math.log((free + ratio) / free);
      gains.matched[k] = ratio / (free + ratio);
    }
    gains.starts[u + 1] = count;
  }
  return gains;
}

/** Room for the gains of `size` units, at most `most` in all. */
function openGains(size: number, most: number): Gains {
  return {
    base: new Float64Array(size),
    weight: new Float64Array(size),
    starts: new Int32Array(size + 1),
    paragraphs: new Int32Array(most),
    gain: new Float32Array(most),
    matched: new Float32Array(most),
  };
}

function countPostings(units: readonly number[], { postingStarts }: EncodedArticle): number {
  let count = 0;
  for (const unit of units) count += postingStarts[unit + 1]! - postingStarts[unit]!;
  return count;
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Letters of a running word with its share of short function words; German and English differ little. */
const LETTERS_PER_WORD = 5;
/** Beyond this, rarer is not more important. */
const MAX_WEIGHT = 7;

/** Chance that a word of this frequency stands at least once in so many words. */
function chanceOf(frequency: number, words: number): number {
  return 1 - Math.exp(-frequency * words);
}
