import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/** Gives back what a finished stage of the work held. */
export function collectGarbage(): void {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}

/** Heap growth tolerated before collecting: collecting more often costs more than it frees. */
const SLACK = 32 << 20;
let live = 0;

/**
 * Gives memory back when much has become garbage. Left alone, the collector lets the heap of a long run grow to a multiple
 * of what is in use, in each thread for itself. Call it between two pieces of work; mostly it only looks.
 */
export function keepMemoryFlat(): void {
  if (getHeapStatistics().used_heap_size < live + SLACK) return;
  collectGarbage();
  live = getHeapStatistics().used_heap_size;
}
