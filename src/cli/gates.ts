import { type Command, Option } from 'commander';
import { readNumber } from './options.ts';

/** Options about facts that differ between the two languages. */
export function addDiscrepancyOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--discrepancies <scope>',
        'facts to compare: "usual", or "all" for negations and names too, with more false alarms',
      ).choices(['usual', 'all']),
    )
    .addOption(
      new Option(
        '--fail-on <event>',
        'exit 1 on "discrepancy": a fact that differs between the two languages',
      ).choices(['discrepancy']),
    )
    .option('--without-discrepancies', 'leave out pairs whose sides state different facts');
}

/** Options of commands that report findings to a build. */
export function addGateOptions(command: Command): Command {
  return command
    .option('--baseline <file>', 'findings that are accepted, one per line')
    .addOption(
      new Option(
        '--fail-on-new [n]',
        'exit 1 if findings are not in the baseline, with =n if more than n',
      ).argParser((written) => readNumber('--fail-on-new', written, 0)),
    )
    .option('--update-baseline', 'write the findings of this run as the accepted ones')
    .option(
      '--report <format=file>',
      'write how each gate came out, for a build server: junit=report.xml or json=report.json',
    );
}
