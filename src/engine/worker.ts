import { workerData } from 'node:worker_threads';
import { decodeLexicon } from '../align/words/lexicon/codec.ts';
import { answerTasks } from './answer-tasks.ts';
import { type Task, TaskRunner } from './tasks.ts';

/** A worker thread that does the tasks of a feed. */
const lexicon: Uint8Array | undefined = workerData.lexicon;
const runner = new TaskRunner(lexicon && decodeLexicon(lexicon));

answerTasks((task: Task) => runner.run(task));
