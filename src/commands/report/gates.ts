import { AlignerError } from '../../errors.ts';
import type { Console } from '../../process/console.ts';
import { count, percent } from '../../text/wording.ts';
import type { CleanOptions } from '../clean-options.ts';
import type { CleanReport } from './clean-report.ts';

/** What the user wants a run to fail for, in a build or a nightly job. */
export interface Gates {
  /** Nothing may be removed at all. */
  check: boolean;
  /** Largest share of paragraphs that may go, 0 to 1. */
  maxRemoved: number | null;
  /** An update of an earlier paragraph fails the run. */
  failOnUpdate: boolean;
}

/** @throws AlignerError `usage` for a share or an event that is none. */
export function readGates({ check, maxRemoved, failOn }: CleanOptions): Gates {
  if (failOn !== undefined && failOn !== 'update') {
    throw new AlignerError(
      'usage',
      `--fail-on ${failOn}: nothing of that name happens; the choice is "update"`,
    );
  }
  return {
    check: check === true,
    maxRemoved: maxRemoved ?? null,
    failOnUpdate: failOn === 'update',
  };
}

/** True when more went than `--max-removed` allows: then the result is not delivered. */
export function exceedsMaxRemoved({ maxRemoved }: Gates, report: CleanReport): boolean {
  return maxRemoved !== null && shareRemoved(report) > maxRemoved;
}

function shareRemoved({ kept, removed }: CleanReport): number {
  return kept + removed === 0 ? 0 : removed / (kept + removed);
}

/** Says which gates the run did not pass; true when it passed all. */
export function passGates(gates: Gates, report: CleanReport, console: Console): boolean {
  const total = report.kept + report.removed;
  const share = shareRemoved(report);
  const complaints: string[] = [];
  if (gates.check && report.removed > 0)
    complaints.push(`--check: ${report.removed} of ${total} paragraphs would be removed`);
  if (gates.maxRemoved !== null && exceedsMaxRemoved(gates, report)) {
    complaints.push(
      `--max-removed: ${report.removed} of ${total} paragraphs are repeats, ${percent(roundShare(share))}; ${percent(gates.maxRemoved)} are allowed`,
    );
  }
  if (gates.failOnUpdate && report.updates > 0) {
    const subject = report.updates === 1 ? 'contradicts an earlier one' : 'contradict earlier ones';
    complaints.push(
      `--fail-on update: ${report.updates} of ${count(total, 'paragraph')} ${subject}: ${report.updated.join(', ')}${report.updates > report.updated.length ? ', ...' : ''}`,
    );
  }
  for (const complaint of complaints) console.fail(complaint);
  return complaints.length === 0;
}

/** A measured share to a tenth of a percent, which is what a reader can use. */
function roundShare(share: number): number {
  return Math.round(share * 1000) / 1000;
}
