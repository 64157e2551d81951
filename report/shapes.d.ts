/** The published JSON of a bilingual document, as far as the page reads and writes it. */
interface StoredDocument {
  id: string;
  languages: [string, string];
  relation: string;
  confidence: number;
  coverage: Record<string, number>;
  articles: Record<string, { paragraphs: { id: string; text: string }[] }>;
  pairs: StoredPair[];
  unpaired: Record<string, string[]>;
}

interface StoredSide {
  ids: string[];
  text: string;
}

interface StoredEvidence {
  kind: string;
  [language: string]: string;
}

/** The sides stand in it under their language tags. */
interface StoredPair {
  score: number;
  relation: string;
  evidence: StoredEvidence[];
  discrepancies: StoredDiscrepancy[];
  reviewed?: true;
  sentences?: unknown[];
  [language: string]: unknown;
}

/** A fact in which the two sides differ; null where one lacks it. Ranges are offsets in the side's text. */
interface StoredDiscrepancy {
  kind: string;
  [tagOrRange: string]: string | [number, number] | null;
}

/** A paragraph of one of the two articles. */
interface Place {
  tag: string;
  id: string;
}

type Level = 'strong' | 'fair' | 'weak' | 'none';

/** One document of the page, with its corrections so far. */
interface Desk {
  root: HTMLElement;
  desk: HTMLElement;
  /** `de p4` -> the paragraph on the page. */
  paragraphs: Map<string, HTMLElement>;
  document: StoredDocument;
  /** What the document was before each correction, oldest first. */
  history: StoredDocument[];
  selected: Selected | null;
  /** What the next chosen paragraph will be joined with. */
  joining: Place | null;
}

type Selected = { pair: number } | { place: Place };
