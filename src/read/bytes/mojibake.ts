import { isUtf8 } from 'node:buffer';
import { decodeAs } from './encodings.ts';

/** The characters that windows-1252 makes of the bytes 0x80 to 0x9F, where it is not Latin-1. */
const HIGH_CHARACTERS = decodeAs(
  'windows-1252',
  Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i),
);
const BYTE_OF = new Map([...HIGH_CHARACTERS].map((character, i) => [character, 0x80 + i]));

const HIGH = [...HIGH_CHARACTERS].filter((character) => character > '\u00FF').join('');
const CONTINUATION = `[\\u0080-\\u00BF${HIGH}]`;
/**
 * One character of UTF-8, as it looks when each byte was read as a character of windows-1252. Only what Western text holds:
 * Latin letters, punctuation, emoji. Any pair would also find the end of „MENÜ“ and «CAFÉ».
 */
const MOJIBAKE = new RegExp(
  [
    `[\\u00C2\\u00C3]${CONTINUATION}`,
    `[\\u00C4\\u00C5](?![«»‘’“”–—…])${CONTINUATION}`,
    // What is left of “ and Ü after two wrong conversions; the first letter comes first, so that the search is quick.
    'Å(?<=(?:â‚¬|Ãƒ)Å)[’“]',
    `[\\u00E1\\u00E2\\u00EF]${CONTINUATION}{2}`,
    `\\u00F0${CONTINUATION}{3}`,
  ].join('|'),
  'g',
);
/** Text is converted wrongly once, sometimes twice; a third pass has been seen in archives. */
const MAX_PASSES = 3;

/** How many characters of `text` are UTF-8 that was read as windows-1252: `Ã¼` for `ü`, `â€ž` for `„`. */
export function countMojibake(text: string): number {
  return (text.match(MOJIBAKE) ?? []).filter((match) => undo(match) !== match).length;
}

/** Puts the characters back that `countMojibake` finds, and touches nothing else. */
export function repairMojibake(text: string): string {
  let repaired = text;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const next = repaired.replace(MOJIBAKE, undo);
    if (next === repaired) break;
    repaired = next;
  }
  return repaired;
}

function undo(match: string): string {
  const bytes = Uint8Array.from(match, (character) => BYTE_OF.get(character) ?? character.charCodeAt(0));
  return isUtf8(bytes) ? decodeAs('utf-8', bytes) : match;
}
