/** The library: the same functions that the commands use. Sub-paths load only what they need. */
export {
  type Aligner,
  type AlignOptions,
  type AlignPairsOptions,
  alignArticles,
  alignPairs,
  createAligner,
  type PairFailure,
  type PairToAlign,
} from './api/align.ts';
export { type CleanedArticles, type CleanOptions, cleanArticle, cleanArticles } from './api/clean.ts';
export { alignCorpus, type CorpusOptions } from './api/feed.ts';
export { type ReadOptions, readArticle, readArticles } from './api/read.ts';
export { type WriteDocumentsOptions, type WriteOptions, writeArticles, writeDocuments } from './api/write.ts';
export { AlignerError } from './errors.ts';
export type * from './model.ts';
export type { OnProgress, Progress } from './process/progress.ts';
