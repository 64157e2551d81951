import { type ArticleWriter, createCountingWriter, type WriterContext } from './article-writer.ts';

/** One article as indented JSON; several as one JSON document a line. */
export function writeCleanJson({ output }: WriterContext): ArticleWriter {
  return createCountingWriter((article, { single }) =>
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
