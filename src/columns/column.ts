/** A list of unsigned 32-bit numbers that grows: eight times smaller than an array of objects, and flat for the collector. */
export class Column {
  #values = new Uint32Array(1 << 10);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) this.#grow(this.length + 1);
    this.#values[this.length++] = value;
  }

  pushAll(values: Uint32Array): void {
    const needed = this.length + values.length;
    if (needed > this.#values.length) this.#grow(needed);
    this.#values.set(values, this.length);
    this.length = needed;
  }

  get(index: number): number {
    return this.#values[index]!;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }

  /** The values so far; valid until the next push. */
  view(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }

  /** Grows by half, so that a long feed never holds twice what it needs. */
  #grow(needed: number): void {
    const values = new Uint32Array(Math.max(needed, Math.ceil(this.#values.length * 1.5)));
    values.set(this.#values.subarray(0, this.length));
    this.#values = values;
  }
}

/** Two columns of equal length. */
export interface Pairs {
  keys: Uint32Array;
  values: Uint32Array;
}

/**
 * Sorts `keys` upwards and moves `values` along; equal keys keep their order (radix sort, eleven bits a pass).
 * Works in the lists it is given: what they hold afterwards is of no use.
 */
export function sortByKey(keys: Uint32Array, values: Uint32Array): Pairs {
  let from: Pairs = { keys, values };
  let to: Pairs = { keys: new Uint32Array(keys.length), values: new Uint32Array(keys.length) };
  for (let shift = 0; shift < 32; shift += 11) {
    const starts = new Uint32Array(1 << 11);
    for (const key of from.keys) starts[(key >>> shift) & 0x7ff]!++;
    let sum = 0;
    for (let digit = 0; digit < starts.length; digit++) {
      const count = starts[digit]!;
      starts[digit] = sum;
      sum += count;
    }
    for (let i = 0; i < keys.length; i++) {
      const position = starts[(from.keys[i]! >>> shift) & 0x7ff]!++;
      to.keys[position] = from.keys[i]!;
      to.values[position] = from.values[i]!;
    }
    [from, to] = [to, from];
  }
  return from;
}
