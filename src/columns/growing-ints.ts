/** A list of 32-bit integers that grows by doubling: a plain array of tens of millions costs four times the memory. */
export class GrowingInts {
  #values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  clear(): void {
    this.length = 0;
  }

  /** A copy of the values pushed so far. */
  copy(): Int32Array {
    return this.#values.slice(0, this.length);
  }

  /** The values pushed so far, without a copy. */
  values(): Int32Array {
    return this.#values.subarray(0, this.length);
  }
}
