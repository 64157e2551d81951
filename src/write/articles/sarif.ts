import type { Article } from '../../model.ts';
import { locateSource } from '../build/locate-source.ts';
import { createSarifLog, describeLocation, describeState } from '../build/sarif.ts';
import type { AcceptedFindings, WriterContext } from '../context.ts';
import type { ArticleWriter } from './article-writer.ts';
import { identifyFindings } from './finding-id.ts';
import { RULES, type RuleId } from './rules.ts';

/** The rules of everything that cleaning finds. */
export const ARTICLE_RULES = (Object.keys(RULES) as RuleId[]).map((id) => ({ id, ...RULES[id] }));

/** A SARIF log with a result per paragraph that was removed or flagged. */
export function writeCleanSarif(
  { output, cwd, accepted }: WriterContext,
  log = createSarifLog(output, ARTICLE_RULES),
): ArticleWriter {
  return {
    write: (article) => log.add(describeResults(article, cwd, accepted)),
    end: log.end,
  };
}

function describeResults(article: Article, cwd: string, accepted: AcceptedFindings | undefined) {
  const file = locateSource(article.source, cwd);
  return identifyFindings(article).map((finding) => {
    const { rule, message, line, related, fingerprint } = finding;
    const locate = (startLine: number | undefined) => describeLocation(file, startLine);
    return {
      ruleId: rule,
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
