import type { Article } from '../../model.ts';
import type { StreamWriter } from '../stream-writer.ts';

/** Prints articles one by one as they come. */
export type ArticleWriter = StreamWriter<Article>;
