import type { LinkTable } from '../link/link-table.ts';
import {
  type Bead,
  type BeadLink,
  byFirst,
  cutLine,
  layOutParts,
  listLikely,
  MIN_MEAN,
  type Node,
  pickSide,
} from './beads.ts';

/** Finds which paragraphs of two groups share sentences. */
export type LinkParagraphs = (a: readonly number[], b: readonly number[]) => readonly BeadLink[];

/**
 * Asking only from `MIN_MEAN` on misses 51 links of `resplit` in the development set, from .2 on 39, from .1 on still 38.
 */
const WORTH_ASKING = 0.2;
/** A pair of sentences that is as likely wrong as right says nothing about its paragraphs. */
const MIN_SENTENCE = 0.5;

/**
 * Beads in which only those paragraphs are linked that share sentences. Where paragraphs overlap in chains, as long as they may
 * be, their sentences decide which belong together; elsewhere a bead links all of its paragraphs, as in `formBeads`. A
 * paragraph that no sentence reaches keeps its likely links.
 */
export function formExactBeads(table: LinkTable, linkParagraphs: LinkParagraphs): Bead[] {
  const beads: Bead[] = [];
  const decided = { a: new Set<number>(), b: new Set<number>() };
  for (const part of layOutParts(listLikely(table, WORTH_ASKING))) {
    const [a, b] = [pickSide(part, 'a'), pickSide(part, 'b')];
    if (a.length < 2 || b.length < 2) continue;
    for (const { side, number } of part) decided[side].add(number);
    const shared = linkParagraphs(a, b).filter(({ probability }) => probability >= MIN_SENTENCE);
    beads.push(...joinLinked(addUnreached(shared, part, table)));
  }
  for (const line of layOutParts(listLikely(table, MIN_MEAN))) {
    const [{ side, number }] = line as [Node];
    if (!decided[side].has(number)) beads.push(...cutLine(line, table));
  }
  return beads.sort(byFirst);
}

/** The links that sentences show, and the likely ones of paragraphs that none reaches. */
function addUnreached(shared: readonly BeadLink[], part: readonly Node[], table: LinkTable): BeadLink[] {
  const reached = { a: new Set(shared.map(({ a }) => a)), b: new Set(shared.map(({ b }) => b)) };
  const links = new Map<string, BeadLink>();
  const add = (a: number, b: number, probability: number) => {
    const key = `${a},${b}`;
    links.set(key, { a, b, probability: Math.max(probability, links.get(key)?.probability ?? 0) });
  };
  for (const { a, b, probability } of shared) add(a, b, Math.max(probability, table.at(a, b)));
  for (const { side, number, neighbours } of part) {
    if (side === 'b') continue;
    for (const { number: other } of neighbours) {
      const probability = table.at(number, other);
      if (probability < MIN_MEAN || (reached.a.has(number) && reached.b.has(other))) continue;
      add(number, other, probability);
    }
  }
  return [...links.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

/** One bead for each connected part of the links, which keep their order. */
function joinLinked(links: readonly BeadLink[]): Bead[] {
  const beads = layOutParts(links).map((part): Bead => {
    return { a: pickSide(part, 'a'), b: pickSide(part, 'b'), links: [] };
  });
  const owners = new Map(beads.flatMap((bead) => bead.a.map((number) => [number, bead] as const)));
  for (const link of links) owners.get(link.a)!.links.push(link);
  return beads;
}
