import { Units } from '../../text/code-units.ts';
import { foldTypography } from '../../text/fold.ts';
import { stripDateline } from '../comparison-key.ts';

/**
 * What a character becomes, for those that German and English prose is made of. Several in a row of the collapsible ones
 * become one; the special ones take a look of their own.
 */
const COLLAPSIBLE = 0x4000;
const SPACE = COLLAPSIBLE + 0x20;
const QUOTE = COLLAPSIBLE + 0x27;
const DASH = COLLAPSIBLE + 0x2d;
const SPECIAL = 0x8000;
const COMMA = SPECIAL + 0x2c;
const SHARP_S = SPECIAL + 0x73;
/** What the slow way is for. */
const OTHER = SPECIAL;
const FORMS = buildFoldTable();

function buildFoldTable(): Uint16Array {
  const forms = new Uint16Array(1 << 16).fill(OTHER);
  for (let code = 0x21; code < 0x7f; code++) forms[code] = code;
  for (let code = 0x41; code <= 0x5a; code++) forms[code] = code + 0x20;
  for (let code = 0xc0; code <= 0xde; code++) forms[code] = code + 0x20;
  for (let code = 0xe0; code <= 0xff; code++) forms[code] = code;
  const put = (form: number, characters: string) => {
    for (const character of characters) forms[character.charCodeAt(0)] = form;
  };
  put(OTHER, '×÷');
  put(0x20ac, '€');
  put(SHARP_S, 'ß');
  put(COMMA, ',');
  put(SPACE, ' \n\r\t\u00a0');
  put(QUOTE, '"\'`«»‘’‚“”„');
  put(DASH, '-–—');
  return forms;
}

/** The comparison key of a text as UTF-16 units, for those who hash or compare it and need no string. */
export class FoldedText {
  units = new Uint16Array(1 << 12);
  length = 0;
  readonly #raw = new Units();

  /** Takes the place of what was there before; the units are those of `comparisonKey(text)`. */
  read(text: string): void {
    const body = stripDateline(text);
    // ß becomes two.
    if (body.length * 2 > this.units.length) this.units = new Uint16Array(body.length * 2);
    if (!this.#foldPlain(body)) this.readKey(foldTypography(body));
  }

  /** Takes a text as it stands. */
  readKey(key: string): void {
    if (key.length > this.units.length) this.units = new Uint16Array(key.length * 2);
    this.length = this.#raw.read(key);
    this.units.set(this.#raw.values.subarray(0, this.length));
  }

  /** What `foldTypography` does, character by character; false where the text holds something that takes more. */
  #foldPlain(text: string): boolean {
    const count = this.#raw.read(text);
    const raw = this.#raw.values;
    const units = this.units;
    let length = 0;
    let previous = SPACE;
    for (let i = 0; i < count; i++) {
      const form = FORMS[raw[i]!]!;
      if (form === previous && form >= COLLAPSIBLE && form < SPECIAL) continue;
      previous = form;
      if (form < SPECIAL) {
        units[length++] = form & (COLLAPSIBLE - 1);
      } else if (form === COMMA) {
        // Two commas before a letter are the low quotation mark of a typewriter.
        const isQuote = i + 2 < count && FORMS[raw[i + 1]!] === COMMA && isLetter(raw[i + 2]!);
        if (isQuote) i++;
        units[length++] = (isQuote ? QUOTE : COMMA) & (COLLAPSIBLE - 1);
      } else if (form === SHARP_S) {
        units[length++] = form - SPECIAL;
        units[length++] = form - SPECIAL;
      } else return false;
    }
    this.length = length > 0 && units[length - 1] === 0x20 ? length - 1 : length;
    return true;
  }
}

function isLetter(code: number): boolean {
  const form = FORMS[code]!;
  return form === SHARP_S || (form >= 0x61 && form <= 0x7a) || (form >= 0xe0 && form <= 0xff);
}
