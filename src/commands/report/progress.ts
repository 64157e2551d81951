import type { Console } from '../../process/console.ts';
import type { OnProgress } from '../../process/progress.ts';

/** Work that is done by then needs no progress. */
const SHOW_AFTER_MS = 1000;
/** Redrawing more often than this tells nobody more. */
const INTERVAL_MS = 100;
const BAR_WIDTH = 24;

/**
 * Shows the progress of one stage at a time in the console's status line: a bar where the share is known, how many items
 * there were, how fast they come, and how long the rest will take. `now` gives milliseconds.
 */
export function showProgress(console: Pick<Console, 'status'>, now: () => number = Date.now): OnProgress {
  let stage: { what: string; start: number; next: number } | undefined;
  return ({ what, done, share, finished }) => {
    if (finished) {
      stage = undefined;
      console.status('');
      return;
    }
    if (stage?.what !== what) stage = { what, start: now(), next: now() + SHOW_AFTER_MS };
    if (now() < stage.next) return;
    stage.next = now() + INTERVAL_MS;
    const text = done === undefined ? what : describePace(done, what, now() - stage.start, share);
    console.status(share === undefined ? text : `${drawBar(share)} ${text}`);
  };
}

function drawBar(share: number): string {
  const filled = Math.round(share * BAR_WIDTH);
  return `[${'='.repeat(filled)}${' '.repeat(BAR_WIDTH - filled)}] ${String(Math.floor(share * 100)).padStart(3)} %`;
}

/** `1,234 articles, 350 a second, 12 s left` */
function describePace(done: number, noun: string, elapsedMs: number, share: number | undefined): string {
  const rate = done / Math.max(0.001, elapsedMs / 1000);
  const shownRate = rate >= 10 ? Math.round(rate) : Math.round(rate * 10) / 10;
  const left = share ? `, ${describeSeconds((elapsedMs / 1000) * (1 / share - 1))} left` : '';
  return `${groupDigits(done)} ${noun}, ${groupDigits(shownRate)} a second${left}`;
}

/** `12,345`. By hand: the first number that ICU formats takes as long as ten articles. */
function groupDigits(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3}){1,7}$)/g, ',');
}

function describeSeconds(seconds: number): string {
  if (seconds < 100) return `${Math.ceil(seconds)} s`;
  return seconds < 6000 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3600)} h`;
}
