import type { LexiconChoice } from '../read/shipped/lexicon.ts';
import type { FeedFormat, Unit } from '../write/formats.ts';
import type { FolderOptions } from './common.ts';
import type { BaselineOptions } from './report/baseline.ts';
import type { DiscrepancyOptions } from './report/discrepancies.ts';
import type { GateReportOptions } from './report/gate-report.ts';
import type { RulesOptions } from './report/rules.ts';

export interface FeedOptions
  extends FolderOptions,
    BaselineOptions,
    GateReportOptions,
    RulesOptions,
    DiscrepancyOptions,
    LexiconChoice {
  format: FeedFormat;
  /** `loose` also lets mere rewordings go. */
  near?: 'strict' | 'loose' | undefined;
  /** Articles published further apart than this are no counterparts. */
  maxDays: number;
  /** Worker threads for aligning; the result is the same for any number. */
  jobs: number;
  /** One article may have several counterparts. */
  many?: boolean | undefined;
  /** Leaves out articles without a counterpart. */
  onlyPairs?: boolean | undefined;
  /** File of pairs that are known, as ids. */
  pairs?: string | undefined;
  /** Folder that keeps, between runs, what was seen and which articles still wait for a counterpart. */
  state?: string | undefined;
  /** Days after which the state's index forgets an article. */
  indexDays?: number | undefined;
  /** With a state: let no article wait any longer. */
  flush?: boolean | undefined;
  /** File for the numbers of the run, as JSON. */
  stats?: string | undefined;
  /** Write no result; exit 1 when anything would be removed. */
  check?: boolean | undefined;
  /** Share of the paired articles' text that must stand in pairs, 0 to 1. */
  minCoverage?: number | undefined;
  /** Pairs of paragraphs under this score are left out. */
  minScore?: number | undefined;
  sentences?: boolean | undefined;
  /** What a pair holds on each side in formats other than JSON. */
  unit?: Unit | undefined;
}
