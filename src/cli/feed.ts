import { type Command, Option } from 'commander';
import { FEED_FORMATS, type FeedFormat } from '../write/formats.ts';
import { chooseFormats, createFormatOption } from './formats.ts';
import { addDiscrepancyOptions, addGateOptions } from './gates.ts';
import {
  addFolderOptions,
  addFolderOutput,
  type Cli,
  createJobsOption,
  createLexiconOnlyOption,
  createLexiconOption,
  createNearOption,
  createUnitOption,
  examples,
  readNumber,
  readScore,
  readShare,
} from './options.ts';

/** `aligner feed` */
export function addFeed(program: Command, { io, finish }: Cli): void {
  addDiscrepancyOptions(addGateOptions(addFolderOutput(addFolderOptions(program.command('feed')))))
    .argument('[paths...]', 'files and folders (text, HTML, feeds, JSON Lines); none, or "-", reads stdin')
    .addOption(createFormatOption('feed', FEED_FORMATS))
    .option('--jsonl', 'read the input as JSON Lines: --input jsonl')
    .addOption(
      new Option('--max-days <n>', 'articles published further apart are no counterparts')
        .argParser((written) => readNumber('--max-days', written, 0))
        .default(3),
    )
    .option('--many', 'one article may have several counterparts')
    .option('--pairs <file>', 'pairs that are known: two article ids per line, with a tab between them')
    .option('--only-pairs', 'leave out articles without a counterpart')
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
    .addOption(new Option('--min-score <number>', 'leave out pairs with a lower score').argParser(readScore))
    .addOption(createLexiconOption())
    .addOption(createLexiconOnlyOption())
    .option(
      '--check',
      'write no result; exit 1 if anything would be removed that the baseline does not accept',
    )
    .addOption(
      new Option(
        '--min-coverage <share>',
        'exit 1 if less than this share of the text is paired, such as 80%',
      ).argParser((written) => readShare('--min-coverage', written)),
    )
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
