import type { ChalkInstance } from 'chalk';
import { diffWordsWithSpace } from 'diff';
import type { Article, Paragraph, Removal } from '../model.ts';
import { type ArticleWriter, createCountingWriter, type WriterContext } from './article-writer.ts';
import { truncateToWidth, wrapText } from './layout.ts';

/** What left and what stayed, in the order of the raw article: kept paragraphs in one line each, removed ones whole. */
export function writeCleanDiff({ output, paint, columns }: WriterContext): ArticleWriter {
  return createCountingWriter(async (article, { index }) => {
    const lines = [
      ...(index > 0 ? [''] : []),
      paint.bold(`--- ${article.id} (raw)`),
      paint.bold(`+++ ${article.id} (cleaned)`),
      ...listInOrder(article).flatMap((entry) =>
        'reason' in entry ? showRemoval(entry, article, paint, columns) : showKept(entry, paint, columns),
      ),
    ];
    await output.write(`${lines.join('\n')}\n`);
  });
}

function listInOrder(article: Article): (Paragraph | Removal)[] {
  const number = ({ id }: { id: string }) => Number(id.slice(1));
  return [...article.paragraphs, ...article.removed].sort((a, b) => number(a) - number(b));
}

function showKept({ id, text }: Paragraph, paint: ChalkInstance, columns: number): string[] {
  return [`  ${id.padEnd(4)} ${paint.dim(truncateToWidth(text, columns - 8))}`];
}

function showRemoval(removal: Removal, article: Article, paint: ChalkInstance, columns: number): string[] {
  const why = `${removal.reason}${removal.of ? ` of ${removal.of}` : ''}${removal.note ? `: ${removal.note}` : ''}`;
  const kept = article.paragraphs.find(({ id }) => id === removal.of);
  const differing =
    kept && kept.text !== removal.text ? describeDifference(kept.text, removal.text, paint) : [];
  return [
    `${paint.red('-')} ${removal.id.padEnd(4)} ${paint.red(why)}`,
    ...wrapText(removal.text, columns - 8).map((line) => `${paint.red('-')}      ${paint.red(line)}`),
    ...differing.map((line) => `       ${line}`),
  ];
}

/** The words in which a removed paragraph differs from the one that stays: `{-gone-}` and `{+new+}`, coloured too. */
function describeDifference(kept: string, removed: string, paint: ChalkInstance): string[] {
  return diffWordsWithSpace(kept, removed).flatMap(({ added, removed: gone, value }) => {
    if (added) return [`only here: ${paint.red(JSON.stringify(value))}`];
    if (gone) return [`only there: ${paint.green(JSON.stringify(value))}`];
    return [];
  });
}
