import { Command, CommanderError } from 'commander';
import { addAlign, addConvert } from './cli/align.ts';
import { addClean, addExplain } from './cli/clean.ts';
import { addFeed } from './cli/feed.ts';
import { examples } from './cli/options.ts';
import { addCompletion, addLexicon } from './cli/tools.ts';
import { createConsole } from './console.ts';
import { AlignerError, EXIT } from './errors.ts';
import { handleInterrupts } from './interrupt.ts';
import { ClosedPipe, type Io } from './io.ts';
import { readVersion } from './version.ts';

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

  const cli = { io, finish };
  addClean(program, cli);
  addExplain(program, cli);
  addAlign(program, cli);
  addFeed(program, cli);
  addConvert(program, cli);
  addLexicon(program, cli);
  addCompletion(program, cli);
  return program;
}

const EXIT_CODES = `
Exit codes:
  0  done
  1  a gate that was asked for failed (--check)
  2  wrong usage, unreadable input, wrong language, or a bug`;
