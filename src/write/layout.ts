import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

const ELLIPSIS = '…';

/** Characters that would steer a terminal instead of being shown (ISO 6429), and halves of characters. */
const STEERING = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\p{Surrogate}]/gu;

/** Accents with no letter before them: nobody knows how wide a terminal shows them. */
const STRAY_MARKS = /(^| )\p{M}+/gu;

/** A text as it may be shown on a terminal: on one line, with nothing in it that moves the cursor or rings a bell. */
export function toPlainLine(text: string): string {
  return text.replace(STEERING, '\ufffd').replace(/\s+/gu, ' ').trim().replace(STRAY_MARKS, '$1\ufffd');
}

/** Breaks a text into lines of at most `width` terminal columns, between words where it can. */
export function wrapText(text: string, width: number): string[] {
  return wrapPainted(toPlainLine(text), width);
}

/** The same for a text that is already plain and carries colours. */
export function wrapPainted(text: string, width: number): string[] {
  return wrapAnsi(text, Math.max(1, width), { hard: true }).split('\n');
}

/** Cuts a text to one line of at most `width` terminal columns, with an ellipsis where something is missing. */
export function truncateToWidth(text: string, width: number): string {
  // A terminal line holds at most two characters a column; the rest of a long paragraph need not be measured.
  const room = width - ELLIPSIS.length;
  const [first = '', ...rest] = wrapText(text.slice(0, width * 4), room);
  if (rest.length === 0 && text.length <= width * 4) return first;
  // Where not even one wide character fits, nothing but the ellipsis is left.
  return (stringWidth(first) <= room ? first.trimEnd() : '') + ELLIPSIS;
}

/** Fills a line up to `width` terminal columns. */
export function padToWidth(line: string, width: number): string {
  return line + ' '.repeat(Math.max(0, width - stringWidth(line)));
}
