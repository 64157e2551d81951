/** Numbers that a list has room for once it has one: many lists stay empty, or short. */
const FIRST_CAPACITY = 1 << 6;
/** Grows by half, so that a long run never holds twice what it needs. */
const GROWTH = 1.5;

/** A list of 32-bit numbers that grows: a fraction of the memory of a plain array, and flat for the collector. */
abstract class GrowingColumn<Values extends Uint32Array | Int32Array> {
  readonly #create: (capacity: number) => Values;
  #values: Values;
  length = 0;

  constructor(create: (capacity: number) => Values) {
    this.#create = create;
    this.#values = create(0);
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.#grow(this.length + 1);
    this.#values[this.length++] = value;
  }

  pushAll(values: Values): void {
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

  /** Empties the list and keeps its room. */
  clear(): void {
    this.length = 0;
  }

  /** The values so far; valid until the next push. */
  view(): Values {
    return this.#values.subarray(0, this.length) as Values;
  }

  /** A copy of the values so far. */
  copy(): Values {
    return this.#values.slice(0, this.length) as Values;
  }

  #grow(needed: number): void {
    const values = this.#create(Math.max(needed, FIRST_CAPACITY, Math.ceil(this.#values.length * GROWTH)));
    values.set(this.view());
    this.#values = values;
  }
}

/** A growing list of unsigned 32-bit numbers. */
export class Column extends GrowingColumn<Uint32Array> {
  constructor() {
    super((capacity) => new Uint32Array(capacity));
  }
}

/** A growing list of signed 32-bit numbers. */
export class SignedColumn extends GrowingColumn<Int32Array> {
  constructor() {
    super((capacity) => new Int32Array(capacity));
  }
}
