import type { Link } from '../../src/align/link/link-table.ts';

/** A link of a given probability, whose paragraphs give it a share of their content. */
export function makeLink(a: number, b: number, probability: number, share = 1): Link {
  const votes = { total: 0, coverage: 0, share, best: 0, peak: 0 };
  return { a, b, fromA: votes, fromB: votes, features: [], evidence: probability, probability };
}
