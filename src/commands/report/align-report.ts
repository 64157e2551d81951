import type { BilingualDocument, PairRelation } from '../../model.ts';
import { count } from '../../text/wording.ts';
import { countDiscrepancies } from '../../write/documents/discrepancies.ts';

/** `comparable (0.90): 2 pairs (2 comparable); in pairs: 45 % of de, 20 % of en` */
export function describeDocument(document: BilingualDocument): string {
  const { relation, confidence, pairs, coverage, languages } = document;
  const counts = new Map<PairRelation, number>();
  for (const pair of pairs) counts.set(pair.relation, (counts.get(pair.relation) ?? 0) + 1);
  const byRelation = [...counts].map(([name, n]) => `${n} ${name}`).join(', ');
  const shares = languages.map((tag) => `${Math.round((coverage[tag] ?? 0) * 100)} % of ${tag}`).join(', ');
  const list = byRelation ? ` (${byRelation})` : '';
  return `${relation} (${confidence.toFixed(2)}): ${pairs.length} pair${pairs.length === 1 ? '' : 's'}${list}; in pairs: ${shares}${describeDifferences(document)}`;
}

function describeDifferences(document: BilingualDocument): string {
  const facts = countDiscrepancies(document);
  return facts === 0 ? '' : `; ${count(facts, 'fact')} differ${facts === 1 ? 's' : ''}`;
}
