import { EXIT } from '../errors.ts';
import { CLEAR_LINE } from './console.ts';
import { type Io, removeTemporaries } from './io.ts';

/**
 * Ends the process at once on Ctrl-C or a polite kill, leaving no half-written file behind. This is the one place
 * that exits: whoever interrupts does not wait for the rest of the output.
 *
 * @returns a function that takes the handlers away again
 */
export function handleInterrupts(io: Io): () => void {
  const { signals } = io;
  if (!signals) return () => {};
  const stopWith = (code: number) => () => {
    removeTemporaries();
    // The prompt comes back on the line where progress was shown.
    if (io.stderr.isTTY && io.env.TERM !== 'dumb') io.stderr.write(CLEAR_LINE);
    signals.exit(code);
  };
  const [onInterrupt, onTerminate] = [stopWith(EXIT.interrupted), stopWith(EXIT.terminated)];
  signals.on('SIGINT', onInterrupt);
  signals.on('SIGTERM', onTerminate);
  return () => {
    signals.off('SIGINT', onInterrupt);
    signals.off('SIGTERM', onTerminate);
  };
}
