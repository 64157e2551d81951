/** A set of 32-bit numbers that is emptied and filled again many times: neither makes garbage. */
export class NumberSet {
  #slots = new Uint32Array(1 << 10);
  /** The filling that a slot belongs to; of any other one it is empty. */
  #fillings = new Uint32Array(1 << 10);
  #filling = 1;
  size = 0;

  /** Empties the set and makes room for so many numbers. */
  reset(most: number): void {
    this.size = 0;
    if (most * 2 > this.#slots.length) {
      const slots = 2 ** Math.ceil(Math.log2(most * 2));
      this.#slots = new Uint32Array(slots);
      this.#fillings = new Uint32Array(slots);
      this.#filling = 0;
    }
    this.#filling++;
  }

  /** True when the number was not there yet. */
  add(value: number): boolean {
    const slot = this.#find(value);
    if (this.#fillings[slot] === this.#filling) return false;
    this.#fillings[slot] = this.#filling;
    this.#slots[slot] = value;
    this.size++;
    return true;
  }

  has(value: number): boolean {
    return this.#fillings[this.#find(value)] === this.#filling;
  }

  /** The slot of a number, or the free one where it belongs. */
  #find(value: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    // FNV hashes are good in their high bits.
    let slot = (value ^ (value >>> 15)) & mask;
    while (this.#fillings[slot] === this.#filling && slots[slot] !== value) slot = (slot + 1) & mask;
    return slot;
  }
}
