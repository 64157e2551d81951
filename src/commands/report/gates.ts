import { AlignerError } from '../../errors.ts';
import type { Console } from '../../process/console.ts';
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
      `--max-removed: ${report.removed} of ${total} paragraphs are repeats, ${percent(share)}; ${percent(gates.maxRemoved)} are allowed`,
    );
  }
  if (gates.failOnUpdate && report.updates > 0) {
    complaints.push(`--fail-on update: other facts than before in ${report.updates} of ${total} paragraphs`);
  }
  for (const complaint of complaints) console.fail(complaint);
  return complaints.length === 0;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
