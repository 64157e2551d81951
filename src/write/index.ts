import { AlignerError } from '../errors.ts';
import type { ArticleWriter, WriterContext } from './article-writer.ts';
import { writeCleanDiff } from './clean-diff.ts';
import { writeCleanJson, writeCleanJsonLines } from './clean-json.ts';
import { writeCleanText } from './clean-text.ts';
import { type PairWriter, writePairJson, writePairJsonLines } from './pair-json.ts';

/** Formats of `clean`, by name. */
const ARTICLE_WRITERS: Record<string, (context: WriterContext) => ArticleWriter> = {
  text: writeCleanText,
  json: writeCleanJson,
  jsonl: writeCleanJsonLines,
  diff: writeCleanDiff,
};

/** Formats of `align`, by name. */
const PAIR_WRITERS: Record<string, (context: WriterContext) => PairWriter> = {
  json: writePairJson,
  jsonl: writePairJsonLines,
};

/** @throws AlignerError `usage` for a name that is no format, listing those that are. */
export function createArticleWriter(format: string, context: WriterContext): ArticleWriter {
  return pick(ARTICLE_WRITERS, format, 'clean')(context);
}

/** @throws AlignerError `usage` for a name that is no format, listing those that are. */
export function createPairWriter(format: string, context: WriterContext): PairWriter {
  return pick(PAIR_WRITERS, format, 'align')(context);
}

function pick<T>(writers: Record<string, T>, format: string, command: string): T {
  const writer = Object.hasOwn(writers, format) ? writers[format] : undefined;
  if (writer) return writer;
  const names = Object.keys(writers).join(', ');
  throw new AlignerError('usage', `unknown format "${format}" for ${command}; choose one of: ${names}`);
}
