/** Finds numbers by dense keys: as fast as an array, and emptied in the time it took to fill, not in that of its size. */
export class KeyIndex {
  /** Value plus one; 0 is "none". */
  #values = new Int32Array(1024);
  #used: number[] = [];

  /** The value of `key`, or -1. */
  get(key: number): number {
    return key < this.#values.length ? this.#values[key]! - 1 : -1;
  }

  set(key: number, value: number): void {
    if (key >= this.#values.length) {
      const larger = new Int32Array(Math.max(key + 1, this.#values.length * 2));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[key] = value + 1;
    this.#used.push(key);
  }

  clear(): void {
    for (const key of this.#used) this.#values[key] = 0;
    this.#used = [];
  }
}
