/**
 * The data that travels through the whole program: readers make an `Article`, every later step takes
 * one and gives one back, writers print it. Two articles become a `BilingualDocument`.
 * The JSON on disk is exactly these shapes; `schema/*.json` is their published form.
 */

/** Version of an article's JSON shape. Fields may be added under one version, never renamed or removed. */
export const SCHEMA_VERSION = 1;
/** The same for bilingual documents. Since 2, `discrepancies` take the place of evidence of kind `conflict`. */
export const BILINGUAL_VERSION = 2;

/** A BCP 47 language tag such as `de`, `en` or `zh`; `und` where unsure. */
export type LanguageTag = string;

export interface Language {
  tag: LanguageTag;
  /** 0 to 1: how sure the detector is of `tag`. */
  confidence: number;
}

export type InputFormat = 'text' | 'html' | 'feed' | 'jsonl' | 'nitf' | 'newsml' | 'mail' | 'warc' | 'docx';

/** Where an article comes from. */
export interface Source {
  /** File name as the user gave it, or `stdin`. */
  name: string;
  format: InputFormat;
  /** WHATWG label of the decoding that was used, e.g. `utf-8` or `windows-1252`. */
  encoding: string;
  /** Address of the page or feed entry, when the input names one. Never opened. */
  url?: string;
  /** Addresses of the same page in other languages, by its own word (`hreflang`). */
  alternates?: string[];
  /** Language that the input declares for itself (`<html lang>`, `"language"`): a hint, never the truth. */
  declaredLanguage?: string;
}

/** The line that an agency puts before its first sentence: `MINSK, 19. September (BelTA) -`. */
export interface Dateline {
  place: string;
  /** `MM-DD`, or `YYYY-MM-DD` when the dateline names the year; null without a date. */
  date: string | null;
  agency: string | null;
}

export interface Paragraph {
  /** `p1`, `p2`, ... in the order of the raw input, counted before anything is removed. */
  id: string;
  /** The author's text; only surrounding white space is gone. */
  text: string;
  language: LanguageTag;
  /** 1-based line of the raw input on which the paragraph starts. */
  line: number;
}

export type RemovalReason = 'duplicate' | 'near-duplicate' | 'contained' | 'extended' | 'boilerplate';

/** Differing tokens, old and new: `["30", "300"]`; an empty string stands for "nothing there". */
export type Change = [before: string, after: string];

/** A paragraph that was taken out, and why. */
export interface Removal {
  id: string;
  text: string;
  line: number;
  language: LanguageTag;
  reason: RemovalReason;
  /** The paragraph that stays in its place: `p2` in the same article, `article#p2` elsewhere; null for boilerplate by rule. */
  of: string | null;
  /** 0 to 1; 1 means equal by comparison key. */
  similarity: number;
  changes?: Change[];
  /** The rule that decided, in words, where `reason` alone does not say it. */
  note?: string;
}

/** A paragraph that stays but deserves a look: an earlier one says nearly the same with other facts. */
export interface Flag {
  id: string;
  /** `update`: says nearly the same as `of` with other facts; `supersedes`: replaces `of`, which an earlier run wrote. */
  reason: 'update' | 'supersedes';
  of: string;
  /** The paragraph that may be taken out of what was written before: the same as `of`. */
  supersedes?: string;
  similarity?: number;
  changes: Change[];
  /** The rule that decided, in words. */
  note?: string;
}

/** What an input says about the making of an article; what it does not say is absent. */
export interface ArticleDetails {
  /** Names, without "by". */
  authors?: string[];
  /** Desk or section: `Politik`. */
  section?: string;
  keywords?: string[];
  /** ISO 8601 date or date-time of the last change. */
  modified?: string;
  /** Publication or publisher. */
  site?: string;
  /** Address or name of the licence. */
  licence?: string;
}

export interface Article extends ArticleDetails {
  schemaVersion: typeof SCHEMA_VERSION;
  id: string;
  source: Source;
  language: Language;
  title: string | null;
  /** ISO 8601 date or date-time, or null. */
  published: string | null;
  dateline: Dateline | null;
  paragraphs: Paragraph[];
  removed: Removal[];
  flagged: Flag[];
  warnings: string[];
  /** Fields of a JSON Lines input that this program does not know travel through here. */
  meta?: Record<string, unknown>;
}

/** One side of a pair: the paragraphs and their text, joined by a blank line when there are several. */
export interface PairSide {
  ids: string[];
  text: string;
}

/** What a match rests on: the words as they stand in the two texts. */
export interface Evidence {
  /** `word` by lexicon, `name` by spelling, `number` or `date` by value. */
  kind: 'word' | 'name' | 'number' | 'date';
  /** Language tag -> the words on that side. */
  [language: string]: string;
}

/** What is compared: `usual` leaves out negations and names, which raise more alarms. */
export type DiscrepancyScope = 'usual' | 'all';

export type DiscrepancyKind =
  | 'number'
  | 'date'
  | 'time'
  | 'scale'
  | 'unit'
  | 'currency'
  | 'percent'
  | 'score'
  | 'negation'
  | 'name';

/**
 * A fact in which the two sides of a pair differ: under each language tag the words as they stand, null where that side lacks the
 * fact; under the tag with `Range` behind it (`deRange`) the UTF-16 offsets of these words in the side's text.
 */
export interface Discrepancy {
  kind: DiscrepancyKind;
  [tagOrRange: string]: string | [from: number, to: number] | null;
}

export type PairRelation = 'translation' | 'partial' | 'comparable';
export type DocumentRelation = PairRelation | 'unrelated';

export interface Pair {
  /** 0 to 1: probability that the two sides say the same thing. */
  score: number;
  relation: PairRelation;
  evidence: Evidence[];
  /** Language tag -> that side of the pair, for each of the document's two languages. */
  sides: Record<LanguageTag, PairSide>;
  /** Ids of the paragraphs that share text, first language first: each paragraph of the pair stands in one at least. */
  links: [string, string][];
  /** Facts in which the two sides differ; empty for comparable pairs, which are no translations of each other. */
  discrepancies: Discrepancy[];
  /** Sentence links inside the pair, when asked for. */
  sentences?: SentenceLink[];
  /** A person made or changed this pair; its score is 1 because they said so. */
  reviewed?: true;
}

/** Sentences that match inside a pair, with their text on both sides, joined by a space when there are several. */
export interface SentenceLink {
  sides: Record<LanguageTag, string>;
  /** Language tag -> ids of the sentences: `p3.2` is the second one of paragraph `p3`. Older documents have none. */
  ids?: Record<LanguageTag, string[]>;
  /** No higher than the score of the pair. */
  score: number;
  /** Older documents have none. */
  relation?: PairRelation;
}

/**
 * Two articles lined up. `pairs` are in the order of `languages[0]`; a paragraph stands in at most one pair.
 * In JSON the sides of a pair stand directly in it, under their language tags.
 */
export interface BilingualDocument {
  schemaVersion: typeof BILINGUAL_VERSION;
  id: string;
  languages: [LanguageTag, LanguageTag];
  relation: DocumentRelation;
  confidence: number;
  /** Language tag -> share of that side's characters that stands in a pair. */
  coverage: Record<LanguageTag, number>;
  articles: Record<LanguageTag, Article>;
  pairs: Pair[];
  unpaired: Record<LanguageTag, string[]>;
}
