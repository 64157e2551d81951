import { Argument, type Command, Option } from 'commander';
import { addDiscrepancyOptions } from './gates.ts';
import {
  addCommonOptions,
  type Cli,
  createLexiconOnlyOption,
  createLexiconOption,
  createNearOption,
  examples,
  readNumber,
  readScore,
  readShare,
} from './options.ts';

/** `aligner cluster` */
export function addCluster(program: Command, { io, finish }: Cli): void {
  program
    .command('cluster')
    .addHelpText('before', examples('spark-submit "$(aligner cluster)" --in news --out corpus --parts 200'))
    .addHelpText('after', '\nWhat it takes, and when a cluster pays: docs/cluster.md in the package.')
    .action(async () => {
      const { printDriver } = await import('../commands/cluster/print-driver.ts');
      finish(await printDriver(io));
    });
}

/** `aligner stage`, which engines call: it takes the options of `feed` that change the result. */
export function addStage(program: Command, { io, finish }: Cli): void {
  addDiscrepancyOptions(addCommonOptions(program.command('stage', { hidden: true })))
    .addArgument(new Argument('[name]', 'the stage to run'))
    .option(
      '--plan <name>',
      'the plan it belongs to, "feed" or "clean"; printed as JSON where no stage is named',
    )
    .option('--format <name>', 'format of the result; a cluster writes jsonl')
    .addOption(createNearOption())
    .addOption(
      new Option('--max-days <n>', 'articles published further apart are no counterparts')
        .argParser((written) => readNumber('--max-days', written, 0))
        .default(3),
    )
    .option('--many', 'one article may have several counterparts')
    .option('--pairs <file>', 'pairs that are known: two article ids per line, with a tab between them')
    .option('--only-pairs', 'leave out articles without a counterpart')
    .option('--sentences', 'add the sentence links inside each pair')
    .addOption(new Option('--min-score <number>', 'leave out pairs with a lower score').argParser(readScore))
    .addOption(createLexiconOption())
    .addOption(createLexiconOnlyOption())
    .option('--check', 'exit 1 if anything would be removed')
    .addOption(
      new Option(
        '--min-coverage <share>',
        'exit 1 if less than this share of the text is paired, such as 80%',
      ).argParser((written) => readShare('--min-coverage', written)),
    )
    .option('--state <folder>', 'not for a cluster yet')
    .option('--index <file>', 'not for a cluster yet')
    .addHelpText(
      'before',
      examples('aligner stage --plan feed', 'aligner stage judge --plan feed < rows.txt'),
    )
    .action(async (name, options) => {
      const { runStage } = await import('../commands/cluster/stage.ts');
      finish(await runStage(name, options, io));
    });
}
