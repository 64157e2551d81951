import { type Command, Option } from 'commander';
import { PAIR_FORMATS } from '../write/formats.ts';
import {
  addCommonOptions,
  addOutputOptions,
  type Cli,
  chooseFormats,
  createFormatOption,
  examples,
  readScore,
} from './options.ts';

/** `aligner align` */
export function addAlign(program: Command, { io, finish }: Cli): void {
  addCommonOptions(program.command('align'))
    .argument('[files...]', 'two articles in either order; with --jsonl one file of pairs, or stdin')
    .addOption(createFormatOption('align', PAIR_FORMATS))
    .option('--json', 'same as --format json')
    .option(
      '--jsonl',
      'a pair of articles per line in, a bilingual document per line out (or as --format says)',
    )
    .option('--sentences', 'add the sentence links inside each pair')
    .addOption(new Option('--min-score <number>', 'leave out pairs with a lower score').argParser(readScore))
    .option('--lexicon <file>', 'use this lexicon, made with "aligner lexicon train"')
    .addHelpText(
      'before',
      examples(
        'aligner align german.txt english.txt',
        'aligner align german.txt english.txt --format html -o report.html',
        'aligner align --jsonl pairs.jsonl > aligned.jsonl',
        'aligner align --jsonl pairs.jsonl --format tmx -o memory.tmx',
      ),
    )
    .action(async (files, options) => {
      const { align } = await import('../commands/align.ts');
      finish(await align(files, { ...options, ...chooseFormats(options, 'json') }, io));
    });
}

/** `aligner convert` */
export function addConvert(program: Command, { io, finish }: Cli): void {
  addOutputOptions(program.command('convert'))
    .argument('[files...]', 'what align or feed wrote: JSON Lines or JSON; none, or "-", reads stdin')
    .addOption(createFormatOption('convert', PAIR_FORMATS, '--to <format>').makeOptionMandatory())
    .addHelpText(
      'before',
      examples(
        'aligner convert corpus.jsonl --to tmx -o corpus.tmx',
        'aligner convert reviewed.json --to html -o report.html',
      ),
    )
    .action(async (files, options) => {
      const { convert } = await import('../commands/convert.ts');
      finish(await convert(files, options, io));
    });
}
