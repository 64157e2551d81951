import type { BilingualDocument } from '../../../model.ts';
import { count, nameLanguage } from '../../../text/wording.ts';
import { rateConfidence } from '../../confidence.ts';
import type { PairFailure } from '../writer.ts';
import { describeRelation, writeBar, writeBody } from './document.ts';
import { escapeHtml } from './escape.ts';

/** A document in a report of several: one line of the index, which unfolds. `index` counts from 0. */
export function writeEntry(document: BilingualDocument, index: number): string {
  const { id, relation, confidence, pairs, languages, coverage, articles } = document;
  const titles = languages.map((tag) => articles[tag]!.title).filter((title) => title !== null);
  const shares = languages.map(
    (tag) =>
      `<span class="mini">${escapeHtml(tag)} ${writeBar(coverage[tag] ?? 0)} ${Math.round((coverage[tag] ?? 0) * 100)} %</span>`,
  );
  const weak = pairs.filter(({ score }) => rateConfidence(score) === 'weak').length;
  const discrepancies = pairs.filter((pair) => pair.discrepancies.length > 0).length;
  const doubtful = pairs.filter(
    ({ score, reviewed, discrepancies: found }) =>
      !reviewed && (rateConfidence(score) === 'weak' || found.length > 0),
  ).length;
  return `<article class="document entry" id="d${index + 1}" data-relation="${relation}" data-confidence="${confidence}" data-pairs="${pairs.length}" data-weak="${weak}" data-discrepancies="${discrepancies}" data-doubtful="${doubtful}">
<details>
<summary><span class="entry-id"><bdi>${escapeHtml(id)}</bdi></span>
<span class="entry-title" dir="auto">${escapeHtml(titles[0] ?? languages.map(nameLanguage).join(' and '))}</span>
<span class="entry-facts"><span class="relation">${describeRelation(relation)}</span> <span class="confidence" data-level="${rateConfidence(confidence)}">${confidence.toFixed(2)}</span> <span class="pair-count">${count(pairs.length, 'pair')}</span> ${shares.join(' ')}</span></summary>
${writeBody(document)}</details>
</article>
`;
}

/** A pair of articles that could not be aligned has its line too. */
export function writeFailure({ id, error }: PairFailure, index: number): string {
  return `<article class="document entry failed" id="d${index + 1}" data-relation="failed" data-confidence="0" data-pairs="0" data-weak="0" data-discrepancies="0" data-doubtful="0">
<p class="entry-line"><span class="entry-id"><bdi>${escapeHtml(id)}</bdi></span> <span class="entry-title">not aligned: ${escapeHtml(error.message)}</span></p>
</article>
`;
}
