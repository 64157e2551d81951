import type { ChalkInstance } from 'chalk';
import type { Article, Change, Flag, Paragraph, Removal } from '../../model.ts';
import type { WriterContext } from '../context.ts';
import { toPlainLine, truncateToWidth, wrapPainted, wrapText } from '../layout.ts';
import { isRemoval, listInOrder } from '../order.ts';
import { holdFirst } from '../stream-writer.ts';
import type { ArticleWriter } from './article-writer.ts';
import { describeChanges } from './findings.ts';
import { type DiffPart, diffWords, elideShared } from './word-diff.ts';

/** Sign, blank, paragraph id, blank. */
const INDENT = 7;

/**
 * What was removed, what stayed and what deserves a look, in the order of the raw article: kept paragraphs in one line
 * each, the others with the words in which they differ from another one, old words before new ones.
 */
export function writeCleanDiff({ output, paint, columns }: WriterContext): ArticleWriter {
  return holdFirst(async (article, { index }) => {
    const lines = showArticle(article, { paint, columns });
    await output.write(`${index > 0 ? '\n' : ''}${lines.join('\n')}\n`);
  });
}

interface Look {
  paint: ChalkInstance;
  columns: number;
}

function showArticle(article: Article, look: Look): string[] {
  const flags = new Map(article.flagged.map((flag) => [flag.id, flag]));
  const texts = new Map(listInOrder(article).map(({ id, text }) => [id, text]));
  const name = truncateToWidth(article.id, look.columns - 14);
  return [
    look.paint.bold(`--- ${name} (raw)`),
    look.paint.bold(`+++ ${name} (cleaned)`),
    ...listInOrder(article).flatMap((entry) => {
      if (isRemoval(entry)) return showRemoval(entry, texts, look);
      const flag = flags.get(entry.id);
      return flag ? showFlag(entry, flag, texts, look) : showKept(entry, look);
    }),
  ];
}

function showKept({ id, text }: Paragraph, { paint, columns }: Look): string[] {
  return [startLine(' ', id) + paint.dim(truncateToWidth(text, columns - INDENT))];
}

function showRemoval(removal: Removal, texts: ReadonlyMap<string, string>, look: Look): string[] {
  const { id, text, reason, of, note, changes, similarity } = removal;
  const target = of === null ? undefined : texts.get(of);
  const alike = similarity < 1 ? `, ${Math.floor(similarity * 100)} % alike` : '';
  const why = `${reason}${of === null ? '' : ` of ${of}`}${alike}${note ? `: ${note}` : ''}`;
  return [...showHead('-', id, why, look, look.paint.red), ...showText(text, target, look, changes)];
}

function showFlag(
  { id, text }: Paragraph,
  flag: Flag,
  texts: ReadonlyMap<string, string>,
  look: Look,
): string[] {
  return [
    ...showHead(
      '!',
      id,
      `stays, ${flag.reason} of ${flag.of}${flag.note ? `: ${flag.note}` : ''}`,
      look,
      look.paint.yellow,
    ),
    ...showChange(text, texts.get(flag.of), look, flag.changes),
  ];
}

function showHead(
  sign: string,
  id: string,
  why: string,
  { columns }: Look,
  color: (text: string) => string,
): string[] {
  const [first = '', ...rest] = wrapText(why, columns - INDENT);
  return [color(startLine(sign, id) + first), ...rest.map((line) => color(indent(line)))];
}

/** From the paragraph that is removed to the one that stays for it. */
function showText(
  text: string,
  target: string | undefined,
  look: Look,
  changes?: readonly Change[],
): string[] {
  return showWords(text, target === undefined ? undefined : [text, target], look, changes);
}

/** From the earlier paragraph to the later one, which says something else. */
function showChange(
  text: string,
  earlier: string | undefined,
  look: Look,
  changes?: readonly Change[],
): string[] {
  return showWords(text, earlier === undefined ? undefined : [earlier, text], look, changes);
}

/** A word diff where both texts are at hand and differ; else the text, and the changes that are known. */
function showWords(
  text: string,
  both: [before: string, after: string] | undefined,
  { paint, columns }: Look,
  changes: readonly Change[] = [],
): string[] {
  const width = columns - INDENT;
  if (both && both[0] === both[1]) return [indent(paint.dim(truncateToWidth(text, width)))];
  const parts = both ? diffWords(toPlainLine(both[0]), toPlainLine(both[1])) : null;
  if (parts)
    return wrapPainted(
      elideShared(parts)
        .map((part) => showPart(part, paint))
        .join(''),
      width,
    ).map(indent);
  const known = changes.length > 0 ? wrapText(`changed: ${describeChanges(changes)}`, width) : [];
  return [...wrapText(text, width), ...known].map(indent);
}

/** The marks of `git diff --word-diff`, so that the difference is seen without colour too. */
function showPart({ kind, text }: DiffPart, paint: ChalkInstance): string {
  if (kind === 'gone') return paint.red(`[-${text}-]`);
  return kind === 'kept' ? paint.green(`{+${text}+}`) : text;
}

function startLine(sign: string, id: string): string {
  return `${sign} ${id.padEnd(INDENT - 3)} `;
}

function indent(line: string): string {
  return `${' '.repeat(INDENT)}${line}`;
}
