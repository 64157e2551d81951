import { comparisonKey } from '../../clean/comparison-key.ts';
import type { Article } from '../../model.ts';
import { createFingerprinter } from '../build/fingerprint.ts';
import { type Finding, listFindings } from './findings.ts';

/** A finding with a name that it keeps from run to run. */
export interface IdentifiedFinding extends Finding {
  fingerprint: string;
}

/** The findings of an article. Each keeps its fingerprint when lines move; of several alike each has its own. */
export function identifyFindings(article: Article): IdentifiedFinding[] {
  const fingerprint = createFingerprinter();
  return listFindings(article).map((finding) => ({
    ...finding,
    fingerprint: fingerprint([article.id, finding.rule, comparisonKey(finding.text)]),
  }));
}
