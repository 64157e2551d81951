import type { Article } from '../../model.ts';
import { PACKAGE_URL, readVersion } from '../../process/version.ts';
import type { AcceptedFindings, WriterContext } from '../context.ts';
import type { ArticleWriter } from './article-writer.ts';
import { identifyFindings } from './finding-id.ts';
import { locateSource } from './findings.ts';
import { RULES, type Rule, type RuleId } from './rules.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const RULE_IDS = Object.keys(RULES) as RuleId[];

/** SARIF 2.1.0 (OASIS): one run, written result by result, so that a feed of any length fits in memory. */
export function writeCleanSarif({ output, cwd, accepted }: WriterContext): ArticleWriter {
  let opened = false;
  let separator = '\n';
  const open = async () => {
    if (!opened) await output.write(writeSarifHead(RULE_IDS.map((id) => ({ id, ...RULES[id] }))));
    opened = true;
  };
  return {
    async write(article: Article) {
      await open();
      const results = describeResults(article, cwd, accepted).map((result) => {
        const text = `${separator}${JSON.stringify(result)}`;
        separator = ',\n';
        return text;
      });
      await output.write(results.join(''));
    },
    async end() {
      await open();
      await output.write(SARIF_TAIL);
    },
  };
}

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

function describeResults(article: Article, cwd: string, accepted: AcceptedFindings | undefined): object[] {
  const uri = encodeUri(locateSource(article.source, cwd));
  return identifyFindings(article).map((finding) => {
    const { rule, message, line, related, fingerprint } = finding;
    const isNew = accepted && !accepted.has(fingerprint);
    const locate = (startLine: number | undefined) => ({
      artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
      ...(startLine === undefined ? {} : { region: { startLine } }),
    });
    return {
      ruleId: rule,
      ruleIndex: RULE_IDS.indexOf(rule),
      level: isNew ? 'error' : RULES[rule].level,
      ...(accepted ? { baselineState: isNew ? 'new' : 'unchanged' } : {}),
      message: { text: message },
      locations: [
        {
          physicalLocation: locate(line),
          logicalLocations: [{ fullyQualifiedName: `${article.id}#${finding.id}`, kind: 'paragraph' }],
        },
      ],
      ...(related
        ? {
            relatedLocations: [
              { id: 1, physicalLocation: locate(related.line), message: { text: related.id } },
            ],
          }
        : {}),
      partialFingerprints: { 'paragraph/v1': fingerprint },
    };
  });
}

/** Percent-encodes a relative path; `/` separates its parts, and a colon in the first must not look like a scheme. */
export function encodeUri(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
