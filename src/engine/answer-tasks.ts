import { parentPort } from 'node:worker_threads';
import { AlignerError, type ErrorCode } from '../errors.ts';
import { keepMemoryFlat } from '../process/memory.ts';

/** What a worker thread says of a numbered task. An error loses its class between threads, so its parts travel. */
export interface Answer {
  number: number;
  result?: unknown;
  refusal?: { code: ErrorCode; message: string };
}

/** The whole life of a worker thread: it answers each task that it is sent. Any error but an AlignerError ends it. */
export function answerTasks<T>(run: (task: T) => unknown): void {
  parentPort!.on('message', async ({ number, task }: { number: number; task: T }) => {
    parentPort!.postMessage(await answer(number, () => run(task)));
    keepMemoryFlat();
  });
}

async function answer(number: number, run: () => unknown): Promise<Answer> {
  try {
    return { number, result: await run() };
  } catch (error) {
    if (!(error instanceof AlignerError)) throw error;
    return { number, refusal: { code: error.code, message: error.message } };
  }
}
