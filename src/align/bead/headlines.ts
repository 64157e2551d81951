import type { PairRelation } from '../../model.ts';
import type { ScoredSide } from '../link/links.ts';
import type { Bead } from './beads.ts';
import { measureMatched } from './measure.ts';

type Articles = Record<'a' | 'b', ScoredSide>;

/** Longer lines without a full stop are captions and cut paragraphs. */
const MAX_HEADLINE = 120;
const ENDS_AS_TEXT = /[.!?…:]['"”“’»«)\]]*$/;

/** From this factor of length on, a text says more than the headline opposite: of 30 such pairs 28 are right. */
const LONGER = 1.7;
const HEADLINE_SCORE = 0.93;

/**
 * A lead matched less than this, without which the headline opposite loses less than this share of its matches: of six in the
 * development set none is a translation of that headline.
 */
const LEAD_MATCHED = 0.5;
const LEAD_LOSS = 0.15;
const LEAD_LONGER = 1.3;

/** A headline repeats its lead when the other side loses less than this share of its matches without it. */
const REPEAT_LOSS = 0.08;
/** Of five such headlines two have their translation in the text of the other side. */
const REPEAT_PROBABILITY = 0.4;

/** Pairs a headline that stands alone with the headline opposite, and not with the lead that says the same at length. */
export function leaveOutLeads(beads: readonly Bead[], articles: Articles): Bead[] {
  return beads.map((bead) => leaveOutLead(leaveOutLead(bead, 'a', articles), 'b', articles));
}

function leaveOutLead(bead: Bead, many: 'a' | 'b', articles: Articles): Bead {
  const one = many === 'a' ? 'b' : 'a';
  const [headline, ...others] = bead[one];
  if (others.length > 0 || bead[many].length < 2 || !isHeadline(articles[one], headline!)) return bead;
  const lead = bead[many].find((number) => isSurplusLead(number, bead, many, articles));
  if (lead === undefined) return bead;
  return {
    ...bead,
    [many]: bead[many].filter((number) => number !== lead),
    links: bead.links.filter((link) => link[many] !== lead),
  };
}

function isSurplusLead(number: number, bead: Bead, many: 'a' | 'b', articles: Articles): boolean {
  const opposite = bead[many === 'a' ? 'b' : 'a'];
  const [own, other] = many === 'a' ? [articles.a, articles.b] : [articles.b, articles.a];
  if (own.texts[number]!.length < LEAD_LONGER * other.texts[opposite[0]!]!.length) return false;
  const measure = (paragraph: number) => measureMatched(own.side, own.gains, paragraph, opposite);
  const matched = measure(number);
  return (
    matched < LEAD_MATCHED &&
    bead[many].some((paragraph) => measure(paragraph) > matched) &&
    measureLoss(number, bead, many, articles) < LEAD_LOSS
  );
}

/** The share of the single paragraph opposite that is no longer matched without one of several paragraphs. */
function measureLoss(number: number, bead: Bead, many: 'a' | 'b', articles: Articles): number {
  const one = many === 'a' ? 'b' : 'a';
  const { side, gains } = articles[one];
  const rest = bead[many].filter((other) => other !== number);
  const [single] = bead[one];
  return measureMatched(side, gains, single!, bead[many]) - measureMatched(side, gains, single!, rest);
}

/**
 * A headline says what the lead below it says. A pair of a headline with the lead of the other language is no whole translation, and
 * neither is one of a headline and its lead with a lead that has the length of one only.
 */
export function limitHeadlines<T extends Bead & { score: number; relation: PairRelation }>(
  beads: readonly T[],
  articles: Articles,
): T[] {
  const ratio = compareLengths(beads, articles);
  return beads.map((bead) => {
    const score = limitScore(bead, articles, ratio);
    if (score === null) return bead;
    return {
      ...bead,
      score: Math.min(bead.score, score),
      relation: bead.relation === 'translation' ? 'partial' : bead.relation,
    };
  });
}

/** The highest score of a bead that pairs a headline with more than its translation; null for any other. */
function limitScore(bead: Bead, articles: Articles, ratio: number): number | null {
  for (const [many, one] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    const [single, ...others] = bead[one];
    if (others.length > 0 || !endsAsText(articles[one], single!)) continue;
    const [first] = bead[many];
    if (!isHeadline(articles[many], first!)) continue;
    const length = articles[one].texts[single!]!.length;
    if (bead[many].length === 1) {
      if (length >= LONGER * articles[many].texts[first!]!.length) return HEADLINE_SCORE;
      continue;
    }
    const lengths = bead[many].map((number) => articles[many].texts[number]!.length);
    const all = lengths.reduce((sum, length) => sum + length, 0);
    // Closer to the length of the lead alone than to that of both.
    const usual = Math.sqrt(all * (all - lengths[0]!)) * (many === 'a' ? ratio : 1 / ratio);
    const isRepeat =
      bead[many][1] === first! + 1 &&
      length <= usual &&
      measureLoss(first!, bead, many, articles) < REPEAT_LOSS;
    if (isRepeat) return (bead.links.length - 1 + REPEAT_PROBABILITY) / bead.links.length;
  }
  return null;
}

/** How long the text of b is for that of a, in beads of one paragraph each. */
function compareLengths(beads: readonly Bead[], { a, b }: Articles): number {
  const single = beads.filter((bead) => bead.a.length === 1 && bead.b.length === 1);
  const measure = (of: (bead: Bead) => number) => single.reduce((sum, bead) => sum + of(bead), 0);
  const length = measure((bead) => a.texts[bead.a[0]!]!.length);
  return length > 0 ? measure((bead) => b.texts[bead.b[0]!]!.length) / length : 1;
}

function isHeadline(article: ScoredSide, number: number): boolean {
  return article.texts[number]!.length <= MAX_HEADLINE && !endsAsText(article, number);
}

function endsAsText({ texts }: ScoredSide, number: number): boolean {
  return ENDS_AS_TEXT.test(texts[number]!.trimEnd());
}
