import { PACKAGE_URL, readVersion } from '../../process/version.ts';
import type { Rule } from '../articles/rules.ts';
import type { AcceptedFindings } from '../context.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** What ends the results of a log that `writeSarifHead` began. */
export const SARIF_TAIL = '\n]}]}\n';

/** The start of a log with one run of these rules, up to its results. */
export function writeSarifHead(
  rules: readonly ({ id: string } & Pick<Rule, 'name' | 'summary' | 'help' | 'level'>)[],
): string {
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
