import type { AlignerError } from '../errors.ts';
import type { Article } from '../model.ts';

/** An article, or why there is none: one bad input never stops the others. */
export type ReadResult = { article: Article } | { failure: AlignerError; name: string; id?: string };

/** Something to be read: its name as the user knows it, and the id of its article if it holds a single one. */
export interface Named {
  name: string;
  id: string;
}
