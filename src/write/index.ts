import { AlignerError } from '../errors.ts';
import type { ArticleWriter, WriterContext } from './article-writer.ts';
import type { PairWriter } from './pair-json.ts';

/** A format is loaded when it is asked for: some bring libraries that cost more than a short run itself. */
type Loader<T> = () => Promise<(context: WriterContext) => T>;

/** Formats of `clean`, by name. */
const ARTICLE_WRITERS: Record<string, Loader<ArticleWriter>> = {
  text: async () => (await import('./clean-text.ts')).writeCleanText,
  json: async () => (await import('./clean-json.ts')).writeCleanJson,
  jsonl: async () => (await import('./clean-json.ts')).writeCleanJsonLines,
  diff: async () => (await import('./clean-diff.ts')).writeCleanDiff,
};

/** Formats of `align`, by name. */
const PAIR_WRITERS: Record<string, Loader<PairWriter>> = {
  json: async () => (await import('./pair-json.ts')).writePairJson,
  jsonl: async () => (await import('./pair-json.ts')).writePairJsonLines,
};

/** @throws AlignerError `usage` for a name that is no format, listing those that are. */
export async function createArticleWriter(format: string, context: WriterContext): Promise<ArticleWriter> {
  return (await pick(ARTICLE_WRITERS, format, 'clean')())(context);
}

/** @throws AlignerError `usage` for a name that is no format, listing those that are. */
export async function createPairWriter(format: string, context: WriterContext): Promise<PairWriter> {
  return (await pick(PAIR_WRITERS, format, 'align')())(context);
}

function pick<T>(writers: Record<string, T>, format: string, command: string): T {
  const writer = Object.hasOwn(writers, format) ? writers[format] : undefined;
  if (writer) return writer;
  const names = Object.keys(writers).join(', ');
  throw new AlignerError('usage', `unknown format "${format}" for ${command}; choose one of: ${names}`);
}
