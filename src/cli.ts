import { Argument, Command, CommanderError, Option } from 'commander';
import { createConsole } from './console.ts';
import { AlignerError, EXIT } from './errors.ts';
import { handleInterrupts } from './interrupt.ts';
import { ClosedPipe, type Io } from './io.ts';
import { readVersion } from './version.ts';
import { ARTICLE_FORMATS, FEED_FORMATS, PAIR_FORMATS } from './write/formats.ts';

/**
 * Runs the program on its arguments (without `node` and the script's name) and gives the exit code:
 * 0 done, 1 a gate that was asked for failed, 2 usage, unreadable input or a bug. Never exits by itself.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  // Errors of these streams come at any later time; whoever writes there checks for them, nobody else need know.
  for (const stream of [io.stdout, io.stderr]) stream.on('error', () => {});
  const stopHandling = handleInterrupts(io);
  let exitCode: number = EXIT.done;
  const program = describeProgram(io, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv.map(completeFlag), { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof ClosedPipe) return EXIT.done;
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.failed;
    const console = await createConsole(io, {});
    if (error instanceof AlignerError) console.fail(error.message);
    else console.fail(`this is a bug in aligner: ${(error as Error)?.stack ?? error}`);
    return EXIT.failed;
  } finally {
    stopHandling();
  }
}

/** `--fail-on-new` alone means none; without this the path behind it would be taken for the number. */
function completeFlag(argument: string): string {
  return argument === '--fail-on-new' ? '--fail-on-new=0' : argument;
}

