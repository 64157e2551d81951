import { AlignerError } from '../../errors.ts';
import { count, percent } from '../../text/wording.ts';
import type { CleanOptions } from '../clean-options.ts';
import type { CleanReport } from './clean-report.ts';
import type { GateResult } from './gate-report.ts';

/** What the user wants a run to fail for, in a build or a nightly job. */
export interface Gates {
  /** Nothing may be removed at all; with a baseline, that one says what is accepted. */
  check: boolean;
  /** Largest share of paragraphs that may go as repeats, 0 to 1. */
  maxRemoved: number | null;
  /** An update of an earlier paragraph fails the run. */
  failOnUpdate: boolean;
}

/** @throws AlignerError `usage` for a share or an event that is none. */
export function readGates({ check, baseline, maxRemoved, failOn }: CleanOptions): Gates {
  if (failOn !== undefined && failOn !== 'update') {
    throw new AlignerError('usage', `--fail-on ${failOn}: unknown event; use "update"`);
  }
  return {
    check: check === true && baseline === undefined,
    maxRemoved: maxRemoved ?? null,
    failOnUpdate: failOn === 'update',
  };
}

/** True when more went than `--max-removed` allows: then the result is not delivered. */
export function exceedsMaxRemoved({ maxRemoved }: Gates, report: CleanReport): boolean {
  return maxRemoved !== null && shareRemoved(report) > maxRemoved;
}

/** Boilerplate does not count: a web page may have more of it than text. */
function shareRemoved({ kept, repeats }: CleanReport): number {
  return kept + repeats === 0 ? 0 : repeats / (kept + repeats);
}

/** How the run did against its gates. */
export function judgeGates(gates: Gates, report: CleanReport): GateResult[] {
  const total = report.kept + report.removed;
  const results: GateResult[] = [];
  if (gates.check) {
    const failure =
      report.removed > 0 ? `--check: ${report.removed} of ${total} paragraphs would be removed` : null;
    results.push({ gate: '--check', failure });
  }
  if (gates.maxRemoved !== null) {
    const failure = exceedsMaxRemoved(gates, report)
      ? `--max-removed: ${report.repeats} of ${report.kept + report.repeats} paragraphs are repeats, ${percent(roundShare(shareRemoved(report)))}; ${percent(gates.maxRemoved)} are allowed`
      : null;
    results.push({ gate: '--max-removed', failure });
  }
  if (gates.failOnUpdate) {
    const subject = report.updates === 1 ? 'contradicts an earlier one' : 'contradict earlier ones';
    const named = report.updated.join(', ') + (report.updates > report.updated.length ? ', ...' : '');
    const failure = `--fail-on update: ${report.updates} of ${count(total, 'paragraph')} ${subject}: ${named}`;
    results.push({ gate: '--fail-on update', failure: report.updates > 0 ? failure : null });
  }
  return results;
}

/** A measured share to a tenth of a percent, which is what a reader can use. */
function roundShare(share: number): number {
  return Math.round(share * 1000) / 1000;
}
