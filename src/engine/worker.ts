import { parentPort, workerData } from 'node:worker_threads';
import { decodeLexicon } from '../align/words/lexicon/codec.ts';
import { keepMemoryFlat } from '../process/memory.ts';
import { type Task, TaskRunner } from './tasks.ts';

/** A worker thread: answers each numbered task with its numbered result. */
const lexicon: Uint8Array | undefined = workerData.lexicon;
const runner = new TaskRunner(lexicon && decodeLexicon(lexicon));

parentPort!.on('message', ({ number, task }: { number: number; task: Task }) => {
  parentPort!.postMessage({ number, result: runner.run(task) });
  keepMemoryFlat();
});
