import { mapInOrder } from '../engine/map-in-order.ts';
import { openThreads, share } from '../engine/threads.ts';
import { AlignerError } from '../errors.ts';
import type { Article, BilingualDocument } from '../model.ts';
import { packageFile } from '../process/package-file.ts';
import type { AlignWorkerData } from './align-worker.ts';
import { type AlignOptions, createAligner, documentId, readNamedLexicon } from './aligner.ts';

export { type Aligner, type AlignOptions, createAligner } from './aligner.ts';

/**
 * Cleans two articles and lines up their paragraphs; which of them is German is detected.
 *
 * @throws AlignerError `same-language`, `wrong-language` when a language cannot be told, or what is wrong with the lexicon
 */
export async function alignArticles(
  a: Article,
  b: Article,
  options: AlignOptions = {},
): Promise<BilingualDocument> {
  return (await createAligner(options))(a, b, options.id);
}

export interface AlignPairsOptions extends Omit<AlignOptions, 'id'> {
  /** Worker threads; the results are the same for any number. 1 by default, which works in this thread. */
  jobs?: number | undefined;
}

/** Two articles to be aligned, or why there are none; `id` becomes that of the document. */
export type PairToAlign = ArticlePair | PairFailure;

interface ArticlePair {
  id?: string;
  a: Article;
  b: Article;
}

/** Why a pair of articles gives no document. */
export interface PairFailure {
  id: string;
  failure: AlignerError;
}

/**
 * Aligns many pairs as `alignArticles` does, in their order. A pair that cannot be aligned is given back in its place as
 * the failure; one that could not be read passes through.
 *
 * @throws AlignerError what is wrong with the lexicon
 */
export async function* alignPairs(
  pairs: Iterable<PairToAlign> | AsyncIterable<PairToAlign>,
  options: AlignPairsOptions = {},
): AsyncGenerator<BilingualDocument | PairFailure> {
  const jobs = options.jobs ?? 1;
  const { align, close } = jobs > 1 ? await openWorkers(jobs, options) : await openInThread(options);
  const tryAlign = async (pair: PairToAlign) => {
    if ('failure' in pair) return pair;
    try {
      return await align(pair);
    } catch (error) {
      if (!(error instanceof AlignerError)) throw error;
      return { id: pair.id ?? documentId(pair.a.id, pair.b.id), failure: error };
    }
  };
  try {
    if (jobs > 1) yield* mapInOrder(pairs, tryAlign, jobs);
    else for await (const pair of pairs) yield await tryAlign(pair);
  } finally {
    await close();
  }
}

interface PairAligner {
  align(pair: ArticlePair): Promise<BilingualDocument>;
  close(): Promise<void>;
}

async function openInThread(options: AlignPairsOptions): Promise<PairAligner> {
  const align = await createAligner(options);
  return { align: ({ a, b, id }) => align(a, b, id), close: async () => {} };
}

async function openWorkers(jobs: number, options: AlignPairsOptions): Promise<PairAligner> {
  const { minScore, sentences, discrepancies } = options;
  const bytes = await readNamedLexicon(options);
  const workerData: AlignWorkerData = {
    lexicon: bytes && share(bytes),
    settings: { minScore, sentences, discrepancies },
  };
  const threads = openThreads(jobs, packageFile('dist/api/align-worker.js'), workerData);
  return {
    align: ({ a, b, id }) => threads.run({ a, b, id }) as Promise<BilingualDocument>,
    close: () => threads.close(),
  };
}
