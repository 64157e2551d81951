import type { ChalkInstance } from 'chalk';
import type { Output } from '../process/io.ts';

/** Findings that a baseline accepts, by fingerprint: only others are reported as problems. */
export interface AcceptedFindings {
  has(fingerprint: string): boolean;
}

/** What a writer gets to work with. */
export interface WriterContext {
  output: Pick<Output, 'write'>;
  paint: ChalkInstance;
  /** Width of the terminal in columns; 80 where there is none. */
  columns: number;
  /** Folder that file names in reports are relative to. */
  cwd: string;
  /** Appends Markdown to the summary page of a CI job; absent where there is none. */
  appendSummary?: ((markdown: string) => Promise<void>) | undefined;
  /** Absent where there is not a baseline file. */
  accepted?: AcceptedFindings | undefined;
  /** Takes a file of its own for each article or document; absent where all go into one output. */
  addFile?: ((name: string, content: string, owner: string) => Promise<void>) | undefined;
}
