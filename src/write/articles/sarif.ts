import type { Article } from '../../model.ts';
import { describeLocation, describeState, SARIF_TAIL, writeSarifHead } from '../build/sarif.ts';
import type { AcceptedFindings, WriterContext } from '../context.ts';
import type { ArticleWriter } from './article-writer.ts';
import { identifyFindings } from './finding-id.ts';
import { locateSource } from './findings.ts';
import { RULES, type RuleId } from './rules.ts';

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

function describeResults(article: Article, cwd: string, accepted: AcceptedFindings | undefined): object[] {
  const file = locateSource(article.source, cwd);
  return identifyFindings(article).map((finding) => {
    const { rule, message, line, related, fingerprint } = finding;
    const locate = (startLine: number | undefined) => describeLocation(file, startLine);
    return {
      ruleId: rule,
      ruleIndex: RULE_IDS.indexOf(rule),
      ...describeState(fingerprint, RULES[rule].level, accepted),
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
