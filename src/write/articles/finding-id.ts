import { createHash } from 'node:crypto';
import { comparisonKey } from '../../clean/comparison-key.ts';
import type { Article } from '../../model.ts';
import { type Finding, listFindings } from './findings.ts';

/** A finding with a name that it keeps from run to run. */
export interface IdentifiedFinding extends Finding {
  fingerprint: string;
}

/** 96 bits: a chance meeting of two is out of the question in any feed. */
const HEX_DIGITS = 24;

/** The findings of an article. Each keeps its fingerprint when lines move; of several alike each has its own. */
export function identifyFindings(article: Article): IdentifiedFinding[] {
  const seen = new Map<string, number>();
  return listFindings(article).map((finding) => {
    const hash = createHash('sha256')
      .update([article.id, finding.rule, comparisonKey(finding.text)].join('\0'))
      .digest('hex')
      .slice(0, HEX_DIGITS);
    const nth = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, nth);
    return { ...finding, fingerprint: `${hash}:${nth}` };
  });
}
