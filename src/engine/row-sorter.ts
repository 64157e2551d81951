import { sortByKey } from '../columns/sort-by-key.ts';
import type { Gather } from '../plan/engine.ts';
import { ScratchFile } from './scratch.ts';

/** Numbers sorted in memory at a time, 4 MB: what is more goes to disk as a sorted run. */
const RUN = 1 << 20;
/** Numbers of each run in memory while all are merged. */
const BLOCK = 1 << 13;
const FIRST_ROWS = 1 << 10;

/** Gathers rows by an external merge sort: however many come, memory stays the same. */
export class RowSorter implements Gather {
  readonly #width: number;
  readonly #runSize: number;
  #rows: Uint32Array;
  #filled = 0;
  #file: ScratchFile | undefined;
  readonly #runs: { start: number; numbers: number }[] = [];

  /** `runSize`: numbers sorted in memory at a time. */
  constructor(width: number, runSize = RUN) {
    this.#width = width;
    this.#runSize = Math.ceil(runSize / width) * width;
    this.#rows = new Uint32Array(Math.min(this.#runSize, FIRST_ROWS * width));
  }

  add(...row: number[]): void {
    if (this.#filled === this.#rows.length) this.#makeRoom();
    for (let i = 0; i < row.length; i++) this.#rows[this.#filled++] = row[i]!;
  }

  *groups(keyed: number): Generator<Uint32Array> {
    const width = this.#width;
    const last = sortRows(this.#rows.subarray(0, this.#filled), width);
    this.#rows = new Uint32Array(0);
    let group = new Uint32Array(FIRST_ROWS * width);
    let size = 0;
    for (const { rows, at } of mergeRuns([...this.#openRuns(), new Run(last)], width)) {
      if (size > 0 && compareRows(rows, at, group, size - width, width) === 0) continue;
      if (size > 0 && compareRows(rows, at, group, 0, keyed) !== 0) {
        yield group.subarray(0, size);
        size = 0;
      }
      if (size === group.length) {
        const larger = new Uint32Array(2 * size);
        larger.set(group);
        group = larger;
      }
      for (let i = 0; i < width; i++) group[size++] = rows[at + i]!;
    }
    if (size > 0) yield group.subarray(0, size);
    this.close();
  }

  close(): void {
    this.#file?.close();
    this.#file = undefined;
  }

  #openRuns(): Run[] {
    const blockSize = Math.ceil(BLOCK / this.#width) * this.#width;
    return this.#runs.map(({ start, numbers }) => {
      let read = 0;
      const block = new Uint32Array(Math.min(blockSize, numbers));
      return new Run(new Uint32Array(0), () => {
        const next = block.subarray(0, Math.min(block.length, numbers - read));
        this.#file!.read(toBytes(next), start + 4 * read);
        read += next.length;
        return next;
      });
    });
  }

  #makeRoom(): void {
    if (this.#rows.length < this.#runSize) {
      const larger = new Uint32Array(Math.min(this.#runSize, 2 * this.#rows.length));
      larger.set(this.#rows);
      this.#rows = larger;
      return;
    }
    this.#file ??= new ScratchFile();
    const sorted = sortRows(this.#rows, this.#width);
    this.#runs.push({ start: this.#file.size, numbers: sorted.length });
    this.#file.append(toBytes(sorted));
    this.#filled = 0;
  }
}

/** Sorts rows by all of their numbers, the first one first, column by column from the last. */
function sortRows(rows: Uint32Array, width: number): Uint32Array {
  const count = rows.length / width;
  let order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let column = width - 1; column >= 0; column--) {
    const keys = new Uint32Array(count);
    for (let i = 0; i < count; i++) keys[i] = rows[order[i]! * width + column]!;
    order = sortByKey(keys, order).values as Uint32Array<ArrayBuffer>;
  }
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < count; i++) {
    const from = order[i]! * width;
    for (let column = 0; column < width; column++) sorted[i * width + column] = rows[from + column]!;
  }
  return sorted;
}

/** A sorted run, read block by block. */
class Run {
  rows: Uint32Array;
  at = 0;
  readonly #readMore: () => Uint32Array;

  constructor(rows: Uint32Array, readMore = () => new Uint32Array(0)) {
    this.rows = rows;
    this.#readMore = readMore;
    if (rows.length === 0) this.rows = readMore();
  }

  get isOver(): boolean {
    return this.at >= this.rows.length;
  }

  step(width: number): void {
    this.at += width;
    if (!this.isOver) return;
    this.rows = this.#readMore();
    this.at = 0;
  }
}

/** Gives the run whose row is next, again and again: a binary heap of runs. */
function* mergeRuns(runs: readonly Run[], width: number): Generator<Run> {
  const heap = runs.filter((run) => !run.isOver);
  const isBefore = (a: Run, b: Run) => compareRows(a.rows, a.at, b.rows, b.at, width) < 0;
  const sink = (start: number) => {
    const run = heap[start]!;
    let place = start;
    for (let child = 2 * place + 1; child < heap.length; child = 2 * place + 1) {
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child++;
      if (!isBefore(heap[child]!, run)) break;
      heap[place] = heap[child]!;
      place = child;
    }
    heap[place] = run;
  };
  for (let place = heap.length >> 1; place >= 0; place--) if (place < heap.length) sink(place);
  while (heap.length > 0) {
    const run = heap[0]!;
    yield run;
    run.step(width);
    if (run.isOver) {
      const moved = heap.pop()!;
      if (heap.length === 0) return;
      heap[0] = moved;
    }
    sink(0);
  }
}

function compareRows(a: Uint32Array, i: number, b: Uint32Array, j: number, numbers: number): number {
  for (let column = 0; column < numbers; column++) {
    const difference = a[i + column]! - b[j + column]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

function toBytes(numbers: Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
