import { AlignerError } from '../../errors.ts';
import type { Console } from '../../process/console.ts';
import { type Io, openOutput } from '../../process/io.ts';
import { escapeXml, xmlAttribute } from '../../write/xml.ts';

/** How a condition came out that the user set for a run. */
export interface GateResult {
  /** The option that asked for it: `--check`. */
  gate: string;
  /** Why the run failed it; null where it passed. */
  failure: string | null;
  /** What made it fail, one thing each, where that can be named. */
  details?: string[];
}

const REPORT_FORMATS = ['junit', 'json'] as const;
type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface GateReportOptions {
  /** Write how the gates came out, for a build server. */
  report?: string | undefined;
}

const WRITERS: Record<ReportFormat, (results: readonly GateResult[]) => string> = {
  junit: writeJunit,
  json: (results) => `${JSON.stringify({ passed: countFailures(results) === 0, gates: results }, null, 2)}\n`,
};

/** Checked before any work is done. @throws AlignerError `usage` */
export function checkGateReport({ report }: GateReportOptions): void {
  if (report !== undefined) parseReport(report);
}

/** Says which gates failed, writes the report that was asked for; true when the run passed all of them. */
export async function reportGates(
  results: readonly GateResult[],
  { report }: GateReportOptions,
  console: Console,
  io: Io,
): Promise<boolean> {
  for (const { failure, details = [] } of results) {
    if (failure === null) continue;
    for (const detail of details) console.fail(detail);
    console.fail(failure);
  }
  if (report !== undefined) {
    const { format, file } = parseReport(report);
    const output = await openOutput(io, file);
    await output.write(WRITERS[format](results));
    await output.commit();
  }
  return countFailures(results) === 0;
}

function countFailures(results: readonly GateResult[]): number {
  return results.filter(({ failure }) => failure !== null).length;
}

/** `junit=report.xml` */
function parseReport(written: string): { format: ReportFormat; file: string } {
  const [, name, file] = /^([^=]*)=(.+)$/s.exec(written) ?? [];
  const format = REPORT_FORMATS.find((known) => known === name);
  if (format && file) return { format, file };
  throw new AlignerError(
    'usage',
    `--report ${written}: give a format and a file, such as junit=report.xml or json=report.json`,
  );
}

/** The XML that build servers read as test results: one suite, a test case for each gate. */
function writeJunit(results: readonly GateResult[]): string {
  const counts =
    xmlAttribute('tests', String(results.length)) + xmlAttribute('failures', String(countFailures(results)));
  const cases = results.map(({ gate, failure, details = [] }) => {
    const head = `    <testcase classname="aligner"${xmlAttribute('name', gate)}`;
    if (failure === null) return `${head}/>\n`;
    const text = escapeXml(details.join('\n'));
    return `${head}>\n      <failure${xmlAttribute('message', failure)}>${text}</failure>\n    </testcase>\n`;
  });
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="aligner"${counts}>\n` +
    `  <testsuite name="aligner"${counts}>\n${cases.join('')}  </testsuite>\n</testsuites>\n`
  );
}
