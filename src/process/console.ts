import type { ChalkInstance } from 'chalk';
import { escapeControls } from '../text/escape-controls.ts';
import { DEFAULT_COLUMNS, type Io } from './io.ts';
import { createPainter } from './paint.ts';

/** What a person is told, always on stderr, so that stdout carries the result only. */
export interface Console {
  /** A summary or notice; silent under `-q`. */
  say(line: string): void;
  /** Something that deserves a look; silent under `-q`. */
  warn(line: string): void;
  /** Why something failed; never silent. */
  fail(line: string): void;
  /** Shows one line that is replaced by the next, on a terminal only; '' takes it away. Silent under `-q`. */
  status(line: string): void;
  /** Colours for text that goes to stdout. */
  paint: ChalkInstance;
}

export interface ConsoleOptions {
  quiet?: boolean | undefined;
  /** `--color` / `--no-color`; undefined leaves it to the environment and the terminal. */
  color?: boolean | undefined;
}

export async function createConsole(io: Io, options: ConsoleOptions): Promise<Console> {
  const onError = await createPainter(wantsColor(io.stderr, io.env, options.color));
  const status = createStatusLine(io, options);
  const print = (line: string) => {
    status('');
    io.stderr.write(`${line}\n`);
  };
  const printUnlessQuiet = options.quiet ? () => {} : print;
  return {
    say: (line) => printUnlessQuiet(escapeControls(line)),
    warn: (line) => printUnlessQuiet(`${onError.yellow('warning:')} ${escapeControls(line)}`),
    fail: (line) => print(`${onError.red('error:')} ${escapeControls(line)}`),
    status,
    paint: await createPainter(wantsColor(io.stdout, io.env, options.color)),
  };
}

/** Carriage return, then erase to the end of the line (ISO 6429). */
export const CLEAR_LINE = '\r\u001b[K';

function createStatusLine({ stderr, env }: Io, { quiet }: ConsoleOptions): Console['status'] {
  if (quiet || !stderr.isTTY || env.TERM === 'dumb') return () => {};
  let shown = false;
  return (line) => {
    if (line === '' && !shown) return;
    // A line that wraps could not be taken away again.
    stderr.write(CLEAR_LINE + escapeControls(line).slice(0, (stderr.columns || DEFAULT_COLUMNS) - 1));
    shown = line !== '';
  };
}

/** Flag, then `NO_COLOR`, then `FORCE_COLOR`, then whether this very stream is a terminal that can (no-color.org, force-color.org). */
function wantsColor(stream: { isTTY?: boolean }, env: Io['env'], flag: boolean | undefined): boolean {
  if (flag !== undefined) return flag;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return Boolean(stream.isTTY) && env.TERM !== 'dumb';
}
