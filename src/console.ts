import { Chalk, type ChalkInstance } from 'chalk';
import type { Io } from './io.ts';

/** What a person is told, always on stderr, so that stdout carries the result only. */
export interface Console {
  /** A summary or notice; silent under `-q`. */
  say(line: string): void;
  /** Something that deserves a look; silent under `-q`. */
  warn(line: string): void;
  /** Why something failed; never silent. */
  fail(line: string): void;
  /** Colours for text that goes to stdout. */
  paint: ChalkInstance;
}

export interface ConsoleOptions {
  quiet?: boolean | undefined;
  /** `--color` / `--no-color`; undefined leaves it to the environment and the terminal. */
  color?: boolean | undefined;
}

export function createConsole(io: Io, options: ConsoleOptions): Console {
  const onError = new Chalk({ level: wantsColor(io.stderr, io.env, options.color) ? 1 : 0 });
  const print = (line: string) => {
    io.stderr.write(`${line}\n`);
  };
  const printUnlessQuiet = options.quiet ? () => {} : print;
  return {
    say: printUnlessQuiet,
    warn: (line) => printUnlessQuiet(`${onError.yellow('warning:')} ${line}`),
    fail: (line) => print(`${onError.red('error:')} ${line}`),
    paint: new Chalk({ level: wantsColor(io.stdout, io.env, options.color) ? 1 : 0 }),
  };
}

/** Flag, then `NO_COLOR`, then `FORCE_COLOR`, then whether this very stream is a terminal that can (no-color.org, force-color.org). */
function wantsColor(stream: { isTTY?: boolean }, env: Io['env'], flag: boolean | undefined): boolean {
  if (flag !== undefined) return flag;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return Boolean(stream.isTTY) && env.TERM !== 'dumb';
}
