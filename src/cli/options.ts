import { type Command, Option } from 'commander';
import { AlignerError } from '../errors.ts';
import type { Io } from '../process/io.ts';
import { UNITS } from '../write/formats.ts';

/** What every command needs besides its options: the world around it, and where its exit code goes. */
export interface Cli {
  io: Io;
  finish: (exitCode: number) => void;
}

/** @throws AlignerError `usage` for what is no number, or none in the range */
export function readNumber(
  option: string,
  written: string,
  least: number,
  most = Number.POSITIVE_INFINITY,
): number {
  const number = Number(written);
  if (written.trim() === '' || !(number >= least && number <= most)) {
    const range = most === Number.POSITIVE_INFINITY ? `of ${least} or more` : `from ${least} to ${most}`;
    throw new AlignerError('usage', `${option} takes a number ${range}, got "${written}"`);
  }
  return number;
}

/** A share as a percentage or as a number up to 1. @throws AlignerError `usage` for what is neither */
export function readShare(option: string, written: string): number {
  const [, number, percent] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(written.trim()) ?? [];
  const share = Number(number) / (percent ? 100 : 1);
  if (number === undefined || share > 1) {
    throw new AlignerError('usage', `${option} ${written}: give a share such as 60% or 0.6`);
  }
  return share;
}

/** A score is a probability: `0.8` or `80%`. */
function readScore(written: string): number {
  return readShare('--min-score', written);
}

/** An option that may be given again. One that takes a list would swallow the files behind it. */
function collect(value: string, earlier: string[] = []): string[] {
  return [...earlier, value];
}

export function addCommonOptions(command: Command): Command {
  return addReadOptions(addOutputOptions(command));
}

/** How an input is read. */
export function addReadOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--input <format>', 'take the input as this, whatever it looks like').choices([
        'text',
        'html',
        'feed',
        'jsonl',
        'nitf',
        'newsml',
        'mail',
        'warc',
        'docx',
      ]),
    )
    .option(
      '--encoding <name>',
      'encoding of the input, where it does not show it (windows-1252, macintosh, ...)',
    )
    .option('--stdin-filename <name>', 'what to call the article that comes from stdin')
    .option('--fix-encoding', 'repair UTF-8 that was once read as windows-1252 ("Ã¼" for "ü")')
    .option('--fields <map>', 'names of the fields of JSON records: text=body,title=headline');
}

export function addOutputOptions(command: Command): Command {
  return command
    .option('-o, --output <file>', 'write the result to a file, whole or not at all')
    .option(
      '--config <file>',
      'settings to use instead of the aligner.config.json of this or a higher folder',
    )
    .option('--no-config', 'use no settings from files')
    .option('-q, --quiet', 'say nothing but errors')
    .option('--color', 'colours even where the output is no terminal')
    .option('--no-color', 'no colours (also: NO_COLOR=1)');
}

export function createUnitOption(): Option {
  return new Option(
    '--unit <unit>',
    'what a pair holds in tmx, xliff, tsv, xces, text and html; in json the same as --sentences',
  )
    .choices(UNITS)
    .default('paragraph');
}

export function createLexiconOption(): Option {
  return new Option(
    '--lexicon <file>',
    'a lexicon, made with "aligner lexicon train", to use; for German and English beside the shipped one',
  );
}

export function createLexiconOnlyOption(): Option {
  return new Option('--lexicon-only <file>', 'a lexicon to use in place of the shipped one');
}

export function createMinScoreOption(): Option {
  return new Option('--min-score <number>', 'leave out pairs with a lower score').argParser(readScore);
}

export function createMinCoverageOption(): Option {
  return new Option(
    '--min-coverage <share>',
    'exit 1 if less than this share of the text is paired, such as 80%',
  ).argParser((written) => readShare('--min-coverage', written));
}

/** Which articles of a feed may be paired, and what becomes of the others. */
export function addPairingOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--max-days <n>', 'articles published further apart are no counterparts')
        .argParser((written) => readNumber('--max-days', written, 0))
        .default(3),
    )
    .option('--many', 'one article may have several counterparts')
    .option('--pairs <file>', 'pairs that are known: two article ids per line, with a tab between them')
    .option('--only-pairs', 'leave out articles without a counterpart');
}

export function createNearOption(): Option {
  return new Option('--near <rule>', 'across articles, "loose" also removes mere rewordings').choices([
    'strict',
    'loose',
  ]);
}

export function examples(...lines: string[]): string {
  return `Examples:\n${lines.map((line) => `  $ ${line}\n`).join('')}`;
}

/** Options of commands that walk folders. */
export function addFolderOptions(command: Command): Command {
  return addCommonOptions(command)
    .option('--include <glob>', 'in folders, read only the files that match; may be given again', collect)
    .option('--exclude <glob>', 'in folders, skip the files that match; may be given again', collect);
}

/** @throws AlignerError `usage` for what is no whole number of at least one */
export function readCount(option: string, written: string): number {
  const count = readNumber(option, written, 1);
  if (Number.isInteger(count)) return count;
  throw new AlignerError('usage', `${option} takes a whole number, got "${written}"`);
}

/** For commands that may give many results. */
export function addFolderOutput(command: Command): Command {
  return command.option('--out-dir <folder>', 'write a file for each article or document into a folder');
}

export function createJobsOption(): Option {
  return new Option('--jobs <n>', 'worker threads for aligning; the result is the same for any number')
    .argParser((written) => readCount('--jobs', written))
    .default(1);
}
