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

/** Place of the first number that is not below `value`. */
export function lowerBound(sorted: ArrayLike<number>, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
