import type { Emit } from '../../pair/rows.ts';
import { writeNumbers } from '../rows.ts';
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
      const key = writeNumbers(row.slice(0, keyed));
      const numbers = held.get(key);
      if (numbers === undefined) held.set(key, row.slice(keyed));
      else for (let i = keyed; i < row.length; i++) numbers.push(row[i]!);
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

/** All rows of one key as numbers, one row of `width` after the other, in ascending order. */
export function readRows(key: Uint32Array, rows: readonly (readonly string[])[], width: number): Uint32Array {
  const packed = rows.map(([written]) => unpackNumbers(written!));
  const others = width - key.length;
  const places: [part: Uint32Array, at: number][] = packed.flatMap((part) =>
    Array.from({ length: part.length / others }, (_, i): [Uint32Array, number] => [part, i * others]),
  );
  places.sort(([a, i], [b, j]) => {
    for (let column = 0; column < others; column++) {
      const difference = a[i + column]! - b[j + column]!;
      if (difference !== 0) return difference;
    }
    return 0;
  });
  const numbers = new Uint32Array(places.length * width);
  places.forEach(([part, at], row) => {
    numbers.set(key, row * width);
    numbers.set(part.subarray(at, at + others), row * width + key.length);
  });
  return numbers;
}
