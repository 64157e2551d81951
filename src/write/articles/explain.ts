import type { ChalkInstance } from 'chalk';
import type { Article, Flag, Removal } from '../../model.ts';
import type { WriterContext } from '../context.ts';
import { padToWidth, toPlainLine, truncateToWidth, wrapPainted, wrapText } from '../layout.ts';
import { isRemoval, listInOrder } from '../order.ts';
import type { StreamWriter } from '../stream-writer.ts';
import { type DiffPart, diffWords } from './word-diff.ts';

/** Gives the text of a paragraph of another article by its name (`article#p3`), or null where it is out of reach. */
export type FindText = (name: string) => string | null;

/** Between the two columns. */
const GUTTER = ' │ ';
/** On a narrower terminal the two texts stand one under the other. */
const NARROWEST_COLUMNS = 60;

/** Prints, instead of the cleaned articles, why each paragraph that went or was flagged did so. */
export function createExplainWriter(context: WriterContext, findText: FindText): StreamWriter<Article> {
  return {
    async write(article) {
      const lines = explainArticle(article, findText, context);
      if (lines.length > 0) await context.output.write(`${lines.join('\n')}\n`);
    },
    async end() {},
  };
}

/** Every paragraph of an article that went or was flagged: the rule, and both texts side by side with their word diff. */
function explainArticle(
  article: Article,
  findText: FindText,
  look: Pick<WriterContext, 'paint' | 'columns'>,
): string[] {
  const flags = new Map(article.flagged.map((flag) => [flag.id, flag]));
  return listInOrder(article).flatMap((entry) => {
    const finding = isRemoval(entry) ? entry : flags.get(entry.id);
    return finding === undefined ? [] : explainFinding(article, entry.text, finding, findText, look);
  });
}

/** What happened to one paragraph, and why. */
export function explainFinding(
  article: Article,
  text: string,
  finding: Removal | Flag,
  findText: FindText,
  { paint, columns }: Pick<WriterContext, 'paint' | 'columns'>,
): string[] {
  const name = `${article.id}#${finding.id}`;
  const isGone = 'text' in finding;
  const verdict = `${isGone ? 'removed' : 'kept'}: ${finding.reason}${finding.of === null ? '' : ` of ${finding.of}`}`;
  const head = [
    paint.bold(truncateToWidth(name, columns)),
    ...wrapText(verdict, columns).map((line) => (isGone ? paint.red : paint.yellow)(line)),
    ...wrapText(`rule: ${nameRule(finding)}`, columns),
    ...(finding.similarity === undefined ? [] : [`similarity: ${finding.similarity}`]),
  ];
  const other = finding.of === null ? null : findOther(article, finding.of, findText);
  const body =
    other === null ? wrapText(text, columns) : compare(other, finding.of!, text, name, columns, paint);
  return [...head, '', ...body, ''];
}

const RULES: Partial<Record<Removal['reason'], string>> = {
  duplicate: 'the same words, numbers and signs',
  boilerplate: 'stands in articles that have nothing else in common',
};

function nameRule(finding: Removal | Flag): string {
  return finding.note ?? ('text' in finding ? RULES[finding.reason] : undefined) ?? finding.reason;
}

function findOther(article: Article, of: string, findText: FindText): string | null {
  if (of.includes('#')) return findText(of);
  return listInOrder(article).find(({ id }) => id === of)?.text ?? null;
}

function compare(
  other: string,
  otherName: string,
  text: string,
  name: string,
  columns: number,
  paint: ChalkInstance,
): string[] {
  const [before, after] = [toPlainLine(other), toPlainLine(text)];
  // Texts that differ all over are shown as they are.
  const parts = diffWords(before, after) ?? [
    { kind: 'gone', text: before },
    { kind: 'kept', text: after },
  ];
  const left = paintSide(parts, 'gone', paint);
  const right = paintSide(parts, 'kept', paint);
  if (columns < NARROWEST_COLUMNS) {
    return [
      paint.dim(truncateToWidth(otherName, columns)),
      ...wrapPainted(left, columns),
      paint.dim(truncateToWidth(name, columns)),
      ...wrapPainted(right, columns),
    ];
  }
  const width = Math.floor((columns - GUTTER.length) / 2);
  const [leftLines, rightLines] = [
    [paint.dim(truncateToWidth(otherName, width)), ...wrapPainted(left, width)],
    [paint.dim(truncateToWidth(name, width)), ...wrapPainted(right, width)],
  ];
  return Array.from({ length: Math.max(leftLines.length, rightLines.length) }, (_, i) =>
    `${padToWidth(leftLines[i] ?? '', width)}${GUTTER}${rightLines[i] ?? ''}`.trimEnd(),
  );
}

/** One side of the diff; its own words carry the marks of `git diff --word-diff`, so that they are seen without colour. */
function paintSide(parts: readonly DiffPart[], side: 'gone' | 'kept', paint: ChalkInstance): string {
  return parts
    .filter(({ kind }) => kind === 'both' || kind === side)
    .map(({ kind, text }) => {
      if (kind === 'both') return text;
      return side === 'gone' ? paint.red(`[-${text}-]`) : paint.green(`{+${text}+}`);
    })
    .join('');
}
