import type { LanguageTag } from '../../model.ts';

/** A language that a detector thinks of, with its own score from 0 to 1. */
export interface Candidate {
  tag: LanguageTag;
  score: number;
}

/** Ranks the languages of a text, best first; empty if the detector cannot say anything. */
export type Ranker = (text: string) => Candidate[];

/** Gives a detector when it is first needed; asking again gives the same one. */
export type RankerSource = () => Promise<Ranker>;
