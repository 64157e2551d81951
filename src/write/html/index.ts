import type { WriterContext } from '../context.ts';
import type { PairWriter } from '../pair-writer.ts';
export function writePairHtml(_context: WriterContext): PairWriter {
  throw new Error('not yet');
}
