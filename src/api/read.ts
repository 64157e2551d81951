import { AlignerError } from '../errors.ts';
import type { Article } from '../model.ts';
import type { Io } from '../process/io.ts';
import { followReading, ignoreProgress, type OnProgress } from '../process/progress.ts';
import { type ReadOptions as FormatOptions, readArticles as readInputs } from '../read/index.ts';
import type { ReadResult } from '../read/result.ts';

export interface ReadOptions extends FormatOptions {
  /** The streams, the environment and the working folder to use; those of the process by default. */
  io?: Io | undefined;
  /** Hears of inputs and records that cannot be read; without it the first one is thrown. */
  onFailure?: ((failure: Extract<ReadResult, { failure: unknown }>) => void) | undefined;
  onProgress?: OnProgress | undefined;
}

/**
 * Reads the articles of files and folders (`-` is stdin) one after the other, in the given order. What a file holds is
 * detected from its content.
 *
 * @throws AlignerError for an input that cannot be read, unless `onFailure` hears of it
 */
export async function* readArticles(
  paths: readonly string[],
  { io = process, onFailure, onProgress = ignoreProgress, ...options }: ReadOptions = {},
): AsyncGenerator<Article> {
  const following = await followReading(onProgress, io, paths);
  const results = readInputs(paths, following.io, { folders: true, ...options });
  for await (const result of following.track(results, 'articles')) {
    if ('article' in result) yield result.article;
    else if (onFailure) onFailure(result);
    else throw result.failure;
  }
}

/**
 * Reads the one article that a file holds.
 *
 * @throws AlignerError when the file cannot be read, or holds no article or several
 */
export async function readArticle(path: string, options: ReadOptions = {}): Promise<Article> {
  const articles: Article[] = [];
  for await (const article of readArticles([path], { folders: false, ...options })) {
    articles.push(article);
    if (articles.length > 1) break;
  }
  if (articles.length > 1) {
    throw new AlignerError('usage', `${path} holds more than one article; use "aligner feed" to pair them`);
  }
  if (!articles[0]) throw new AlignerError('empty', `${path} holds no article`);
  return articles[0];
}
