import { Argument, type Command } from 'commander';
import { addDiscrepancyOptions } from './gates.ts';
import {
  addCommonOptions,
  addPairingOptions,
  type Cli,
  createLexiconOnlyOption,
  createLexiconOption,
  createMinCoverageOption,
  createMinScoreOption,
  createNearOption,
  examples,
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
  addPairingOptions(addDiscrepancyOptions(addCommonOptions(program.command('stage', { hidden: true }))))
    .addArgument(new Argument('[name]', 'the stage to run'))
    .option(
      '--plan <name>',
      'the plan it belongs to, "feed" or "clean"; printed as JSON where no stage is named',
    )
    .option('--format <name>', 'format of the result; a cluster writes jsonl')
    .addOption(createNearOption())
    .option('--sentences', 'add the sentence links inside each pair')
    .addOption(createMinScoreOption())
    .addOption(createLexiconOption())
    .addOption(createLexiconOnlyOption())
    .option('--check', 'exit 1 if anything would be removed')
    .addOption(createMinCoverageOption())
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
