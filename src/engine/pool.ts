import { Worker } from 'node:worker_threads';
import { decodeLexicon } from '../align/words/lexicon/codec.ts';
import { type Task, type TaskResult, TaskRunner } from './tasks.ts';

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

/** Tasks handed out ahead of each worker: enough that none waits, few enough that memory stays flat. */
const AHEAD = 8;

/** One job works in this thread; more start as many worker threads. The results are the same. */
export function openPool(jobs: number, lexicon: Uint8Array | undefined): Pool {
  return jobs <= 1 ? openInThread(lexicon) : openThreads(jobs, lexicon);
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

function openThreads(jobs: number, lexicon: Uint8Array | undefined): Pool {
  const workerData = { lexicon: lexicon && share(lexicon) };
  const workers = Array.from(
    { length: jobs },
    () => new Worker(new URL('./worker.js', import.meta.url), { workerData }),
  );
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  for (const worker of workers) {
    worker.on('message', ({ number, result }) => {
      waiting.get(number)?.resolve(result);
      waiting.delete(number);
    });
    const failAll = (error: Error) => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    worker.on('error', failAll);
    worker.on('exit', () =>
      failAll(new Error('a worker ended before its work was done; run again with --jobs 1')),
    );
  }
  let count = 0;
  const submit = (task: Task) =>
    new Promise<unknown>((resolve, reject) => {
      const number = count++;
      waiting.set(number, { resolve, reject });
      workers[number % jobs]!.postMessage({ number, task });
    });
  return {
    async *map<T extends Task>(tasks: Iterable<T> | AsyncIterable<T>) {
      const ahead: Promise<unknown>[] = [];
      for await (const task of tasks) {
        ahead.push(submit(task));
        if (ahead.length >= jobs * AHEAD) yield (await ahead.shift()) as TaskResult<T>;
      }
      while (ahead.length > 0) yield (await ahead.shift()) as TaskResult<T>;
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** The same bytes where all threads can read them. */
function share(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}
