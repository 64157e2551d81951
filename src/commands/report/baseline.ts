import { AlignerError } from '../../errors.ts';
import type { Article } from '../../model.ts';
import type { Console } from '../../process/console.ts';
import type { Io } from '../../process/io.ts';
import type { AcceptedFindings } from '../../write/context.ts';
import type { GateResult } from './gate-report.ts';

export interface BaselineOptions {
  /** File of the findings that are accepted, a line each. */
  baseline?: string | undefined;
  /** Findings that may be new before the run fails; undefined asks for no such gate. */
  failOnNew?: number | undefined;
  /** Write the findings of this run as the accepted ones. */
  updateBaseline?: boolean | undefined;
  /** With a baseline: nothing may be new. */
  check?: boolean | undefined;
}

/** A finding as the file keeps it. */
export interface NotedFinding {
  fingerprint: string;
  rule: string;
  /** `article#p2` */
  name: string;
  /** For a person: file, line and what is new there. */
  place: string;
}

/** Compares the findings of a run with those accepted before, by identity: a new one does not hide behind one that went. */
export interface Baseline {
  /** For the writers of findings; absent without a file. */
  accepted?: AcceptedFindings;
  note(article: Article): void;
  noteFinding(finding: NotedFinding): void;
  /** Says what is new or gone, writes the file when asked to, and tells how the gate came out, if there is one. */
  settle(console: Console): Promise<GateResult[]>;
}

/** @throws AlignerError `usage` for a gate without a file, `not-found` or `malformed` for the file */
export async function openBaseline(options: BaselineOptions, io: Io): Promise<Baseline> {
  const { baseline: file, updateBaseline } = options;
  if (file === undefined) {
    if (options.failOnNew === undefined && !updateBaseline)
      return { note: () => {}, noteFinding: () => {}, settle: async () => [] };
    throw new AlignerError(
      'usage',
      '--fail-on-new and --update-baseline need --baseline FILE, the findings that are accepted',
    );
  }
  // What describes findings takes as long to load as a short article to clean.
  const { compareWithFile } = await import('./baseline-file.ts');
  return compareWithFile(file, options, io);
}
