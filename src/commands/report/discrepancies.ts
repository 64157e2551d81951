import type { BilingualDocument, Pair } from '../../model.ts';
import { count } from '../../text/wording.ts';
import { leaveOutDiscrepancies, printDiscrepancy } from '../../write/documents/discrepancies.ts';
import type { GateResult } from './gate-report.ts';
import { MAX_LINES } from './limit-messages.ts';

export interface DiscrepancyOptions {
  /** Exit 1 when a fact differs between the two languages. */
  failOn?: string | undefined;
  /** Leave out pairs whose sides state different facts. */
  withoutDiscrepancies?: boolean | undefined;
}

/** Counts the facts that differ over a run, and names the first of them. */
export interface DiscrepancyReport {
  readonly facts: number;
  readonly pairs: number;
  /** Notes what a document holds; gives it without the pairs that are not wanted. */
  take(document: BilingualDocument): BilingualDocument;
  /** How the gate came out; empty where none was asked for. */
  judge(): GateResult[];
}

export function createDiscrepancyReport({
  failOn,
  withoutDiscrepancies,
}: DiscrepancyOptions): DiscrepancyReport {
  const counts = { facts: 0, pairs: 0 };
  const details: string[] = [];
  return {
    get facts() {
      return counts.facts;
    },
    get pairs() {
      return counts.pairs;
    },
    take(document) {
      for (const pair of document.pairs) {
        if (pair.discrepancies.length === 0) continue;
        counts.pairs++;
        counts.facts += pair.discrepancies.length;
        if (details.length < MAX_LINES) details.push(...describePair(document, pair));
      }
      return withoutDiscrepancies ? leaveOutDiscrepancies(document) : document;
    },
    judge() {
      if (failOn !== 'discrepancy') return [];
      const more = counts.facts - details.length;
      const failure = `--fail-on discrepancy: ${count(counts.facts, 'fact')} ${counts.facts === 1 ? 'differs' : 'differ'} between the two languages`;
      return [
        {
          gate: '--fail-on discrepancy',
          failure: counts.facts > 0 ? failure : null,
          details: more > 0 ? [...details, `and ${more} more`] : details,
        },
      ];
    },
  };
}

/** `news.de.txt:3 (p2), news.en.txt:3 (p2): number: 17 ≠ 71` */
function describePair({ languages, articles }: BilingualDocument, { sides, discrepancies }: Pair): string[] {
  const places = languages.map((tag) => {
    const [id] = sides[tag]!.ids;
    const article = articles[tag]!;
    const line = article.paragraphs.find((paragraph) => paragraph.id === id)?.line;
    return `${article.source.name}${line === undefined ? '' : `:${line}`} (${article.id}#${id})`;
  });
  return discrepancies.map(
    (found) => `${places.join(', ')}: ${found.kind}: ${printDiscrepancy(found, languages)}`,
  );
}
