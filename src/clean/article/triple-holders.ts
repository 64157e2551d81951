/** Paragraphs remembered for a triple: one with more is a common phrase, and would cost the square of them. */
const MOST_HOLDERS = 16;

/**
 * The paragraphs of an article by their word triples. A table of plain numbers, emptied for the next article: nearly every
 * triple is new to it, and a `Map` takes three times as long for these.
 */
export class TripleHolders {
  #mask = 0;
  #triples = new Uint32Array(0);
  /** Per slot: 0 when it is free, the number of a paragraph + 1, or -1 minus the place of a list of several. */
  #holders = new Int32Array(0);
  readonly #lists: number[][] = [];
  readonly #shared = new Map<number, number>();

  /** Empties the table and makes room for so many triples. */
  reset(most: number): void {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(1, most) * 2));
    if (slots > this.#triples.length) {
      this.#triples = new Uint32Array(slots);
      this.#holders = new Int32Array(slots);
    } else this.#holders.fill(0, 0, slots);
    this.#mask = slots - 1;
    this.#lists.length = 0;
  }

  /** Adds a paragraph with `triples[from..to]`; gives how many of them each earlier one has. Valid until the next call. */
  add(triples: Uint32Array, from: number, to: number, paragraph: number): ReadonlyMap<number, number> {
    this.#shared.clear();
    for (let i = from; i < to; i++) {
      const slot = this.#find(triples[i]!);
      const holder = this.#holders[slot]!;
      if (holder === 0) {
        this.#triples[slot] = triples[i]!;
        this.#holders[slot] = paragraph + 1;
      } else if (holder < 0) this.#share(this.#lists[-1 - holder]!, paragraph);
      else if (holder !== paragraph + 1) {
        const list = [holder - 1];
        this.#share(list, paragraph);
        this.#holders[slot] = -this.#lists.push(list);
      }
    }
    return this.#shared;
  }

  #share(list: number[], paragraph: number): void {
    if (list.at(-1) === paragraph) return;
    for (const other of list) this.#shared.set(other, (this.#shared.get(other) ?? 0) + 1);
    if (list.length < MOST_HOLDERS) list.push(paragraph);
  }

  /** The slot of a triple, or the free one where it belongs. */
  #find(triple: number): number {
    const mask = this.#mask;
    let slot = triple & mask;
    while (this.#holders[slot] !== 0 && this.#triples[slot] !== triple) slot = (slot + 1) & mask;
    return slot;
  }
}
