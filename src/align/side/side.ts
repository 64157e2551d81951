import type { LanguageTag } from '../../model.ts';
import type { Unit } from '../words/unit.ts';

/** One article as numbers: paragraphs hold segments (sentences), segments hold units. */
export interface EncodedArticle {
  language: LanguageTag;
  /** Whether a lexicon knows the words: without one, only names, numbers and equal spellings can match. */
  lexical: boolean;
  units: Unit[];
  /** What is asked of every unit, again and again, in columns: the key of a word (-1 for a value), and as in `Unit`. */
  keys: Int32Array;
  frequencies: Float64Array;
  surprisals: Float64Array;
  translationMass: Float64Array;
  /** Distinct units of segment `s`: `segmentUnits[segmentStarts[s]]` up to `segmentStarts[s + 1]`. */
  segmentStarts: Int32Array;
  segmentUnits: Int32Array;
  /** First segment of each paragraph, and the end. */
  paragraphStarts: number[];
  /** Paragraphs in which unit `u` stands, ascending, each once: `postings[postingStarts[u]]` up to `postingStarts[u + 1]`. */
  postingStarts: Int32Array;
  postings: Int32Array;
  /** Letters and digits of each paragraph, in UTF-16 code units. */
  lengths: number[];
  /** Where units stand, for showing evidence: paragraph, unit, start and end in the paragraph's text. */
  spots: Spots;
}

export type Segments = Pick<EncodedArticle, 'segmentStarts' | 'segmentUnits' | 'paragraphStarts'>;

export interface Spots {
  /** First spot of each paragraph, and the end. */
  starts: number[];
  unit: Int32Array;
  from: Int32Array;
  to: Int32Array;
}

export type Postings = Pick<EncodedArticle, 'postingStarts' | 'postings'>;
