import { AlignerError } from '../errors.ts';
import type { Article, InputFormat } from '../model.ts';
import type { Io } from '../process/io.ts';
import { decodeText, requireEncoding } from './bytes/decode.ts';
import { expandGlobs } from './bytes/glob.ts';
import { compileIgnore, type IgnoreOptions } from './bytes/ignore.ts';
import { collectBytes, type Input, openBytes, openInput, peekBytes, streamChunks } from './bytes/input.ts';
import { labelInputs, labelInside } from './bytes/labels.ts';
import { detectFormat, SNIFF_BYTES } from './bytes/sniff.ts';
import { isFolder, type WalkOptions, walkFolder } from './bytes/walk.ts';
import type { RecordOptions } from './json/jsonl.ts';
import { readPage, readText } from './pages.ts';
import type { Named, ReadResult } from './result.ts';

export interface ReadOptions extends RecordOptions, WalkOptions {
  /** Format of every input; told from the content when absent. */
  input?: InputFormat | undefined;
  /** Encoding of every input; told from the content when absent. */
  encoding?: string | undefined;
  /** Read every file in a folder that is named; otherwise a folder is an error. */
  folders?: boolean | undefined;
  /** Files to pass over. */
  ignore?: readonly IgnoreOptions[] | undefined;
  /** What the text from stdin is called, and detected by. */
  stdinName?: string | undefined;
}

/** Reads every article of the named inputs (`-` = stdin), one after the other, in the given order. */
export async function* readArticles(
  names: readonly string[],
  io: Io,
  options: ReadOptions = {},
): AsyncGenerator<ReadResult> {
  if (options.encoding !== undefined) requireEncoding(options.encoding);
  const isIgnored = await compileIgnore(options.ignore ?? [], io.cwd());
  const files: string[] = [];
  for await (const found of expandGlobs(names, io)) {
    if ('failure' in found) yield found;
    else if (!isIgnored(found.name)) files.push(found.name);
  }
  const labels = labelInputs(files, io.cwd());
  for (const name of files) {
    if (!options.folders || !(await isFolder(name, io))) {
      yield* readNamed({ name, id: labels.get(name)!, file: name }, io, options);
      continue;
    }
    for await (const file of walkFolder(name, io, options)) {
      if ('failure' in file) {
        yield file;
        continue;
      }
      if (isIgnored(file.name)) continue;
      const id = labelInside(labels, name, file.id);
      yield* readNamed({ name: file.name, id, file: id }, io, options);
    }
  }
}

async function* readNamed(file: Named, io: Io, options: ReadOptions): AsyncGenerator<ReadResult> {
  yield* readOpened(file, () => openInput(file.name, io, { zip: true }), io, options);
}

/** Reads every article of a file whose bytes are at hand, or of a piece of JSON Lines that begins at a line of its file. */
export async function* readContent(
  { firstLine, ...file }: Named & { firstLine?: number | undefined },
  bytes: Uint8Array,
  options: ReadOptions = {},
): AsyncGenerator<ReadResult> {
  if (firstLine !== undefined) {
    const { readJsonLines } = await import('./json/records.ts');
    yield* readJsonLines(streamChunks([bytes]), { ...file, firstLine }, options);
    return;
  }
  const open = () => openBytes(file.name, streamChunks([bytes]), { zip: true });
  yield* readOpened(file, open, { cwd: () => '/' }, options);
}

async function* readOpened(
  file: Named,
  open: () => Promise<Input>,
  io: Pick<Io, 'cwd'>,
  options: ReadOptions,
): AsyncGenerator<ReadResult> {
  try {
    const input = await open();
    const { head, all } = await peekBytes(input.bytes, SNIFF_BYTES);
    const format = options.input ?? detectFormat(head, options.stdinName ?? input.name);
    const named = file.name === '-' ? nameStdin(input.name, options, io) : file;
    yield* readFormat(format, { ...named, head, bytes: all }, options);
  } catch (error) {
    if (!(error instanceof AlignerError)) throw error;
    yield { failure: error, name: file.name };
  }
}

/** `--stdin-filename` gives what is piped in the name and the id that the file would have. */
function nameStdin(stdin: string, { stdinName = stdin }: ReadOptions, io: Pick<Io, 'cwd'>): Named {
  const id = labelInputs([stdinName], io.cwd()).get(stdinName)!;
  return { name: stdinName, id, file: stdinName };
}

interface Opened extends Named {
  head: Buffer;
  bytes: AsyncIterable<Uint8Array>;
}

async function* readFormat(
  format: InputFormat,
  input: Opened,
  options: ReadOptions,
): AsyncGenerator<ReadResult> {
  const { name, bytes, head } = input;
  const records = format === 'jsonl' ? await import('./json/records.ts') : undefined;
  if (records && !records.isJsonDocument(head)) {
    yield* records.readJsonLines(bytes, input, options);
    return;
  }
  if (format === 'warc') {
    yield* (await import('./containers/warc.ts')).readWarc(bytes, input);
    return;
  }
  const collected = await collectBytes(bytes, name);
  if (format === 'mail' || format === 'docx') {
    yield { article: await readContainer(format, collected, input) };
    return;
  }
  const decoded = decodeText(collected, name, {
    ...options,
    markup: format !== 'text' && format !== 'jsonl',
  });
  if (format === 'feed') {
    const { readFeed } = await import('./syndication/index.ts');
    yield* readFeed(decoded.text, { ...input, ...decoded });
  } else if (format === 'nitf' || format === 'newsml') {
    yield* (await import('./agency/index.ts')).readAgency(decoded, input);
  } else if (records) {
    yield* records.readJsonDocument(decoded, input, options);
  } else {
    yield { article: await (format === 'html' ? readPage : readText)(decoded, input) };
  }
}

async function readContainer(format: 'mail' | 'docx', bytes: Buffer, named: Named): Promise<Article> {
  if (format === 'mail') return (await import('./containers/mail.ts')).readMail(bytes, named);
  return (await import('./containers/docx.ts')).readDocx(bytes, named);
}
