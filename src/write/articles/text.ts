import type { WriterContext } from '../context.ts';
import { holdFirst } from '../stream-writer.ts';
import type { ArticleWriter } from './article-writer.ts';

/** The cleaned text, one paragraph a line; several articles get a header line each, as `head` and `tail` do. */
export function writeCleanText({ output }: WriterContext): ArticleWriter {
  return holdFirst(async (article, { index, single }) => {
    const header = single ? '' : `${index > 0 ? '\n' : ''}==> ${article.id} <==\n`;
    await output.write(header + article.paragraphs.map(({ text }) => `${text}\n`).join(''));
  });
}
