import { AlignerError } from '../errors.ts';
import type { InputFormat } from '../model.ts';
import type { Console, ConsoleOptions } from '../process/console.ts';
import type { FolderOutput } from '../process/folder-output.ts';
import { appendToFile, DEFAULT_COLUMNS, type Io, type Output, openOutput } from '../process/io.ts';
import type { IgnoreOptions } from '../read/bytes/ignore.ts';
import type { ReadOptions } from '../read/index.ts';
import { parseFieldMap } from '../read/json/fields.ts';
import { findVainUnit } from '../write/by-sentence/show-unit.ts';
import type { AcceptedFindings, WriterContext } from '../write/context.ts';

/** Options that every command takes. */
export interface CommonOptions extends ConsoleOptions {
  /** File for the result; stdout when absent or `-`. */
  output?: string | undefined;
  /** Folder that gets a file for each article or document, in place of one output. */
  outDir?: string | undefined;
  input?: InputFormat | undefined;
  encoding?: string | undefined;
  fixEncoding?: boolean | undefined;
  /** `text=body,title=headline` */
  fields?: string | undefined;
  /** Name of the article that comes from stdin. */
  stdinFilename?: string | undefined;
}

/**
 * What the options say about reading.
 *
 * @throws AlignerError `usage`.
 */
export function toReadOptions(options: CommonOptions): ReadOptions {
  const { input, encoding, fixEncoding, fields, stdinFilename: stdinName } = options;
  const map = fields === undefined ? undefined : parseFieldMap(fields);
  return { input, encoding, fixEncoding, stdinName, fields: map };
}

/** Options of commands that take folders. */
export interface FolderOptions extends CommonOptions {
  /** Globs for the files of folders. */
  include?: string[] | undefined;
  exclude?: string[] | undefined;
  /** Files to pass over, from the configuration and `.alignerignore`. */
  ignore?: readonly IgnoreOptions[] | undefined;
}

/** The same for a command that walks folders. */
export function toFolderOptions(options: FolderOptions): ReadOptions {
  const { include, exclude, ignore } = options;
  return { ...toReadOptions(options), include, exclude, ignore, folders: true };
}

/** Where a result goes: one stream, or a folder of files. */
export interface ResultOutput extends Output {
  addFile?: FolderOutput['addFile'];
}

/**
 * Opens the output, lets `produce` fill it, and makes it final only if that went well: when `produce` throws,
 * or gives back false because there is nothing to deliver, an existing file stays as it was.
 *
 * @throws AlignerError `usage` for two places, or a report in many files
 */
export async function produceOutput(
  io: Io,
  { output: file, outDir, format }: Pick<CommonOptions, 'output' | 'outDir'> & { format?: string },
  produce: (output: ResultOutput) => Promise<boolean>,
): Promise<void> {
  if (outDir !== undefined && file !== undefined)
    throw new AlignerError('usage', '--out-dir and --output exclude each other; give one of them');
  if (outDir !== undefined && (format === 'github' || format === 'sarif'))
    throw new AlignerError('usage', `--format ${format} is one report of a whole run; use -o FILE`);
  const output = outDir === undefined ? await openOutput(io, file) : await openFolder(io, outDir);
  try {
    if (await produce(output)) await output.commit();
    else await output.discard();
  } catch (error) {
    await output.discard();
    throw error;
  }
}

async function openFolder(io: Io, outDir: string): Promise<ResultOutput> {
  const { openFolderOutput } = await import('../process/folder-output.ts');
  // What belongs to no article, such as the line of one that failed, is said on stderr.
  return { ...(await openFolderOutput(io, outDir)), write: async () => {} };
}

/** Whoever asks for sentences where a format has no place for them should not look for them in vain. */
export function warnOfSentences(options: Parameters<typeof findVainUnit>[0], console: Console): void {
  const vain = findVainUnit(options);
  if (vain !== null) console.warn(vain);
}

/** What writers need to know of the world around them. */
export function createWriterContext(
  io: Io,
  output: ResultOutput,
  { paint }: Console,
  accepted?: AcceptedFindings,
): WriterContext {
  const summaryPage = io.env.GITHUB_STEP_SUMMARY;
  return {
    output,
    paint,
    columns: io.stdout.columns || DEFAULT_COLUMNS,
    cwd: io.cwd(),
    accepted,
    addFile: output.addFile,
    ...(summaryPage ? { appendSummary: (markdown) => appendToFile(io, summaryPage, markdown) } : {}),
  };
}
