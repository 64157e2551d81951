import type { Link, LinkTable } from '../link/link-table.ts';

/** Two paragraphs, one from each side, that share text, and how surely. */
export interface BeadLink {
  a: number;
  b: number;
  probability: number;
}

/** Paragraphs that belong together: ascending, at least one on each side, each in one of the links at least. */
export interface Bead {
  a: number[];
  b: number[];
  links: BeadLink[];
}

/**
 * A bead asserts a link from each of its paragraphs to each of the other side; on average these must be at least this
 * likely. Half the F1 that one hopes for is the threshold that maximises it (Lipton and others 2014).
 */
export const MIN_MEAN = 0.46;
/** Longer beads are no alignment any more. */
const MAX_PARAGRAPHS = 8;

/** A paragraph in a graph of links: its side and number, and the paragraphs that it is linked to. */
export interface Node {
  side: 'a' | 'b';
  number: number;
  neighbours: Node[];
  placed: boolean;
}

/**
 * Cuts the graph of likely links into beads, so that as much probability as possible falls inside them and as few
 * unlikely pairs (correlation clustering). Each connected part of the graph is laid out as a line, from one end of a
 * chain to the other, and cut there optimally. Positions in the articles play no role: beads may cross.
 */
export function formBeads(table: LinkTable): Bead[] {
  return layOutParts(listLikely(table, MIN_MEAN))
    .flatMap((line) => cutLine(line, table))
    .sort(byFirst);
}

function joinAll(nodes: readonly Node[], table: LinkTable): Bead {
  const [a, b] = [pickSide(nodes, 'a'), pickSide(nodes, 'b')];
  const links = a.flatMap((i) => b.map((j) => ({ a: i, b: j, probability: table.at(i, j) })));
  return { a, b, links };
}

/** Numbers of the paragraphs of one side, ascending. */
export function pickSide(nodes: readonly Node[], side: 'a' | 'b'): number[] {
  return nodes
    .filter((node) => node.side === side)
    .map((node) => node.number)
    .sort((x, y) => x - y);
}

export function byFirst(x: Bead, y: Bead): number {
  return x.a[0]! - y.a[0]!;
}

/** The links that are at least this likely, in the order of their paragraphs. */
export function listLikely({ links }: LinkTable, least: number): Link[] {
  return links.filter(({ probability }) => probability >= least).sort((x, y) => x.a - y.a || x.b - y.b);
}

/** The connected parts of a graph of links, each as a line. */
export function layOutParts(links: readonly Pick<Link, 'a' | 'b'>[]): Node[][] {
  const nodes = { a: new Map<number, Node>(), b: new Map<number, Node>() };
  const open = (side: 'a' | 'b', number: number): Node => {
    const node = nodes[side].get(number) ?? { side, number, neighbours: [], placed: false };
    nodes[side].set(number, node);
    return node;
  };
  for (const link of links) {
    const a = open('a', link.a);
    const b = open('b', link.b);
    a.neighbours.push(b);
    b.neighbours.push(a);
  }
  const lines: Node[][] = [];
  // Ends of chains first: from there the line runs through the whole part.
  const byDegree = (x: Node, y: Node) => x.neighbours.length - y.neighbours.length;
  for (const start of [...nodes.a.values(), ...nodes.b.values()].sort(byDegree)) {
    if (start.placed) continue;
    const line: Node[] = [];
    const waiting = [start];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (node.placed) continue;
      node.placed = true;
      line.push(node);
      // Leaves come before the neighbour that leads on.
      waiting.push(...[...node.neighbours].sort(byDegree).reverse());
    }
    lines.push(line);
  }
  return lines;
}

/** The best cut of a line into beads, by dynamic programming over the place of the last cut. */
export function cutLine(line: Node[], table: LinkTable): Bead[] {
  const best: { worth: number; start: number }[] = [{ worth: 0, start: 0 }];
  for (let end = 1; end <= line.length; end++) {
    // A node may also stay out: then it is a piece of its own and worth nothing.
    let choice = { worth: best[end - 1]!.worth, start: end - 1 };
    let worth = 0;
    for (let start = end - 2; start >= Math.max(0, end - MAX_PARAGRAPHS); start--) {
      for (let k = start + 1; k < end; k++) worth += worthOf(line[start]!, line[k]!, table);
      const total = best[start]!.worth + worth;
      if (total > choice.worth) choice = { worth: total, start };
    }
    best.push(choice);
  }
  const pieces: Node[][] = [];
  for (let end = line.length; end > 0; end = best[end]!.start) {
    if (end - best[end]!.start > 1) pieces.push(line.slice(best[end]!.start, end));
  }
  return pieces.map((nodes) => joinAll(nodes, table));
}

function worthOf(x: Node, y: Node, table: LinkTable): number {
  if (x.side === y.side) return 0;
  return (x.side === 'a' ? table.at(x.number, y.number) : table.at(y.number, x.number)) - MIN_MEAN;
}