function describeProgram(io: Io, finish: (exitCode: number) => void): Command {
  const program = new Command('aligner')
    .description(
      'Cleans raw news articles without losing a fact, and lines up German and English paragraphs.',
    )
    .version(readVersion())
    .helpCommand(false)
    .showHelpAfterError('(run with --help for examples and options)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText(
      'before',
      examples('aligner clean article.txt', 'aligner align german.txt english.txt -o pair.json'),
    )
    .addHelpText('after', EXIT_CODES);

  addCommonOptions(program.command('clean'))
    .description(
      'remove repeated paragraphs and page furniture from one or more articles; nothing else is touched',
    )
    .argument(
      '[files...]',
      'articles or folders of them (text, HTML, feeds, JSON Lines); none, or "-", reads stdin',
    )
    .option('--include <glob>', 'in folders, read only the files that match; may be given again', collect)
    .option('--exclude <glob>', 'in folders, skip the files that match; may be given again', collect)
    .addOption(createFormatOption('clean', ARTICLE_FORMATS))
    .option('--json', 'same as --format json')
    .option('--jsonl', 'JSON Lines in and out: --input jsonl --format jsonl')
    .option('--diff', 'show what left and why, instead of the cleaned text')
    .option(
      '--explain',
      'show both paragraphs and the rule behind every removal, instead of the cleaned text',
    )
    .option('--across', 'remove what repeats in any of the articles, not only within each')
    .addOption(createNearOption())
    .option('--index <file>', 'remember this run, and remove what earlier runs had; implies --across')
    .addOption(
      new Option(
        '--index-days <days>',
        'forget what was published so many days before the newest article',
      ).argParser((written) => readNumber('--index-days', written, 1)),
    )
    .option('--check', 'write no cleaned text, only reports; exit 1 if anything would be removed')
    .option('--max-removed <share>', 'exit 1 if more than this share of the paragraphs goes, such as 60%')
    .option('--fail-on <event>', '"update": exit 1 if a paragraph says other facts than an earlier one')
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
      const { clean } = await import('./commands/clean.ts');
      finish(await clean(files, { ...options, ...chooseFormats(options, 'text') }, io));
    });

  addCommonOptions(program.command('align'))
    .description('line up a German and an English article; which is which is detected')
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
      const { align } = await import('./commands/align.ts');
      finish(await align(files, { ...options, ...chooseFormats(options, 'json') }, io));
    });

  addCommonOptions(program.command('explain'))
    .description('tell why a paragraph goes or stays when the files are cleaned together')
    .argument('<paragraph>', 'its name as clean prints it, such as article-7#p3')
    .argument('[files...]', 'articles or folders of them; none, or "-", reads stdin')
    .option('--include <glob>', 'in folders, read only the files that match; may be given again', collect)
    .option('--exclude <glob>', 'in folders, skip the files that match; may be given again', collect)
    .option('--jsonl', 'same as --input jsonl')
    .addOption(createNearOption())
    .option('--index <file>', 'compare with what earlier runs had, too; the index stays as it is')
    .addHelpText('before', examples('aligner explain article-7#p3 feed.jsonl'))
    .action(async (paragraph, files, { jsonl, ...options }) => {
      const { explain } = await import('./commands/explain.ts');
      finish(await explain(paragraph, files, { ...options, ...(jsonl ? { input: 'jsonl' } : {}) }, io));
    });

  addOutputOptions(program.command('convert'))
    .description('export stored bilingual documents in another format, without aligning again')
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
      const { convert } = await import('./commands/convert.ts');
      finish(await convert(files, options, io));
    });

  program
    .command('completion')
    .description('print a script that lets your shell complete commands, options and formats')
    .addArgument(new Argument('<shell>', 'your shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText(
      'before',
      examples(
        'source <(aligner completion bash)',
        'aligner completion fish > ~/.config/fish/completions/aligner.fish',
      ),
    )
    .action(async (shell) => {
      const { completion } = await import('./commands/completion.ts');
      finish(await completion(shell, program, io));
    });

  addCommonOptions(program.command('feed'))
    .description('clean many articles across one another, pair German with English ones, align the pairs')
    .argument('[paths...]', 'files and folders (text, HTML, feeds, JSON Lines); none, or "-", reads stdin')
    .option('--include <glob>', 'in folders, read only the files that match; may be given again', collect)
    .option('--exclude <glob>', 'in folders, skip the files that match; may be given again', collect)
    .addOption(createFormatOption('feed', FEED_FORMATS).default('jsonl'))
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
    .addOption(
      new Option('--jobs <n>', 'worker threads for aligning; the result is the same for any number')
        .argParser((written) => readNumber('--jobs', written, 1))
        .default(1),
    )
    .addOption(
      new Option('--near <rule>', '"loose" also removes mere rewordings').choices(['strict', 'loose']),
    )
    .option('--sentences', 'add the sentence links inside each pair')
    .addOption(new Option('--min-score <number>', 'leave out pairs with a lower score').argParser(readScore))
    .option('--lexicon <file>', 'use this lexicon, made with "aligner lexicon train"')
    .option('--check', 'write no result; exit 1 if anything would be removed')
    .option('--baseline <file>', 'findings that are accepted, one per line')
    .addOption(
      new Option('--fail-on-new [n]', 'exit 1 if more than n findings are not in the baseline').argParser(
        (written) => readNumber('--fail-on-new', written, 0),
      ),
    )
    .option('--update-baseline', 'write the findings of this run as the accepted ones')
    .addOption(
      new Option(
        '--min-coverage <share>',
        'exit 1 if less of the paired articles stands in pairs, such as 0.8',
      ).argParser((written) => readNumber('--min-coverage', written, 0, 1)),
    )
    .addHelpText(
      'before',
      examples(
        'aligner feed german/ english/ -o corpus.jsonl',
        'aligner feed --jobs 2 --only-pairs --stats stats.json articles.jsonl > corpus.jsonl',
        'aligner feed --format tmx german.rss english.rss -o memory.tmx',
      ),
    )
    .action(async (paths, options) => {
      const { feed } = await import('./commands/feed.ts');
      finish(await feed(paths, { ...options, ...(options.jsonl ? { input: 'jsonl' } : {}) }, io));
    });

  const lexicon = program
    .command('lexicon')
    .helpCommand(false)
    .description('learn a lexicon from your own parallel text, or look into one')
    .addHelpText(
      'before',
      examples('aligner lexicon train bitext.tsv -o de-en.lexicon', 'aligner lexicon show Botschafter'),
    );

  lexicon
    .command('train')
    .description('learn translation probabilities from sentence pairs')
    .argument('<files...>', 'TSV ("a TAB b" or "collection TAB a TAB b"), TMX, or two Moses files')
    .requiredOption('-o, --output <file>', 'the lexicon file to write')
    .option('--languages <tags>', 'the two languages, in the order of the TSV columns', 'de,en')
    .option('-q, --quiet', 'say nothing but errors')
    .addHelpText(
      'before',
      examples(
        'aligner lexicon train bitext.tsv -o de-en.lexicon',
        'aligner lexicon train --languages fr,en corpus.fr corpus.en -o fr-en.lexicon',
      ),
    )
    .action(async (files, options) => {
      const { trainLexicon } = await import('./commands/lexicon.ts');
      finish(await trainLexicon({ ...options, files }, io));
    });

  lexicon
    .command('show')
    .description('print what a lexicon knows of a word, both ways')
    .argument('<word>', 'a word of either language')
    .option('--lexicon <file>', 'look into this lexicon instead of the shipped one')
    .addHelpText('before', examples('aligner lexicon show Botschafter'))
    .action(async (word, options) => {
      const { showLexicon } = await import('./commands/lexicon.ts');
      finish(await showLexicon({ ...options, word }, io));
    });

  return program;
}

