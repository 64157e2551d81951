import { workerData } from 'node:worker_threads';
import { decodeLexicon } from '../align/words/lexicon/codec.ts';
import { answerTasks } from '../engine/answer-tasks.ts';
import type { Article } from '../model.ts';
import { type AlignOptions, alignWith } from './aligner.ts';

/** What the worker threads of `alignPairs` are started with. */
export interface AlignWorkerData {
  /** A lexicon that the user named. */
  lexicon: Uint8Array | undefined;
  settings: Pick<AlignOptions, 'minScore' | 'sentences' | 'discrepancies'>;
}

/** A worker thread that aligns pairs of articles, each as `createAligner` does. */
const { lexicon, settings } = workerData as AlignWorkerData;
const align = alignWith(lexicon && decodeLexicon(lexicon), settings);

answerTasks(({ a, b, id }: { a: Article; b: Article; id?: string }) => align(a, b, id));
