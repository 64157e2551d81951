import type { LinkTable } from '../link/link-table.ts';
import { logOdds } from '../link/logistic.ts';
import { type Bead, byFirst } from './beads.ts';

type Texts = readonly [readonly string[], readonly string[]];

/** Words that favour a crossing by less than this, in log odds, do not favour it. */
const NO_PREFERENCE = 0.5;

/**
 * Pairs by order what words cannot tell apart: lines that recur on a page, such as two equal headings, or one number under "Telefon"
 * and "Mobil". Two one-to-one beads that cross change partners unless the words of the four paragraphs favour the crossing.
 */
export function orderEqual(beads: readonly Bead[], table: LinkTable, texts: Texts): Bead[] {
  const ordered = beads.flatMap((bead) => partCopies(bead, table, texts)).sort(byFirst);
  const crossing = listCrossing(ordered, texts);
  if (crossing.length === 0) return ordered;
  const evidence = readEvidence(table, crossing);
  for (const [x, y] of crossing) {
    const [a1, b1, a2, b2] = [x.a[0]!, x.b[0]!, y.a[0]!, y.b[0]!];
    // An earlier exchange may have settled it.
    if (b1 < b2) continue;
    const crossed = evidence(a1, b1) + evidence(a2, b2);
    if (evidence(a1, b2) + evidence(a2, b1) < crossed - NO_PREFERENCE) continue;
    const probabilities = [x.links[0]!.probability, y.links[0]!.probability] as const;
    setPartner(x, b2, Math.max(probabilities[0], table.at(a1, b2)));
    setPartner(y, b1, Math.max(probabilities[1], table.at(a2, b1)));
  }
  return ordered;
}

/** Parts a bead of equal paragraphs: as many on both sides pair by order, and one translates the likeliest of several. */
function partCopies(bead: Bead, table: LinkTable, texts: Texts): Bead | Bead[] {
  if (bead.a.length === bead.b.length && areCopies(bead.a, texts[0]) && areCopies(bead.b, texts[1])) {
    return bead.a.map((a, k) => joinOne(a, bead.b[k]!, table));
  }
  if (bead.a.length === 1 && areCopies(bead.b, texts[1])) {
    return joinOne(
      bead.a[0]!,
      pickBest(bead.b, (b) => table.at(bead.a[0]!, b)),
      table,
    );
  }
  if (bead.b.length === 1 && areCopies(bead.a, texts[0])) {
    return joinOne(
      pickBest(bead.a, (a) => table.at(a, bead.b[0]!)),
      bead.b[0]!,
      table,
    );
  }
  return bead;
}

function areCopies(numbers: readonly number[], texts: readonly string[]): boolean {
  const [first, ...others] = numbers as [number, ...number[]];
  return others.length > 0 && others.every((number) => texts[number] === texts[first]);
}

function pickBest(numbers: readonly number[], worth: (number: number) => number): number {
  return numbers.reduce((best, number) => (worth(number) > worth(best) ? number : best));
}

function joinOne(a: number, b: number, table: LinkTable): Bead {
  return { a: [a], b: [b], links: [{ a, b, probability: table.at(a, b) }] };
}

/** One-to-one beads that cross the next one, or one whose paragraph reads the same on either side. */
function listCrossing(beads: readonly Bead[], texts: Texts): [Bead, Bead][] {
  const single = beads.filter(({ a, b }) => a.length === 1 && b.length === 1);
  const found: [Bead, Bead][] = [];
  const latest = new Map<string, Bead>();
  single.forEach((bead, k) => {
    const earlier = new Set([
      single[k - 1],
      latest.get(`a ${texts[0][bead.a[0]!]}`),
      latest.get(`b ${texts[1][bead.b[0]!]}`),
    ]);
    for (const other of earlier) if (other && other.b[0]! > bead.b[0]!) found.push([other, bead]);
    latest.set(`a ${texts[0][bead.a[0]!]}`, bead);
    latest.set(`b ${texts[1][bead.b[0]!]}`, bead);
  });
  return found;
}

/** Log odds of links among these beads by their words alone. */
function readEvidence(table: LinkTable, pairs: readonly [Bead, Bead][]): (a: number, b: number) => number {
  const wanted = new Set(pairs.flatMap((pair) => pair.map(({ a }) => a[0]!)));
  const known = new Map<string, number>();
  for (const { a, b, evidence } of table.links) if (wanted.has(a)) known.set(`${a},${b}`, evidence);
  return (a, b) => logOdds(known.get(`${a},${b}`) ?? 0);
}

function setPartner(bead: Bead, b: number, probability: number): void {
  bead.b = [b];
  bead.links = [{ a: bead.a[0]!, b, probability }];
}