/** @throws AlignerError `usage` for what is no number, or none in the range */
function readNumber(option: string, written: string, least: number, most = Number.POSITIVE_INFINITY): number {
  const number = Number(written);
  if (written.trim() === '' || !(number >= least && number <= most)) {
    const range = most === Number.POSITIVE_INFINITY ? `of ${least} or more` : `from ${least} to ${most}`;
    throw new AlignerError('usage', `${option} takes a number ${range}, got "${written}"`);
  }
  return number;
}

/** A score is a probability. */
function readScore(written: string): number {
  return readNumber('--min-score', written, 0, 1);
}

/** An option that may be given again. One that takes a list would swallow the files behind it. */
function collect(value: string, earlier: string[] = []): string[] {
  return [...earlier, value];
}

function addCommonOptions(command: Command): Command {
  return addOutputOptions(command)
    .addOption(
      new Option('--input <format>', 'take the input as this, whatever it looks like').choices([
        'text',
        'html',
        'feed',
        'jsonl',
      ]),
    )
    .option(
      '--encoding <name>',
      'encoding of the input, where it does not show it (windows-1252, macintosh, ...)',
    )
    .option('--fix-encoding', 'repair UTF-8 that was once read as windows-1252 ("Ã¼" for "ü")')
    .option('--fields <map>', 'names of the fields of JSON records: text=body,title=headline');
}

function addOutputOptions(command: Command): Command {
  return command
    .option('-o, --output <file>', 'write the result to a file, whole or not at all')
    .option('-q, --quiet', 'say nothing but errors')
    .option('--color', 'colours even where the output is no terminal')
    .option('--no-color', 'no colours (also: NO_COLOR=1)');
}

function createNearOption(): Option {
  return new Option('--near <rule>', 'across articles, "loose" also removes mere rewordings').choices([
    'strict',
    'loose',
  ]);
}

/** `--format` with its names, which completion reads too. */
function createFormatOption(command: string, formats: readonly string[], flags = '--format <name>'): Option {
  return new Option(flags, 'format of the result').choices(formats).argParser((name: string) => {
    if (formats.includes(name)) return name;
    throw new AlignerError(
      'usage',
      `unknown format "${name}" for ${command}; choose one of: ${formats.join(', ')}`,
    );
  });
}

interface FormatFlags<Format> {
  format?: Format;
  json?: boolean;
  jsonl?: boolean;
  diff?: boolean;
  input?: string;
}

/** The short flags stand for a format; `--jsonl` names the input as well, and the output unless `--format` does. */
function chooseFormats<Format extends string>(
  { format, json, jsonl, diff, input }: FormatFlags<Format>,
  fallback: Format,
) {
  const flags = [json && 'json', diff && 'diff', jsonl && !format && 'jsonl', format && `format ${format}`];
  const [chosen, second] = flags.filter((flag) => typeof flag === 'string');
  if (chosen && second)
    throw new AlignerError('usage', `--${chosen} and --${second} exclude each other; give one of them`);
  const name = (format ?? chosen ?? fallback) as Format;
  return { format: name, ...(jsonl ? { input: (input ?? 'jsonl') as 'jsonl' } : {}) };
}

function examples(...lines: string[]): string {
  return `Examples:\n${lines.map((line) => `  $ ${line}\n`).join('')}`;
}

const EXIT_CODES = `
Exit codes:
  0  done
  1  a gate that was asked for failed (--check)
  2  wrong usage, unreadable input, wrong language, or a bug`;
