import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/**
 * Gives back what a finished stage held. The collector of each thread waits for pressure of its own, while the memory of
 * all threads adds up.
 */
export function collectGarbage(): void {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}

/** A round takes some 40 ms: after so many tasks, that is a fiftieth of the time. */
const TASKS_BETWEEN = 512;

/** Counts what is done and gives memory back now and then. */
export function createCollector(): () => void {
  let done = 0;
  return () => {
    if (++done % TASKS_BETWEEN === 0) collectGarbage();
  };
}
