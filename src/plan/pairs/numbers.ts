import { sortByKey } from '../../columns/sort-by-key.ts';
import type { Emit } from '../../pair/rows.ts';
import { writeNumber } from '../rows.ts';
import type { EmitRow } from '../stage.ts';

/** Numbers held until they are written: 4 MB. */
const MOST_HELD = 1 << 20;

/**
 * Rows of numbers as text. Those of one key that come from one part are written as one row, because a row costs a cluster
 * more than what is in it; a part that is done twice writes the same rows twice.
 */
export interface NumberWriter {
  emit: Emit;
  end(): void;
}

export function openNumbers(emit: EmitRow, stream: string, keyed: number): NumberWriter {
  let held = new Map<string, number[]>();
  let size = 0;
  const flush = () => {
    for (const [key, numbers] of held) emit(stream, key, packNumbers(numbers));
    held = new Map();
    size = 0;
  };
  return {
    emit(...row) {
      let key = '';
      for (let i = 0; i < keyed; i++) key += writeNumber(row[i]!);
      let numbers = held.get(key);
      if (numbers === undefined) {
        numbers = [];
        held.set(key, numbers);
      }
      for (let i = keyed; i < row.length; i++) numbers.push(row[i]!);
      size += row.length;
      if (size > MOST_HELD) flush();
    },
    end: flush,
  };
}

function packNumbers(numbers: readonly number[]): string {
  return Buffer.from(Uint32Array.from(numbers).buffer).toString('base64');
}

function unpackNumbers(written: string): Uint32Array {
  const bytes = Buffer.from(written, 'base64');
  // A copy of its own: what a buffer is cut from need not begin at a multiple of four.
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}

/** All rows of one key as numbers, one row of `width` after the other, in the order of the first number behind the key. */
export function readRows(key: Uint32Array, rows: readonly (readonly string[])[], width: number): Uint32Array {
  const others = width - key.length;
  const parts = rows.map(([written]) => unpackNumbers(written!));
  const all = parts.length === 1 ? parts[0]! : concatenate(parts);
  const count = all.length / others;
  const order = orderRows(all, others, count);
  const numbers = new Uint32Array(count * width);
  for (let row = 0, at = 0; row < count; row++) {
    for (let i = 0; i < key.length; i++) numbers[at++] = key[i]!;
    const from = (order === null ? row : order[row]!) * others;
    for (let i = 0; i < others; i++) numbers[at++] = all[from + i]!;
  }
  return numbers;
}

/** Up to so many rows a row's first number and its place fit into one number with a fraction of 53 bits. */
const MOST_SORTED = 1 << 12;

/** The rows by their first number, or null where they are in order already; few rows are not worth a radix sort. */
function orderRows(all: Uint32Array, width: number, count: number): ArrayLike<number> | null {
  let isSorted = true;
  for (let row = 1; row < count && isSorted; row++) isSorted = all[(row - 1) * width]! <= all[row * width]!;
  if (isSorted) return null;
  if (count <= MOST_SORTED)
    return Float64Array.from({ length: count }, (_, row) => all[row * width]! * MOST_SORTED + row)
      .sort()
      .map((place) => place % MOST_SORTED);
  const firsts = Uint32Array.from({ length: count }, (_, row) => all[row * width]!);
  const places = Uint32Array.from({ length: count }, (_, row) => row);
  return sortByKey(firsts, places).values;
}

function concatenate(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
