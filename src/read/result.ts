import type { AlignerError } from '../errors.ts';
import type { Article } from '../model.ts';

/** An article, or why there is none: one bad input never stops the others. */
export type ReadResult = { article: Article } | { failure: AlignerError; name: string; id?: string };

/** Something to be read. */
export interface Named {
  /** As the user knows it, for messages. */
  name: string;
  /** The id of its article, if it holds a single one. */
  id: string;
  /** What the ids of its records and entries begin with where they have none. */
  file: string;
}
