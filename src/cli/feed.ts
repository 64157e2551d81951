import { type Command, Option } from 'commander';
import { FEED_FORMATS, type FeedFormat } from '../write/formats.ts';
import { chooseFormats, createFormatOption } from './formats.ts';
import { addDiscrepancyOptions, addGateOptions } from './gates.ts';
import {
  addFolderOptions,
  addFolderOutput,
  addPairingOptions,
  type Cli,
  createJobsOption,
  createLexiconOnlyOption,
  createLexiconOption,
  createMinCoverageOption,
  createMinScoreOption,
  createNearOption,
  createUnitOption,
  examples,
  readNumber,
} from './options.ts';

/** `aligner feed` */
export function addFeed(program: Command, { io, finish }: Cli): void {
  const command = addDiscrepancyOptions(
    addGateOptions(addFolderOutput(addFolderOptions(program.command('feed')))),
  )
    .argument('[paths...]', 'files and folders (text, HTML, feeds, JSON Lines); none, or "-", reads stdin')
    .addOption(createFormatOption('feed', FEED_FORMATS))
    .option('--jsonl', 'read the input as JSON Lines: --input jsonl');
  addPairingOptions(command)
    .option('--state <folder>', 'keep between runs what was seen and which articles wait for a counterpart')
    .addOption(
      new Option('--index-days <n>', 'with --state: days after which an article is forgotten')
        .argParser((written) => readNumber('--index-days', written, 1))
        .default(30),
    )
    .option('--flush', 'with --state: write the articles that still wait as unpaired')
    .option('--stats <file>', 'write the numbers of the run to a file, as JSON')
    .addOption(createJobsOption())
    .addOption(createNearOption())
    .option('--sentences', 'add the sentence links inside each pair')
    .addOption(createUnitOption())
    .addOption(createMinScoreOption())
    .addOption(createLexiconOption())
    .addOption(createLexiconOnlyOption())
    .option(
      '--check',
      'write no result; exit 1 if anything would be removed that the baseline does not accept',
    )
    .addOption(createMinCoverageOption())
    .addHelpText(
      'before',
      examples(
        'aligner feed german/ english/ -o corpus.jsonl',
        'aligner feed --jobs 2 --only-pairs --stats stats.json articles.jsonl > corpus.jsonl',
        'aligner feed german.rss english.rss -o memory.tmx',
      ),
    )
    .action(async (paths, options) => {
      const { feed } = await import('../commands/feed.ts');
      finish(await feed(paths, { ...options, ...chooseFeedFormats(options) }, io));
    });
}

/** `--jsonl` is about the input alone: JSON Lines is what a feed gives anyway. */
function chooseFeedFormats({ jsonl, ...options }: { jsonl?: boolean; format?: FeedFormat; output?: string }) {
  return {
    ...chooseFormats<FeedFormat>(options, 'jsonl', FEED_FORMATS),
    ...(jsonl ? { input: 'jsonl' as const } : {}),
  };
}
