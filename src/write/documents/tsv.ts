import type { BilingualDocument } from '../../model.ts';
import type { WriterContext } from '../context.ts';
import { printDiscrepancy } from './discrepancies.ts';
import { createFramedWriter, createLanguageGuard, type PairWriter } from './writer.ts';

/**
 * Tab-separated values with a header row: `document score relation de_ids en_ids de en discrepancies`, four of them named by
 * the languages of the stream; discrepancies are joined by `; `. No quoting, as IANA's text/tab-separated-values has none: tabs and line breaks inside a
 * field become spaces.
 */
export function writePairTsv(context: WriterContext): PairWriter {
  const checkLanguages = createLanguageGuard('TSV');
  return createFramedWriter(context, {
    open: (first) => writeHeader(first ? checkLanguages(first) : undefined),
    document: (document) => writeRows(document, checkLanguages(document)),
    close: () => '',
  });
}

function writeHeader(languages: [string, string] = ['de', 'en']): string {
  return writeRow([
    'document',
    'score',
    'relation',
    ...languages.map((tag) => `${tag}_ids`),
    ...languages,
    'discrepancies',
  ]);
}

function writeRows({ id, pairs }: BilingualDocument, languages: [string, string]): string {
  return pairs
    .map(({ score, relation, sides, discrepancies }) =>
      writeRow([
        id,
        String(score),
        relation,
        ...languages.map((tag) => sides[tag]!.ids.join(' ')),
        ...languages.map((tag) => sides[tag]!.text),
        discrepancies.map((found) => printDiscrepancy(found, languages)).join('; '),
      ]),
    )
    .join('');
}

/** Everything that a reader may take for the end of a field or a row, vertical tab and Unicode's line ends included. */
const BREAKS = /(?<!\s)\s*[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]\s*|(?<=\s)[\x1c-\x1e\x85]\s*/g;

function writeRow(fields: string[]): string {
  return `${fields.map((field) => field.replace(BREAKS, ' ')).join('\t')}\n`;
}
