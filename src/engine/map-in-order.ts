/** Tasks handed out ahead of each worker: enough that none waits, few enough that memory stays flat. */
const AHEAD = 8;

/**
 * Runs tasks side by side and gives their results in the order of the tasks. A result goes out as soon as those before it
 * are out, however long the next task is in coming; where no further task can be read, the results before it still come.
 */
export async function* mapInOrder<T, R>(
  tasks: Iterable<T> | AsyncIterable<T>,
  run: (task: T) => Promise<R>,
  jobs: number,
): AsyncGenerator<R> {
  const source = readOn(tasks);
  const underWay: Promise<R>[] = [];
  let coming: Promise<IteratorResult<T, void>> | undefined = quieten(source.next());
  try {
    while (coming !== undefined || underWay.length > 0) {
      const mayTake: boolean = coming !== undefined && underWay.length < jobs * AHEAD;
      if (!mayTake || !(await isFirst(coming!, underWay[0]))) {
        yield await underWay.shift()!;
        continue;
      }
      try {
        const step: IteratorResult<T, void> = await coming!;
        if (!step.done) underWay.push(quieten(run(step.value)));
        coming = step.done ? undefined : quieten(source.next());
      } catch (error) {
        underWay.push(quieten(Promise.reject(error)));
        coming = undefined;
      }
    }
  } finally {
    // Not waited for: a source that is reading a terminal or a pipe may take for ever.
    if (coming !== undefined) quieten(source.return());
  }
}

async function* readOn<T>(tasks: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T, void> {
  yield* tasks;
}

/** Whoever awaits it hears of a failure; until then nobody need. */
function quieten<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

/** Whether a promise settles before another one; it does if there is no other. */
async function isFirst(promise: Promise<unknown>, other: Promise<unknown> | undefined): Promise<boolean> {
  if (other === undefined) return true;
  const say = (first: boolean) => () => first;
  return Promise.race([promise.then(say(true), say(true)), other.then(say(false), say(false))]);
}
