import { comparisonKey } from '../../clean/comparison-key.ts';
import type { BilingualDocument } from '../../model.ts';
import { createFingerprinter } from '../build/fingerprint.ts';
import { countsLines, locateSource } from '../build/locate-source.ts';
import { printDiscrepancy } from './discrepancies.ts';

/** A paragraph in its file. */
export interface Place {
  file: string;
  /** `article#p2` */
  name: string;
  /** 1-based; absent where the file has no lines that an article could be found by. */
  line?: number;
}

/** A fact that differs, as a build server shows it. */
export interface DiscrepancyFinding {
  /** One line for a person. */
  message: string;
  /** The second language's paragraph, which is the translation as a rule, then that of the first language. */
  places: readonly [Place, Place];
  /** The same from run to run, also when lines move. */
  fingerprint: string;
}

/** The rule that all of them fall under, as SARIF describes one. */
export const DISCREPANCY_RULE = {
  id: 'discrepancy',
  name: 'DifferingFact',
  summary: 'The two languages state different facts',
  help: 'A number, date, time, unit or amount differs between two paragraphs that translate each other. Check which is right.',
  level: 'warning',
} as const;

/** The facts that differ in a document, in the order of its pairs; files are named as seen from `cwd`. */
export function listDiscrepancyFindings(
  { languages, articles, pairs }: BilingualDocument,
  cwd: string,
): DiscrepancyFinding[] {
  const fingerprint = createFingerprinter();
  return pairs.flatMap(({ sides, discrepancies }) => {
    if (discrepancies.length === 0) return [];
    const locate = (tag: string): Place => {
      const article = articles[tag]!;
      const [id] = sides[tag]!.ids;
      const line = article.paragraphs.find((paragraph) => paragraph.id === id)?.line;
      return {
        file: locateSource(article.source, cwd),
        name: `${article.id}#${id}`,
        ...(line !== undefined && countsLines(article.source) ? { line } : {}),
      };
    };
    const places = [locate(languages[1]), locate(languages[0])] as const;
    const { file, line, name } = places[1];
    const keys = languages.map((tag) => `${articles[tag]!.id} ${comparisonKey(sides[tag]!.text)}`);
    return discrepancies.map((found) => {
      const values = printDiscrepancy(found, languages);
      const where = `${file}${line === undefined ? '' : `:${line}`} (${name})`;
      return {
        message: `${found.kind}: ${values} (${languages.join(' ≠ ')}), see ${where}`,
        places,
        fingerprint: fingerprint([...keys, found.kind, values]),
      };
    });
  });
}
