import type { BilingualDocument, PairRelation } from '../../model.ts';
import { count, nameLanguage } from '../../text/wording.ts';
import { countDiscrepancies } from '../../write/documents/discrepancies.ts';

/** `comparable (0.90): 2 pairs (2 comparable); paired: 45% of the German text, 20% of the English` */
export function describeDocument(document: BilingualDocument): string {
  const { relation, confidence, pairs, coverage, languages } = document;
  const counts = new Map<PairRelation, number>();
  for (const pair of pairs) counts.set(pair.relation, (counts.get(pair.relation) ?? 0) + 1);
  const byRelation = [...counts].map(([name, n]) => `${n} ${name}`).join(', ');
  const share = (tag: string) => `${Math.round((coverage[tag] ?? 0) * 100)}%`;
  const [first, second] = languages;
  const shares = `${share(first)} of the ${nameLanguage(first)} text, ${share(second)} of the ${nameLanguage(second)}`;
  const list = byRelation ? ` (${byRelation})` : '';
  return `${relation} (${confidence.toFixed(2)}): ${pairs.length} pair${pairs.length === 1 ? '' : 's'}${list}; paired: ${shares}${describeDifferences(document)}`;
}

function describeDifferences(document: BilingualDocument): string {
  const facts = countDiscrepancies(document);
  return facts === 0 ? '' : `; ${count(facts, 'fact')} differ${facts === 1 ? 's' : ''}`;
}
