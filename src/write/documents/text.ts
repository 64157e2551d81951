import type { ChalkInstance } from 'chalk';
import type { BilingualDocument, Pair, PairRelation } from '../../model.ts';
import { count, nameLanguage } from '../../text/wording.ts';
import { type ConfidenceLevel, RELATION_MEANINGS, RELATION_SIGNS, rateConfidence } from '../confidence.ts';
import type { WriterContext } from '../context.ts';
import { padToWidth, truncateToWidth, wrapText } from '../layout.ts';
import { isRemoval } from '../order.ts';
import { arrangeRows, type Row } from '../rows.ts';
import { printDiscrepancy } from './discrepancies.ts';
import type { PairFailure, PairWriter } from './writer.ts';

/** Wider columns than this are hard to read. */
const MAX_COLUMN = 72;
/** Narrower columns than this are no text any more: the sides stand under each other instead. */
const MIN_COLUMN = 16;
/** ` = 0.92 ` with room on both sides. */
const GUTTER = 10;

/** Two columns fitted to the terminal: each pair side by side, and in their places the paragraphs without a partner. */
export function writePairText({ output, paint, columns }: WriterContext): PairWriter {
  let index = 0;
  return {
    async write(result) {
      const separator = index++ > 0 ? '\n' : '';
      const lines = 'error' in result ? [describeFailure(result, paint)] : layOut(result, paint, columns);
      await output.write(`${separator}${lines.join('\n')}\n`);
    },
    end: async () => {},
  };
}

function describeFailure({ id, error }: PairFailure, paint: ChalkInstance): string {
  return paint.red(`${id}: not aligned: ${error.message}`);
}

const LEGEND = (Object.keys(RELATION_SIGNS) as PairRelation[])
  .map((relation) => `${RELATION_SIGNS[relation]} ${relation}`)
  .concat('≠ facts differ')
  .join('  ');

function layOut(document: BilingualDocument, paint: ChalkInstance, columns: number): string[] {
  const column = Math.min(MAX_COLUMN, Math.floor((columns - GUTTER) / 2));
  const print = column < MIN_COLUMN ? stackSides(columns) : faceSides(column);
  const width = column < MIN_COLUMN ? columns : 2 * column + GUTTER;
  const [left, right] = document.languages;
  return [
    paint.bold(truncateToWidth(document.id, width)),
    ...describeVerdict(document, width),
    paint.dim(truncateToWidth(LEGEND, width)),
    paint.dim('─'.repeat(width)),
    ...print(nameLanguage(left), '', nameLanguage(right), (line) => paint.bold(line)),
    ...listLines(document).flatMap(({ left, right, pair }) => [
      '',
      ...print(left, pair ? describeLink(pair) : '', right, pair ? painters(paint)[level(pair)] : paint.dim),
      ...(pair ? listDiscrepancies(pair, document.languages, width, paint) : []),
    ]),
  ];
}

function describeVerdict(
  { relation, confidence, pairs, coverage, languages, articles }: BilingualDocument,
  width: number,
) {
  const shares = languages.map(
    (tag) => `${Math.round((coverage[tag] ?? 0) * 100)} % of ${nameLanguage(tag)}`,
  );
  const removed = languages.reduce((sum, tag) => sum + articles[tag]!.removed.length, 0);
  return wrapText(
    `${relation} (${confidence.toFixed(2)}): ${RELATION_MEANINGS[relation]}. ${count(pairs.length, 'pair')}, ` +
      `holding ${shares.join(' and ')}; ${count(removed, 'repeat')} taken out.`,
    width,
  );
}

interface TextLine {
  left: string;
  right: string;
  pair?: Pair;
}

/** One line per pair, at its place in the first article, and one per paragraph without a partner. */
function listLines({ languages, pairs, ...document }: BilingualDocument): TextLine[] {
  const [left, right] = languages;
  const pairOf = languages.map(
    (tag) => new Map(pairs.flatMap((pair) => pair.sides[tag]!.ids.map((id) => [id, pair] as const))),
  );
  const show = (pair: Pair): TextLine => {
    const [a, b] = languages.map((tag) => `${pair.sides[tag]!.ids.join('+')}  ${pair.sides[tag]!.text}`);
    return { left: a!, right: b!, pair };
  };
  const listRow = (row: Row): TextLine[] => {
    const kept = (tag: string) => row.sides[tag]!.filter((entry) => !isRemoval(entry));
    return [
      ...kept(left).flatMap(({ id, text }) => {
        const pair = pairOf[0]!.get(id);
        if (!pair) return [{ left: `${id}  ${text}`, right: '' }];
        return pair.sides[left]!.ids[0] === id ? [show(pair)] : [];
      }),
      ...kept(right).flatMap(({ id, text }) =>
        pairOf[1]!.has(id) ? [] : [{ left: '', right: `${id}  ${text}` }],
      ),
    ];
  };
  return arrangeRows({ languages, pairs, ...document }).flatMap(listRow);
}

/** `≠ number: 17 ≠ 71`, under the pair. */
function listDiscrepancies(
  { discrepancies }: Pair,
  languages: readonly string[],
  width: number,
  paint: ChalkInstance,
): string[] {
  return discrepancies.map((found) =>
    paint.red(truncateToWidth(`≠ ${found.kind}: ${printDiscrepancy(found, languages)}`, width)),
  );
}

function level({ score }: Pair): ConfidenceLevel {
  return rateConfidence(score);
}

/** `= 0.92`; `≠ 0.92` where the two sides state different facts. */
function describeLink({ relation, score, discrepancies }: Pair): string {
  const sign = discrepancies.length > 0 ? '≠' : RELATION_SIGNS[relation];
  return `${sign} ${score.toFixed(2)}`;
}

function painters(paint: ChalkInstance): Record<ConfidenceLevel, (line: string) => string> {
  return { strong: paint.green, fair: paint.yellow, weak: paint.red };
}

type PrintSides = (left: string, link: string, right: string, paint: (line: string) => string) => string[];

function faceSides(column: number): PrintSides {
  return (left, link, right, paint) => {
    const [a, b] = [left, right].map((text) => (text ? wrapText(text, column) : []));
    return Array.from({ length: Math.max(a!.length, b!.length) }, (_, i) => {
      const gutter = padToWidth(i === 0 && link ? `  ${link}` : '', GUTTER);
      const [l, r] = [a![i] ?? '', b![i] ?? ''];
      const start = padToWidth(l, column);
      // Trailing blanks would wrap on a terminal that is a column narrower, and spoil a copy.
      return `${link ? start : paint(start)}${link ? paint(gutter) : gutter}${link ? r : paint(r)}`.trimEnd();
    });
  };
}

function stackSides(columns: number): PrintSides {
  return (left, link, right, paint) => [
    ...(left ? wrapText(left, columns) : []),
    ...(link ? [paint(link)] : []),
    ...(right ? wrapText(right, columns) : []),
  ];
}
