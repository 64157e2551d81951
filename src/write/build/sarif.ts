import { PACKAGE_URL, readVersion } from '../../process/version.ts';
import type { Rule } from '../articles/rules.ts';
import type { AcceptedFindings, WriterContext } from '../context.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** A rule as a log describes it. */
export type LogRule = { id: string } & Pick<Rule, 'name' | 'summary' | 'help' | 'level'>;

/** A log that is written result by result, so that a feed of any length fits in memory. */
export interface SarifLog {
  add(results: readonly { ruleId: string }[]): Promise<void>;
  end(): Promise<void>;
}

/** SARIF 2.1.0 (OASIS): one run of these rules. */
export function createSarifLog(output: WriterContext['output'], rules: readonly LogRule[]): SarifLog {
  const places = new Map(rules.map(({ id }, place) => [id, place]));
  let opened = false;
  let separator = '\n';
  const open = async () => {
    if (!opened) await output.write(writeSarifHead(rules));
    opened = true;
  };
  return {
    async add(results) {
      await open();
      for (const { ruleId, ...result } of results) {
        const text = JSON.stringify({ ruleId, ruleIndex: places.get(ruleId), ...result });
        await output.write(`${separator}${text}`);
        separator = ',\n';
      }
    },
    async end() {
      await open();
      await output.write(SARIF_TAIL);
    },
  };
}

/** What ends the results of a log that `writeSarifHead` began. */
const SARIF_TAIL = '\n]}]}\n';

/** The start of a log with one run of these rules, up to its results. */
function writeSarifHead(rules: readonly LogRule[]): string {
  const driver = {
    name: 'aligner',
    version: readVersion(),
    semanticVersion: readVersion(),
    informationUri: PACKAGE_URL,
    rules: rules.map(({ id, name, summary, help, level }) => ({
      id,
      name,
      shortDescription: { text: summary },
      fullDescription: { text: `${summary}. ${help}` },
      help: { text: help },
      defaultConfiguration: { level },
    })),
  };
  return `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[`;
}

/** Level of a result; with a baseline, what it does not accept is new and an error. */
export function describeState(
  fingerprint: string,
  level: Rule['level'],
  accepted: AcceptedFindings | undefined,
): { level: string; baselineState?: string } {
  if (accepted === undefined) return { level };
  return accepted.has(fingerprint)
    ? { level, baselineState: 'unchanged' }
    : { level: 'error', baselineState: 'new' };
}

/** A line of a file, or the whole file where no line is known. */
export function describeLocation(file: string, startLine: number | undefined): object {
  return {
    artifactLocation: { uri: encodeUri(file), uriBaseId: '%SRCROOT%' },
    ...(startLine === undefined ? {} : { region: { startLine } }),
  };
}

/** Percent-encodes a relative path; `/` separates its parts, and a colon in the first must not look like a scheme. */
function encodeUri(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
