import type { ConsoleOptions } from '../console.ts';
import type { Io } from '../io.ts';

/** One line on a terminal's stderr that tells how far long work is. */
export interface Progress {
  /** `share` is 0 to 1; without it only the words are shown. */
  tell(what: string, share?: number): void;
  /** Takes the line away. */
  clear(): void;
}

/** Redrawing more often than this tells nobody more. */
const INTERVAL_MS = 100;
const BAR_WIDTH = 24;

/** Silent where stderr is no terminal, and under `-q`. */
export function createProgress(io: Io, { quiet }: ConsoleOptions): Progress {
  if (quiet || !io.stderr.isTTY) return { tell: () => {}, clear: () => {} };
  let last = 0;
  return {
    tell(what, share) {
      const now = Date.now();
      if (now - last < INTERVAL_MS) return;
      last = now;
      io.stderr.write(`\r\u001b[K${share === undefined ? '' : `${drawBar(share)} `}${what}`);
    },
    clear: () => void io.stderr.write('\r\u001b[K'),
  };
}

function drawBar(share: number): string {
  const filled = Math.round(share * BAR_WIDTH);
  return `[${'='.repeat(filled)}${' '.repeat(BAR_WIDTH - filled)}] ${String(Math.floor(share * 100)).padStart(3)} %`;
}
