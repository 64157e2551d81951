import type { AlignerError } from '../errors.ts';
import type { BilingualDocument, Pair } from '../model.ts';
import type { WriterContext } from './article-writer.ts';

/** A pair of articles that could not be aligned keeps its place in a stream. */
export interface PairFailure {
  id: string;
  error: AlignerError;
}

/** Prints bilingual documents one by one as they come. */
export interface PairWriter {
  write(result: BilingualDocument | PairFailure): Promise<void>;
  /** Call once, after the last document. */
  end(): Promise<void>;
}

/** Indented JSON, for one document. */
export function writePairJson({ output }: WriterContext): PairWriter {
  return createJsonWriter((value) => output.write(`${JSON.stringify(value, null, 2)}\n`));
}

/** One JSON document a line. */
export function writePairJsonLines({ output }: WriterContext): PairWriter {
  return createJsonWriter((value) => output.write(`${JSON.stringify(value)}\n`));
}

function createJsonWriter(print: (value: unknown) => Promise<void>): PairWriter {
  return {
    write: (result) => print('error' in result ? describeFailure(result) : toJson(result)),
    end: async () => {},
  };
}

function describeFailure({ id, error }: PairFailure) {
  return { id, error: { code: error.code, message: error.message } };
}

/** The published shape: the two sides of a pair stand in it under their language tags, first and before the rest. */
export function toJson(document: BilingualDocument) {
  return { ...document, pairs: document.pairs.map(toJsonPair) };
}

function toJsonPair({ sides, sentences, ...rest }: Pair) {
  return {
    ...sides,
    ...rest,
    ...(sentences ? { sentences: sentences.map(({ sides, score }) => ({ ...sides, score })) } : {}),
  };
}
