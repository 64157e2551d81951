import { Option } from 'commander';
import { AlignerError } from '../errors.ts';

/** `--format` with its names, which completion reads too. */
export function createFormatOption(
  command: string,
  formats: readonly string[],
  flags = '--format <name>',
): Option {
  return new Option(flags, 'format of the result; by default the one that the name of -o ends with')
    .choices(formats)
    .argParser((name: string) => {
      if (formats.includes(name)) return name;
      throw new AlignerError(
        'usage',
        `unknown format "${name}" for ${command}; choose one of: ${formats.join(', ')}`,
      );
    });
}

/** Endings of file names: the first format is the one they stand for, the others may be called so as well. */
const ENDINGS: Record<string, readonly [string, ...string[]]> = {
  txt: ['text', 'diff', 'github', 'tsv'],
  json: ['json', 'jsonl', 'sarif'],
  jsonl: ['jsonl', 'json'],
  ndjson: ['jsonl', 'json'],
  diff: ['diff'],
  sarif: ['sarif'],
  tmx: ['tmx'],
  xlf: ['xliff'],
  xliff: ['xliff'],
  tsv: ['tsv'],
  xces: ['xces'],
  html: ['html'],
  htm: ['html'],
};

interface FormatFlags {
  format?: string;
  json?: boolean;
  jsonl?: boolean;
  diff?: boolean;
  input?: string;
  output?: string;
}

/**
 * The format that was asked for: by `--format`, by a short flag that stands for one, or by the name of the output file.
 * `--jsonl` names the input as well, and the output unless something else does.
 *
 * @throws AlignerError `usage` where two of them contradict each other
 */
export function chooseFormats<Format extends string>(
  { format, json, jsonl, diff, input, output }: FormatFlags,
  fallback: Format,
  formats: readonly Format[],
): { format: Format; input?: 'jsonl' } {
  const flags = [json && 'json', diff && 'diff', jsonl && !format && 'jsonl', format && `format ${format}`];
  const [flag, second] = flags.filter((name) => typeof name === 'string');
  if (flag && second)
    throw new AlignerError('usage', `--${flag} and --${second} exclude each other; give one of them`);
  const ending = readEnding(output, formats);
  const chosen = format ?? (json ? 'json' : diff ? 'diff' : undefined);
  if (chosen !== undefined && ending && !ending.includes(chosen)) {
    throw new AlignerError(
      'usage',
      `-o ${output} names a ${ending[0]} file, but --${flag} was given; leave one of them out`,
    );
  }
  const name = (chosen ?? ending?.[0] ?? (jsonl ? 'jsonl' : fallback)) as Format;
  return { format: name, ...(jsonl ? { input: (input ?? 'jsonl') as 'jsonl' } : {}) };
}

/** What the ending of a file name says; undefined for one that says nothing, or names no format of this command. */
function readEnding(file: string | undefined, formats: readonly string[]) {
  const ending = /\.([a-z]+)$/i.exec(file ?? '')?.[1]?.toLowerCase();
  const named = ending === undefined ? undefined : ENDINGS[ending];
  return named && formats.includes(named[0]) ? named : undefined;
}
