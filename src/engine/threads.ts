import { Worker } from 'node:worker_threads';
import { AlignerError } from '../errors.ts';
import type { Answer } from './answer-tasks.ts';

/** Worker threads that run one script and answer tasks. */
export interface Threads {
  /** The answer to a task: what the script gives, or the AlignerError that it throws. */
  run(task: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts worker threads; when one of them ends early, every task that waits or still comes fails. */
export function openThreads(count: number, script: URL, workerData: unknown): Threads {
  const workers = Array.from({ length: count }, () => new Worker(script, { workerData }));
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let failure: Error | undefined;
  const failAll = (error: Error) => {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };
  for (const worker of workers) {
    worker.on('message', ({ number, result, refusal }: Answer) => {
      const task = waiting.get(number);
      waiting.delete(number);
      if (refusal) task?.reject(new AlignerError(refusal.code, refusal.message));
      else task?.resolve(result);
    });
    worker.on('error', failAll);
    worker.on('exit', () =>
      failAll(new Error('a worker ended before its work was done; run again with --jobs 1')),
    );
  }
  let submitted = 0;
  return {
    async run(task) {
      if (failure) throw failure;
      const number = submitted++;
      return new Promise((resolve, reject) => {
        waiting.set(number, { resolve, reject });
        workers[number % count]!.postMessage({ number, task });
      });
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** The same bytes where all threads can read them. */
export function share(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}
