import { Command, CommanderError } from 'commander';
import { arrangeArguments } from './cli/arguments.ts';
import type { Cli } from './cli/options.ts';
import { AlignerError, EXIT } from './errors.ts';
import { createConsole } from './process/console.ts';
import { handleInterrupts } from './process/interrupt.ts';
import { ClosedPipe, type Io } from './process/io.ts';
import { readVersion } from './process/version.ts';

/**
 * Runs the program on its arguments (without `node` and the script's name) and gives the exit code:
 * 0 done, 1 a gate that was asked for failed, 2 usage, unreadable input or a bug. Never exits by itself.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  // Errors of these streams come at any later time; whoever writes there checks for them, nobody else need know.
  for (const stream of [io.stdout, io.stderr]) stream.on('error', () => {});
  const stopHandling = handleInterrupts(io);
  let exitCode: number = EXIT.done;
  try {
    const finish = (code: number) => {
      exitCode = code;
    };
    const arranged = arrangeArguments(argv);
    const program = await describeProgram(arranged, { io, finish });
    await program.parseAsync(arranged, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof ClosedPipe) return EXIT.done;
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.failed;
    const console = await createConsole(io, {});
    if (error instanceof AlignerError) console.fail(error.message);
    else
      for (const line of `this is a bug in aligner: ${(error as Error)?.stack ?? error}`.split('\n'))
        console.fail(line);
    return EXIT.failed;
  } finally {
    stopHandling();
  }
}

type Definition = (program: Command, cli: Cli) => void;

/** The commands and what they are for. How each is used is loaded when it runs, so that the others cost nothing. */
const COMMANDS: [name: string, summary: string, load: () => Promise<Definition>, hidden?: true][] = [
  [
    'clean',
    'remove repeated paragraphs and page boilerplate from one or more articles; nothing else is touched',
    async () => (await import('./cli/clean.ts')).addClean,
  ],
  [
    'explain',
    'tell why a paragraph goes or stays when the files are cleaned together',
    async () => (await import('./cli/clean.ts')).addExplain,
  ],
  [
    'align',
    'line up a German and an English article; which is which is detected',
    async () => (await import('./cli/align.ts')).addAlign,
  ],
  [
    'feed',
    'remove repeats across many articles, pair German with English ones, align the pairs',
    async () => (await import('./cli/feed.ts')).addFeed,
  ],
  [
    'convert',
    'export stored bilingual documents in another format, without aligning again',
    async () => (await import('./cli/align.ts')).addConvert,
  ],
  [
    'lexicon',
    'learn a lexicon from your own parallel text, or look into one',
    async () => (await import('./cli/tools.ts')).addLexicon,
  ],
  [
    'completion',
    'print a script that lets your shell complete commands, options and formats',
    async () => (await import('./cli/tools.ts')).addCompletion,
  ],
  [
    'cluster',
    'print the path of the driver that runs a feed on Apache Spark',
    async () => (await import('./cli/stage.ts')).addCluster,
  ],
  [
    'stage',
    'run one stage of a feed from stdin to stdout; for engines on a cluster',
    async () => (await import('./cli/stage.ts')).addStage,
    true,
  ],
];

/** The program as far as these arguments need it; a completion script needs all of it. */
export async function describeProgram(argv: readonly string[], cli: Cli): Promise<Command> {
  const program = createProgram(cli.io);
  const wanted = argv.find((argument) => !argument.startsWith('-'));
  for (const [name, summary, load, hidden = false] of COMMANDS) {
    // Nobody types what is hidden.
    if (hidden && name !== wanted) continue;
    if (name === wanted || wanted === 'completion') (await load())(program, cli);
    else program.command(name);
    program.commands.at(-1)!.description(summary);
  }
  program.hook('preAction', async (_, command) => {
    const { applyConfig } = await import('./cli/config/apply.ts');
    await applyConfig(command, cli.io);
  });
  return program;
}

function createProgram(io: Io): Command {
  return new Command('aligner')
    .description(
      'Cleans raw news articles without losing a fact, and lines up German and English paragraphs.',
    )
    .version(readVersion(), '-v, --version')
    .helpCommand(false)
    .showHelpAfterError('(run with --help for examples and options)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', EXIT_CODES);
}

const EXAMPLES = `Examples:
  $ aligner clean article.txt
  $ aligner align german.txt english.txt -o pair.json
`;

const EXIT_CODES = `
Exit codes:
  0    done
  1    a gate that was asked for failed (--check, --max-removed, --fail-on, --fail-on-new, --min-coverage,
       rules set to "error")
  2    wrong usage, unreadable input, wrong language, or a bug
  130  interrupted`;
