import type { ArticleFormat } from '../write/formats.ts';
import type { FolderOptions } from './common.ts';
import type { BaselineOptions } from './report/baseline.ts';
import type { GateReportOptions } from './report/gate-report.ts';
import type { RulesOptions } from './report/rules.ts';

/** What `aligner clean` can be asked for. */
export interface CleanOptions extends FolderOptions, BaselineOptions, GateReportOptions, RulesOptions {
  format: ArticleFormat;
  /** Write no cleaned text, at most a report; exit 1 when anything would be removed. */
  check?: boolean | undefined;
  /** Clean the files where they stand. */
  write?: boolean | undefined;
  /** Take out what repeats in any of the articles, not only within each. */
  across?: boolean | undefined;
  /** `loose` also lets mere rewordings go. */
  near?: 'strict' | 'loose' | undefined;
  /** File that keeps the fingerprints of earlier runs; implies `across`. */
  index?: string | undefined;
  /** Days after which the index forgets an article. */
  indexDays?: number | undefined;
  /** Show every removal and flag with its word diff and the rule behind it. */
  explain?: boolean | undefined;
  /** Largest share of paragraphs that may go, 0 to 1. */
  maxRemoved?: number | undefined;
  failOn?: string | undefined;
}
