import wrapAnsi from 'wrap-ansi';

const ELLIPSIS = '…';

/** Breaks a text into lines of at most `width` terminal columns, between words where it can. */
export function wrapText(text: string, width: number): string[] {
  return wrapAnsi(text.replace(/\s+/gu, ' ').trim(), Math.max(1, width), { hard: true }).split('\n');
}

/** Cuts a text to one line of at most `width` terminal columns, with an ellipsis where something is missing. */
export function truncateToWidth(text: string, width: number): string {
  // A terminal line holds at most two characters a column; the rest of a long paragraph need not be measured.
  const [first = '', ...rest] = wrapText(text.slice(0, width * 4), Math.max(1, width - ELLIPSIS.length));
  return rest.length > 0 || text.length > width * 4 ? first.trimEnd() + ELLIPSIS : first;
}
