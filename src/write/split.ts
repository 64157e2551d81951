import type { WriterContext } from './context.ts';
import type { StreamWriter } from './stream-writer.ts';

/** Ending of the files of a format; a format that is not here is called as its ending. */
const ENDINGS: Record<string, string> = { text: 'txt', xliff: 'xlf', jsonl: 'json', github: 'txt' };

/** Endings of input files, which the ending of the result takes the place of. */
const INPUT_ENDING = /\.(?:txt|md|html?|xml|jsonl?|rss|atom|nitf|eml|docx)$/i;

/** What an article or document with this id is called as a file: its folders stay, signs that no file system likes go. */
export function nameFile(id: string, format: string): string {
  const parts = id
    .split(/[\\/]+/)
    .filter((part) => part !== '' && part !== '.')
    .map((part) => part.replace(/[^\p{L}\p{N}\p{M}._+ -]/gu, '_').replace(/^\.+|(?<!\.)\.+$/g, '_'));
  const stem = (parts.join('/') || '_').replace(INPUT_ENDING, '');
  return `${stem}.${ENDINGS[format] ?? format}`;
}

/** Writes each value with a writer of its own, into a file of its own. What has no id, or only failed, gets none. */
export function splitIntoFiles<T extends { id: string }>(
  addFile: NonNullable<WriterContext['addFile']>,
  format: string,
  context: WriterContext,
  createWriter: (context: WriterContext) => StreamWriter<T>,
): StreamWriter<T> {
  return {
    async write(value) {
      if ('error' in value) return;
      const pieces: (string | Uint8Array)[] = [];
      const output = { write: async (piece: string | Uint8Array) => void pieces.push(piece) };
      const writer = createWriter({ ...context, output });
      await writer.write(value);
      await writer.end();
      await addFile(nameFile(value.id, format), pieces.join(''), value.id);
    },
    end: async () => {},
  };
}
