import type { LinkTable } from './links.ts';

/** Paragraphs that belong together: ascending, at least one on each side. */
export interface Bead {
  a: number[];
  b: number[];
}

/**
 * A bead joins each of its paragraphs with each of the other side. Every such link should be at least this likely, on
 * average: a little under one half, so that of three links in a chain of four paragraphs all are kept.
 */
const MIN_MEAN = 0.46;
/** Longer beads are no alignment any more. */
const MAX_PARAGRAPHS = 8;

/**
 * Cuts the graph of links into beads so that the likely links fall inside beads and the unlikely ones outside
 * (correlation clustering): joins along the strongest links first, then moves single paragraphs while that helps.
 * No order is assumed: beads may cross, and their paragraphs need not be neighbours.
 */
export function formBeads(table: LinkTable): Bead[] {
  const beads = new Clusters(table);
  const strong = table.links.filter((link) => link.probability >= MIN_MEAN);
  strong.sort((x, y) => y.probability - x.probability || x.a - y.a || x.b - y.b);
  for (const link of strong) beads.join(link.a, link.b);
  for (const link of strong) beads.move(link.a, link.b);
  return beads.finish();
}

class Clusters {
  readonly #table: LinkTable;
  readonly #ofA: Bead[];
  readonly #ofB: Bead[];

  constructor(table: LinkTable) {
    this.#table = table;
    this.#ofA = Array.from({ length: table.sizes[0] }, (_, a) => ({ a: [a], b: [] }));
    this.#ofB = Array.from({ length: table.sizes[1] }, (_, b) => ({ a: [], b: [b] }));
  }

  /** What a set of links is worth: their probabilities above the mean that is asked for. */
  #worth(a: readonly number[], b: readonly number[]): number {
    let sum = 0;
    for (const i of a) for (const j of b) sum += this.#table.at(i, j) - MIN_MEAN;
    return sum;
  }

  join(a: number, b: number): void {
    const x = this.#ofA[a]!;
    const y = this.#ofB[b]!;
    if (x === y || x.a.length + y.a.length + x.b.length + y.b.length > MAX_PARAGRAPHS) return;
    if (this.#worth(x.a, y.b) + this.#worth(y.a, x.b) <= 0) return;
    const joined = { a: [...x.a, ...y.a], b: [...x.b, ...y.b] };
    for (const i of joined.a) this.#ofA[i] = joined;
    for (const j of joined.b) this.#ofB[j] = joined;
  }

  /** Moves an end of a link that fell between two beads into the bead of its other end, if that is worth it. */
  move(a: number, b: number): void {
    const x = this.#ofA[a]!;
    const y = this.#ofB[b]!;
    if (x === y) return;
    if (this.#worth([a], y.b) > this.#worth([a], x.b)) {
      x.a.splice(x.a.indexOf(a), 1);
      y.a.push(a);
      this.#ofA[a] = y;
    } else if (this.#worth(x.a, [b]) > this.#worth(y.a, [b])) {
      y.b.splice(y.b.indexOf(b), 1);
      x.b.push(b);
      this.#ofB[b] = x;
    }
  }

  finish(): Bead[] {
    const ascending = (x: number, y: number) => x - y;
    const beads = [...new Set(this.#ofA)].filter((bead) => bead.a.length > 0 && bead.b.length > 0);
    for (const bead of beads) {
      bead.a.sort(ascending);
      bead.b.sort(ascending);
    }
    return beads.sort((x, y) => x.a[0]! - y.a[0]!);
  }
}
