import { AlignerError } from '../../errors.ts';
import type { BilingualDocument } from '../../model.ts';
import type { WriterContext } from '../context.ts';
import type { StreamWriter } from '../stream-writer.ts';

/** A pair of articles that could not be aligned keeps its place in a stream. */
export interface PairFailure {
  id: string;
  error: AlignerError;
}

/** Prints bilingual documents one by one as they come. */
export type PairWriter = StreamWriter<BilingualDocument | PairFailure>;

/** The parts of a file that has something before its first document and something after its last. */
export interface Frame {
  /** `first` is undefined when the stream holds no document. */
  open(first: BilingualDocument | undefined): string;
  /** One document; `index` counts from 0. */
  document(document: BilingualDocument, index: number): string;
  close(): string;
}

/** Writes the frame around a stream, holding one document at a time. Failures have no place in such a file. */
export function createFramedWriter({ output }: Pick<WriterContext, 'output'>, frame: Frame): PairWriter {
  let count = 0;
  return {
    async write(result) {
      if ('error' in result) return;
      if (count === 0) await output.write(frame.open(result));
      // Made before it is counted: a document that is refused leaves no trace.
      const text = frame.document(result, count);
      count++;
      await output.write(text);
    },
    async end() {
      if (count === 0) await output.write(frame.open(undefined));
      await output.write(frame.close());
    },
  };
}

/**
 * Holds a stream to the languages of its first document, for formats that name them once, at the top.
 *
 * @throws AlignerError `wrong-language`, from the function it gives back, for a document in other languages.
 */
export function createLanguageGuard(format: string): (document: BilingualDocument) => [string, string] {
  let expected: [string, string] | undefined;
  return ({ id, languages }) => {
    expected ??= languages;
    if (languages.every((tag) => expected?.includes(tag))) return expected;
    throw new AlignerError(
      'wrong-language',
      `document ${id} is ${languages.join('/')}, but this ${format} file holds ${expected.join('/')}; ` +
        'write one file for each pair of languages',
    );
  };
}

/** Writes a document; gives back why this one cannot stand in the file, so that the rest of a stream goes on. */
export async function tryWrite(
  writer: PairWriter,
  document: BilingualDocument,
): Promise<AlignerError | null> {
  try {
    await writer.write(document);
    return null;
  } catch (error) {
    if (error instanceof AlignerError && error.code === 'wrong-language') return error;
    throw error;
  }
}
