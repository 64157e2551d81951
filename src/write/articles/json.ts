import type { WriterContext } from '../context.ts';
import { holdFirst } from '../stream-writer.ts';
import type { ArticleWriter } from './article-writer.ts';

/** One article as indented JSON; several as one JSON document a line. */
export function writeCleanJson({ output }: WriterContext): ArticleWriter {
  return holdFirst((article, { single }) =>
    output.write(`${JSON.stringify(article, null, single ? 2 : 0)}\n`),
  );
}

/** One JSON document a line, however many there are. */
export function writeCleanJsonLines({ output }: WriterContext): ArticleWriter {
  return {
    write: (article) => output.write(`${JSON.stringify(article)}\n`),
    end: async () => {},
  };
}
