import type { Article, BilingualDocument } from '../model.ts';
import { DEFAULT_COLUMNS } from '../process/io.ts';
import { plain } from '../process/paint.ts';
import { showUnit } from '../write/by-sentence/show-unit.ts';
import type { WriterContext } from '../write/context.ts';
import type { ArticleFormat, PairFormat, Unit } from '../write/formats.ts';
import { createArticleWriter, createPairWriter } from '../write/index.ts';
import type { StreamWriter } from '../write/stream-writer.ts';

export interface WriteOptions<Format> {
  format: Format;
  /** Takes the text piece by piece; what it gives back is awaited. */
  write: (text: string) => void | Promise<void>;
  /** Width of lines that are laid out for reading; 80 by default. */
  columns?: number | undefined;
  /** Folder that file names in reports are relative to; that of the process by default. */
  cwd?: string | undefined;
}

/** Writes cleaned articles in one of the formats of `aligner clean`, one by one as they come. */
export async function writeArticles(
  articles: Iterable<Article> | AsyncIterable<Article>,
  options: WriteOptions<ArticleFormat>,
): Promise<void> {
  await writeAll(articles, await createArticleWriter(options.format, createContext(options)));
}

export interface WriteDocumentsOptions extends WriteOptions<PairFormat> {
  /** `sentence` makes the sentence links of a document its pairs; in JSON they stand in the pairs. */
  unit?: Unit | undefined;
}

/**
 * Writes bilingual documents in one of the formats of `aligner align`, one by one as they come.
 *
 * @throws AlignerError `wrong-language` when a format that holds two languages gets a document in others, `malformed`
 * when sentences are asked for and a document was aligned without them
 */
export async function writeDocuments(
  documents: Iterable<BilingualDocument> | AsyncIterable<BilingualDocument>,
  options: WriteDocumentsOptions,
): Promise<void> {
  const { write, end } = await createPairWriter(options.format, createContext(options));
  await writeAll(documents, { write: (document) => write(showUnit(document, options)), end });
}

function createContext({
  write,
  columns = DEFAULT_COLUMNS,
  cwd = process.cwd(),
}: WriteOptions<unknown>): WriterContext {
  return { output: { write: async (text) => write(String(text)) }, paint: plain, columns, cwd };
}

async function writeAll<T>(items: Iterable<T> | AsyncIterable<T>, writer: StreamWriter<T>): Promise<void> {
  for await (const item of items) await writer.write(item);
  await writer.end();
}
