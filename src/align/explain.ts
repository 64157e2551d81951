import type { Evidence } from '../model.ts';
import type { Bead } from './beads.ts';
import type { Match, MatchTable } from './matches.ts';
import type { Side } from './side.ts';

/** Pieces of evidence shown per pair: the strongest say it all, more would be a dictionary. */
const MAX_EVIDENCE = 8;
/** Units looked at before merging neighbours into phrases. */
const MAX_CANDIDATES = 14;
const MAX_CONFLICTS = 3;

/** Where a unit stands: paragraph, its place among the spots of the side, start and end in the paragraph's text. */
interface Spot {
  paragraph: number;
  place: number;
  from: number;
  to: number;
}

interface Finding {
  kind: Evidence['kind'];
  strength: number;
  a: Spot;
  b: Spot;
}

/** One article as `explainBead` needs it: its numbers and its words. */
export interface Told {
  side: Side;
  texts: readonly string[];
}

/**
 * Says what a bead rests on: the strongest matches as the words that stand in the texts, neighbouring ones joined into
 * phrases, then numbers and dates that contradict each other.
 * @param matches the matches of each unit of side a
 */
export function explainBead(bead: Bead, a: Told, b: Told, matches: MatchTable): Evidence[] {
  const spotsA = findSpots(a.side, bead.a);
  const spotsB = findSpots(b.side, bead.b);
  const candidates: { match: Match; strength: number }[] = [];
  for (const unit of spotsA.keys()) {
    for (const match of matches.ofA(unit)) {
      if (!spotsB.has(match.b)) continue;
      const rarity = a.side.units[unit]!.surprise + b.side.units[match.b]!.surprise;
      candidates.push({ match, strength: rarity / 2 + Math.log(match.forward * match.backward + 1e-6) });
    }
  }
  candidates.sort((x, y) => y.strength - x.strength || x.match.a - y.match.a || x.match.b - y.match.b);
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const findings: Finding[] = [];
  for (const { match, strength } of candidates) {
    if (takenA.has(match.a) || takenB.has(match.b)) continue;
    takenA.add(match.a);
    takenB.add(match.b);
    if (findings.length < MAX_CANDIDATES) {
      findings.push({ kind: match.kind, strength, a: spotsA.get(match.a)!, b: spotsB.get(match.b)! });
    }
  }
  const shown = joinPhrases(findings, a, b).slice(0, MAX_EVIDENCE);
  const conflicts = findConflicts(spotsA, spotsB, takenA, takenB, a, b, matches);
  return [...shown, ...conflicts].map(({ kind, a: first, b: second }) => ({
    kind,
    [a.side.language]: a.texts[first.paragraph]!.slice(first.from, first.to),
    [b.side.language]: b.texts[second.paragraph]!.slice(second.from, second.to),
  }));
}

/** The first place of each unit in some paragraphs. */
function findSpots({ spots }: Side, paragraphs: number[]): Map<number, Spot> {
  const found = new Map<number, Spot>();
  for (const paragraph of paragraphs) {
    for (let place = spots.starts[paragraph]!; place < spots.starts[paragraph + 1]!; place++) {
      if (found.has(spots.unit[place]!)) continue;
      found.set(spots.unit[place]!, { paragraph, place, from: spots.from[place]!, to: spots.to[place]! });
    }
  }
  return found;
}

/** Joins findings whose words stand side by side in both texts: `künstliche` + `Intelligenz`. */
function joinPhrases(findings: Finding[], a: Told, b: Told): Finding[] {
  const joined: Finding[] = [];
  for (const finding of findings) {
    const before = joined.findIndex((other) => meets(other, finding, a, b) || meets(finding, other, a, b));
    if (before < 0) joined.push(finding);
    else joined[before] = merge(joined[before]!, finding);
  }
  return joined;
}

function meets(left: Finding, right: Finding, a: Told, b: Told): boolean {
  return left.kind === right.kind && touches(left.a, right.a, a) && touches(left.b, right.b, b);
}

/** True when only a space or hyphen stands between two spots. */
function touches(left: Spot, right: Spot, { texts }: Told): boolean {
  return (
    left.paragraph === right.paragraph &&
    right.from > left.to &&
    /^[ -]$/.test(texts[left.paragraph]!.slice(left.to, right.from))
  );
}

function merge(x: Finding, y: Finding): Finding {
  return { ...x, a: span(x.a, y.a), b: span(x.b, y.b) };
}

function span(x: Spot, y: Spot): Spot {
  return { ...x, from: Math.min(x.from, y.from), to: Math.max(x.to, y.to) };
}

/**
 * Contradictions: a date on either side that the other does not have, or a number without a partner next to words that
 * do match.
 */
function findConflicts(
  spotsA: Map<number, Spot>,
  spotsB: Map<number, Spot>,
  takenA: Set<number>,
  takenB: Set<number>,
  a: Told,
  b: Told,
  matches: MatchTable,
): Finding[] {
  const conflicts: Finding[] = [];
  const isOpen = (told: Told, taken: Set<number>) => (unit: number) =>
    told.side.units[unit]!.kind !== 'word' && !taken.has(unit);
  const openA = [...spotsA.keys()].filter(isOpen(a, takenA));
  if (openA.length === 0) return conflicts;
  const openB = [...spotsB.keys()].filter(isOpen(b, takenB));
  for (const unitA of openA) {
    const { kind } = a.side.units[unitA]!;
    const spotA = spotsA.get(unitA)!;
    const place = openB.findIndex(
      (unitB) =>
        b.side.units[unitB]!.kind === kind &&
        (kind === 'date' || sharesNeighbour(spotA, spotsB.get(unitB)!, a.side, b.side, matches)),
    );
    if (place < 0) continue;
    const [unitB] = openB.splice(place, 1) as [number];
    conflicts.push({ kind: 'conflict', strength: 0, a: spotA, b: spotsB.get(unitB)! });
    if (conflicts.length === MAX_CONFLICTS) break;
  }
  return conflicts;
}

/** True when the word right after (or right before) the one number translates that of the other. */
function sharesNeighbour(x: Spot, y: Spot, a: Side, b: Side, matches: MatchTable): boolean {
  return [1, -1].some((step) => {
    const unitA = a.spots.unit[x.place + step];
    const unitB = b.spots.unit[y.place + step];
    return (
      unitA !== undefined && unitB !== undefined && matches.ofA(unitA).some((match) => match.b === unitB)
    );
  });
}
