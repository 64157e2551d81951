import type { Command } from 'commander';
import { AlignerError } from '../errors.ts';
import { ALIGN_FORMATS, PAIR_FORMATS, type PairFormat } from '../write/formats.ts';
import { chooseFormats, createFormatOption } from './formats.ts';
import { addDiscrepancyOptions, addGateOptions } from './gates.ts';
import {
  addCommonOptions,
  addFolderOutput,
  addOutputOptions,
  type Cli,
  createJobsOption,
  createLexiconOnlyOption,
  createLexiconOption,
  createMinScoreOption,
  createUnitOption,
  examples,
} from './options.ts';

/** `aligner align` */
export function addAlign(program: Command, { io, finish }: Cli): void {
  addGateOptions(addDiscrepancyOptions(addFolderOutput(addCommonOptions(program.command('align')))))
    .argument('[files...]', 'two articles in either order; with --jsonl one file of pairs, or stdin')
    .addOption(createFormatOption('align', ALIGN_FORMATS))
    .option('--json', 'same as --format json')
    .option(
      '--jsonl',
      'a pair of articles per line in, a bilingual document per line out (or as --format says)',
    )
    .addOption(createJobsOption())
    .option('--sentences', 'add the sentence links inside each pair')
    .addOption(createUnitOption())
    .addOption(createMinScoreOption())
    .addOption(createLexiconOption())
    .addOption(createLexiconOnlyOption())
    .addHelpText(
      'before',
      examples(
        'aligner align german.txt english.txt',
        'aligner align german.txt english.txt -o report.html',
        'aligner align --jsonl pairs.jsonl > aligned.jsonl',
        'aligner align --jsonl --jobs 2 pairs.jsonl > aligned.jsonl',
        'aligner align --jsonl pairs.jsonl -o memory.tmx',
        'aligner align --unit sentence german.txt english.txt -o memory.tmx',
      ),
    )
    .action(async (files, options) => {
      const { align } = await import('../commands/align.ts');
      finish(await align(files, { ...options, ...chooseFormats(options, 'json', ALIGN_FORMATS) }, io));
    });
}

/** `aligner convert` */
export function addConvert(program: Command, { io, finish }: Cli): void {
  addFolderOutput(addOutputOptions(program.command('convert')))
    .argument('[files...]', 'what align or feed wrote: JSON Lines or JSON; none, or "-", reads stdin')
    .addOption(createFormatOption('convert', PAIR_FORMATS, '--to <format>'))
    .addOption(createFormatOption('convert', PAIR_FORMATS).hideHelp())
    .addOption(createUnitOption())
    .addHelpText(
      'before',
      examples(
        'aligner convert corpus.jsonl --to tmx -o corpus.tmx',
        'aligner convert reviewed.json -o report.html',
      ),
    )
    .action(async (files, options) => {
      const { convert } = await import('../commands/convert.ts');
      finish(await convert(files, { ...options, to: chooseTarget(options) }, io));
    });
}

/** `--to`, or `--format` as in the other commands, or what the name of the output says. */
function chooseTarget({ to, format, output }: { to?: PairFormat; format?: PairFormat; output?: string }) {
  if (to && format && to !== format)
    throw new AlignerError('usage', '--to and --format mean the same; give one of them');
  const chosen = to ?? format;
  const named = chooseFormats({ ...(chosen ? { format: chosen } : {}), ...(output ? { output } : {}) }, '', [
    ...PAIR_FORMATS,
    '',
  ]).format;
  if (named !== '') return named;
  throw new AlignerError('usage', `name the format to convert to with --to: ${PAIR_FORMATS.join(', ')}`);
}
