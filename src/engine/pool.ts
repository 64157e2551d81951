import { decodeLexicon } from '../align/words/lexicon/codec.ts';
import { packageFile } from '../process/package-file.ts';
import { mapInOrder } from './map-in-order.ts';
import { type Task, type TaskResult, TaskRunner } from './tasks.ts';
import { openThreads, share } from './threads.ts';

/** Does tasks in any order and gives their results in the order of the tasks. */
export interface Pool {
  map<T extends Task>(tasks: Iterable<T> | AsyncIterable<T>): AsyncGenerator<TaskResult<T>>;
  close(): Promise<void>;
}

/** Does a task for each item; gives every result with the item that it is about. */
export async function* mapWith<I, T extends Task>(
  pool: Pool,
  items: Iterable<I> | AsyncIterable<I>,
  toTask: (item: I) => T,
): AsyncGenerator<[I, TaskResult<T>]> {
  const underWay: I[] = [];
  async function* listTasks(): AsyncGenerator<T> {
    for await (const item of items) {
      underWay.push(item);
      yield toTask(item);
    }
  }
  for await (const result of pool.map(listTasks())) yield [underWay.shift()!, result];
}

/** One job works in this thread; more start as many worker threads. The results are the same. */
export function openPool(jobs: number, lexicon: Uint8Array | undefined): Pool {
  return jobs <= 1 ? openInThread(lexicon) : openWorkers(jobs, lexicon);
}

function openInThread(lexicon: Uint8Array | undefined): Pool {
  const runner = new TaskRunner(lexicon && decodeLexicon(lexicon));
  return {
    async *map(tasks) {
      for await (const task of tasks) yield runner.run(task);
    },
    close: async () => {},
  };
}

function openWorkers(jobs: number, lexicon: Uint8Array | undefined): Pool {
  const workerData = { lexicon: lexicon && share(lexicon) };
  const threads = openThreads(jobs, packageFile('dist/engine/worker.js'), workerData);
  return {
    map: <T extends Task>(tasks: Iterable<T> | AsyncIterable<T>) =>
      mapInOrder(tasks, (task) => threads.run(task) as Promise<TaskResult<T>>, jobs),
    close: () => threads.close(),
  };
}
