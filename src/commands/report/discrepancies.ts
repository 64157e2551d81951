import type { BilingualDocument, DiscrepancyScope, Pair } from '../../model.ts';
import { count } from '../../text/wording.ts';
import { leaveOutDiscrepancies, printDiscrepancy } from '../../write/documents/discrepancies.ts';
import { DISCREPANCY_RULE, listDiscrepancyFindings } from '../../write/documents/discrepancy-findings.ts';
import type { Baseline } from './baseline.ts';
import type { GateResult } from './gate-report.ts';
import { MAX_LINES } from './limit-messages.ts';

export interface DiscrepancyOptions {
  /** Compares negations and names too where it is `all`. */
  discrepancies?: DiscrepancyScope | undefined;
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

/** With a baseline, whose findings are named as seen from `cwd`, only facts that it does not accept let the gate fail. */
export function createDiscrepancyReport(
  { failOn, withoutDiscrepancies }: DiscrepancyOptions,
  known?: { baseline: Baseline; cwd: string },
): DiscrepancyReport {
  let accepted = 0;
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
      if (known) accepted += noteAll(document, known.baseline, known.cwd);
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
      const facts = counts.facts - accepted;
      const more = counts.facts - details.length;
      const besides = accepted > 0 ? `, besides ${accepted} that the baseline accepts` : '';
      const failure = `--fail-on discrepancy: ${count(facts, 'fact')} ${facts === 1 ? 'differs' : 'differ'} between the two languages${besides}`;
      return [
        {
          gate: '--fail-on discrepancy',
          failure: facts > 0 ? failure : null,
          details: more > 0 ? [...details, `and ${more} more`] : details,
        },
      ];
    },
  };
}

/** Notes the facts that differ in a document; gives the number of those that are accepted. */
function noteAll(document: BilingualDocument, baseline: Baseline, cwd: string): number {
  let accepted = 0;
  for (const { fingerprint, message, places } of listDiscrepancyFindings(document, cwd)) {
    const [{ file, line, name }] = places;
    if (baseline.accepted?.has(fingerprint)) accepted++;
    const place = `${file}${line === undefined ? '' : `:${line}`}: new: ${message}`;
    baseline.noteFinding({ fingerprint, rule: DISCREPANCY_RULE.id, name, place });
  }
  return accepted;
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
