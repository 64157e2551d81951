import type { DocumentRelation, Evidence, PairRelation } from '../model.ts';
import { type Bead, byFirst, formBeads } from './bead/beads.ts';
import { pairByEvidence, SAME_MATTER, type ScoredBead } from './bead/comparable.ts';
import { formExactBeads, type LinkParagraphs } from './bead/exact-links.ts';
import { Explainer } from './bead/explain.ts';
import { fillGaps } from './bead/fill-gaps.ts';
import { leaveOutLeads, limitHeadlines } from './bead/headlines.ts';
import { type IsShown, leaveOutHidden } from './bead/leave-out.ts';
import { measureBead } from './bead/measure.ts';
import { orderEqual } from './bead/order-equal.ts';
import { isSameTopic, judgeArticles, judgePair } from './bead/verdict.ts';
import { scoreLinks } from './link/links.ts';
import { weighUnits } from './match/gains.ts';
import { matchUnits } from './match/matches.ts';
import { compareTopics } from './match/similarity.ts';
import { readSide } from './side/read-side.ts';
import type { Vocabulary } from './words/vocabulary.ts';

/** A bead with all that is said about it. */
export interface JudgedBead extends Bead {
  score: number;
  relation: PairRelation;
  evidence: Evidence[];
}

export interface Comparison {
  relation: DocumentRelation;
  confidence: number;
  /** In the order of the first text. */
  beads: JudgedBead[];
}

/** Above this share of translated text the evidence for untranslated pairs is left to the links. */
const MOSTLY_UNTRANSLATED = 0.2;

export interface CompareOptions {
  /** With it a bead links only those of its paragraphs that share sentences; without, all of them. */
  linkParagraphs?: LinkParagraphs | undefined;
  /** Paragraphs that count for the relation of the texts without standing in a bead. */
  isShown?: IsShown | undefined;
}

/** Compares two texts, given as lists of paragraphs (or of sentences), in the languages of the two vocabularies. */
export function compareTexts(
  textsA: readonly string[],
  textsB: readonly string[],
  vocabularies: readonly [Vocabulary, Vocabulary],
  { linkParagraphs, isShown = () => true }: CompareOptions = {},
): Comparison {
  const a = readSide(textsA, vocabularies[0]);
  const b = readSide(textsB, vocabularies[1]);
  const matches = matchUnits(a, b, vocabularies);
  const gainsA = weighUnits(a, b, matches, true);
  const gainsB = weighUnits(b, a, matches, false);
  const topic = compareTopics(a, b, matches);
  const articles = {
    a: { side: a, gains: gainsA, texts: textsA },
    b: { side: b, gains: gainsB, texts: textsB },
  };
  const table = scoreLinks(articles.a, articles.b, topic);
  const explainer = new Explainer({ side: a, texts: textsA }, { side: b, texts: textsB }, matches);
  const judge = ({ bead, score }: ScoredBead): JudgedBead => {
    const lengths = [totalLength(textsA, bead.a), totalLength(textsB, bead.b)] as const;
    const relation = judgePair(measureBead(bead, a, b, gainsA, gainsB), lengths, score, a.lexical);
    return { ...bead, score, relation, evidence: explainer.explain(bead) };
  };
  const texts = [textsA, textsB] as const;
  const formed = linkParagraphs
    ? leaveOutLeads(orderEqual(formExactBeads(table, linkParagraphs), table, texts), articles)
    : formBeads(table);
  const judged = formed.map((bead) => judge({ bead, score: scoreBead(bead) }));
  const beads = linkParagraphs ? limitHeadlines(judged, articles) : judged;
  if (linkParagraphs) {
    // Their place says that they translate each other, since their words do not.
    const filled = fillGaps(formed, articles.a, articles.b).map((bead): JudgedBead => {
      return { ...bead, score: scoreBead(bead), relation: 'translation', evidence: explainer.explain(bead) };
    });
    beads.push(...filled);
    beads.sort(byFirst);
  }
  const translated: [number, number] = [
    shareTranslated(beads, textsA, (bead) => bead.a),
    shareTranslated(beads, textsB, (bead) => bead.b),
  ];
  const isUntranslated = Math.max(...translated) < MOSTLY_UNTRANSLATED;
  // Without a lexicon coverage cannot tell translated from comparable text.
  // An article of one paragraph has no other pairs that could speak for it.
  const isAlone = textsA.length === 1 || textsB.length === 1;
  if (isUntranslated && a.lexical && !isAlone) beads.forEach(doubtComparable);
  if (isUntranslated && isSameTopic(topic, a.lexical)) {
    // Whatever their sentences look like, without order and neighbours nothing says that they were translated.
    const comparable = pairByEvidence(table, beads).map(judge);
    beads.push(...comparable.map((bead): JudgedBead => ({ ...bead, relation: 'comparable' })));
    beads.sort(byFirst);
  }
  const { relation, confidence } = judgeArticles(
    translated,
    beads.filter(isTranslated).length,
    topic,
    a.lexical,
  );
  // Between unrelated articles a lone resemblance is an accident, however strong.
  const related = relation === 'unrelated' ? [] : beads;
  const kept = related.flatMap((judged) => {
    const bead = leaveOutHidden(judged, isShown);
    if (bead === null) return [];
    return bead === judged ? [judged] : [judge({ bead, score: scoreBead(bead) })];
  });
  if (a.lexical) return { relation, confidence, beads: kept };
  return {
    relation,
    confidence: confidence * UNLISTED_TRUST,
    beads: kept.map((bead) => ({ ...bead, score: bead.score * UNLISTED_TRUST })),
  };
}

/**
 * Names and numbers alone were measured on German and English only; for languages with less in common
 * nobody knows what their scores are worth.
 */
const UNLISTED_TRUST = 0.9;

/** The mean probability of the links that a bead asserts. */
function scoreBead({ links }: Bead): number {
  return links.reduce((sum, { probability }) => sum + probability, 0) / links.length;
}

/** Between articles that do not translate each other the score of a link says that the matter is one, not the words. */
function doubtComparable(bead: JudgedBead): void {
  if (bead.relation === 'comparable') bead.score *= SAME_MATTER;
}

/** The verdict on whole articles rests on pairs that are hardly in doubt. */
const SURE = 0.7;

const isTranslated = ({ relation, score }: JudgedBead) => relation !== 'comparable' && score >= SURE;

/** Share of one side's text in pairs that are translated, wholly or in part. */
function shareTranslated(
  beads: readonly JudgedBead[],
  texts: readonly string[],
  side: (bead: Bead) => number[],
): number {
  let translated = 0;
  for (const bead of beads) {
    if (isTranslated(bead)) translated += totalLength(texts, side(bead));
  }
  const all = texts.reduce((sum, text) => sum + text.length, 0);
  return all > 0 ? translated / all : 0;
}

function totalLength(texts: readonly string[], numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + texts[number]!.length, 0);
}
