import { type Command, Option } from 'commander';
import { AlignerError } from '../errors.ts';
import { ARTICLE_FORMATS } from '../write/formats.ts';
import { chooseFormats, createFormatOption } from './formats.ts';
import { addGateOptions } from './gates.ts';
import {
  addFolderOptions,
  addFolderOutput,
  type Cli,
  createNearOption,
  examples,
  readNumber,
  readShare,
} from './options.ts';

/** `aligner clean` */
export function addClean(program: Command, { io, finish }: Cli): void {
  addGateOptions(addFolderOutput(addFolderOptions(program.command('clean'))))
    .argument(
      '[files...]',
      'articles or folders of them (text, HTML, feeds, JSON Lines); none, or "-", reads stdin',
    )
    .addOption(createFormatOption('clean', ARTICLE_FORMATS))
    .option('--json', 'same as --format json')
    .option('--jsonl', 'JSON Lines in and out: --input jsonl --format jsonl')
    .option('--write', 'clean text files where they stand: only the lines of removed paragraphs go')
    .option('--diff', 'show what left and why, instead of the cleaned text')
    .option(
      '--explain',
      'show both paragraphs and the rule behind every removal, instead of the cleaned text',
    )
    .option(
      '--across',
      'compare all articles with one another, not only the paragraphs of each; the rules are the same',
    )
    .addOption(createNearOption().implies({ across: true }))
    .option('--index <file>', 'remember this run, and remove what earlier runs had; implies --across')
    .addOption(
      new Option(
        '--index-days <days>',
        'forget what was published so many days before the newest article',
      ).argParser((written) => readNumber('--index-days', written, 1)),
    )
    .option('--check', 'write no cleaned text, only reports; exit 1 if anything would be removed')
    .addOption(
      new Option(
        '--max-removed <share>',
        'exit 1 if more than this share of the paragraphs is repeats, such as 60%',
      ).argParser((written) => readShare('--max-removed', written)),
    )
    .addOption(
      new Option(
        '--fail-on <event>',
        '"update": exit 1 if a paragraph says other facts than an earlier one; implies --across',
      ).implies({ across: true }),
    )
    .addHelpText(
      'before',
      examples(
        'aligner clean article.txt > clean.txt',
        'aligner clean --json article.txt',
        'aligner clean --diff article.txt',
        'aligner clean --format jsonl feed.xml pages/ > articles.jsonl',
        'cat article.txt | aligner clean --check',
        'aligner clean --check --format github articles/*.txt',
      ),
    )
    .action(async (files, options) => {
      if (options.indexDays !== undefined && options.index === undefined)
        throw new AlignerError('usage', '--index-days belongs to an index; name its file with --index');
      const { clean } = await import('../commands/clean.ts');
      finish(await clean(files, { ...options, ...chooseFormats(options, 'text', ARTICLE_FORMATS) }, io));
    });
}

/** `aligner explain` */
export function addExplain(program: Command, { io, finish }: Cli): void {
  addFolderOptions(program.command('explain'))
    .argument('<paragraph>', 'its name as clean prints it, such as article-7#p3')
    .argument('[files...]', 'articles or folders of them; none, or "-", reads stdin')
    .option('--jsonl', 'same as --input jsonl')
    .addOption(createNearOption())
    .option('--index <file>', 'compare with what earlier runs had, too; the index stays as it is')
    .addHelpText(
      'before',
      examples('aligner explain p3 article.txt', 'aligner explain article-7#p3 feed.jsonl'),
    )
    .addHelpText(
      'after',
      '\nThe articles are compared with one another, as "clean --across" does; a single one is judged as "clean" does it.',
    )
    .action(async (paragraph, files, { jsonl, ...options }) => {
      const { explain } = await import('../commands/explain.ts');
      finish(await explain(paragraph, files, { ...options, ...(jsonl ? { input: 'jsonl' } : {}) }, io));
    });
}
