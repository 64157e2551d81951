import { comparisonKey } from '../../clean/comparison-key.ts';
import type { Article } from '../../model.ts';
import type { WriterContext } from '../context.ts';
import { holdFirst } from '../stream-writer.ts';
import type { ArticleWriter } from './article-writer.ts';

/** The headline and the cleaned text, one paragraph a line; several articles get a header line each, as `head` and `tail` do. */
export function writeCleanText({ output }: WriterContext): ArticleWriter {
  return holdFirst(async (article, { index, single }) => {
    const header = single ? '' : `${index > 0 ? '\n' : ''}==> ${article.id} <==\n`;
    await output.write(
      header +
        listLines(article)
          .map((line) => `${line}\n`)
          .join(''),
    );
  });
}

/** Plain text has its headline among the paragraphs; pages, feeds and records give it apart. */
function listLines({ title, paragraphs }: Article): string[] {
  const texts = paragraphs.map(({ text }) => text);
  const headline = title?.replace(/\s+/gu, ' ').trim();
  if (!headline || texts.some((text) => isHeadline(text, headline))) return texts;
  return [headline, ...texts];
}

/** As it stands, or as Markdown writes it. */
function isHeadline(text: string, title: string): boolean {
  return comparisonKey(text.replace(/^#{1,6}\s+|(?<!\s)\s+#+$/g, '')) === comparisonKey(title);
}
