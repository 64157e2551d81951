/** Latin has its letters below U+0250; those of Vietnamese and others beyond appear in no word looked for here. */
const LATIN_END = 0x250;

/** What a character is to a reader of words; from `LETTER` on, a letter: the code of its small form. */
export const SYMBOL = 0;
export const BLANK = 1;
export const BEYOND_LATIN = 2;
export const LETTER = 3;

/** Words to be found in a text as it is read, without cutting the text into strings. */
export interface WordTable {
  /** How many words; their indexes are below it. */
  size: number;
  /** Index of the word that stands in the text (UTF-16 units) from `start` to `end` and has this hash, or -1. */
  find(hash: number, text: Uint16Array, start: number, end: number): number;
  lengthOf(word: number): number;
}

const kinds = Uint16Array.from({ length: LATIN_END }, (_, code) => kindOf(String.fromCharCode(code)));

/** A character's kind, regardless of case. */
export function classify(code: number): number {
  return code < LATIN_END ? kinds[code]! : kindBeyondLatin(code);
}

/** What the hash of a word starts with, before its first letter (FNV-1a). */
export const EMPTY_HASH = 0x811c9dc5;

/** The hash of a word, letter by letter. */
export function addLetter(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

/** Builds the table of lower-case words, each of which is known by its place in the list. */
export function buildWordTable(words: readonly string[]): WordTable {
  // A quarter full: nearly every word is found, or missed, at the first look.
  const slots = new Int16Array(2 ** Math.ceil(Math.log2(words.length * 4))).fill(-1);
  const mask = slots.length - 1;
  const hashes = new Int32Array(words.length);
  const starts = new Uint32Array(words.length + 1);
  const letters = new Uint16Array(words.join('').length);
  words.forEach((word, index) => {
    let hash = EMPTY_HASH;
    for (let i = 0; i < word.length; i++) {
      letters[starts[index]! + i] = word.charCodeAt(i);
      hash = addLetter(hash, word.charCodeAt(i));
    }
    hashes[index] = hash;
    starts[index + 1] = starts[index]! + word.length;
    let slot = fold(hash) & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    slots[slot] = index;
  });
  return {
    size: words.length,
    find(hash, text, start, end) {
      for (let slot = fold(hash) & mask; slots[slot] !== -1; slot = (slot + 1) & mask) {
        const index = slots[slot]!;
        const first = starts[index]!;
        if (hashes[index] !== hash || starts[index + 1]! - first !== end - start) continue;
        let at = start;
        while (at < end && letters[first + at - start] === classify(text[at]!)) at++;
        if (at === end) return index;
      }
      return -1;
    },
    lengthOf: (word) => starts[word + 1]! - starts[word]!,
  };
}

/** The high bits of an FNV hash are better than the low ones. */
function fold(hash: number): number {
  return hash ^ (hash >>> 15);
}

function kindOf(character: string): number {
  if (/\p{L}/u.test(character)) {
    const small = character.toLowerCase();
    return small.length === 1 ? small.charCodeAt(0) : character.charCodeAt(0);
  }
  return /\s/.test(character) ? BLANK : SYMBOL;
}

/** Blocks of Unicode, in the order of how often news meets them. */
function kindBeyondLatin(code: number): number {
  if (code >= 0x2000 && code < 0x2c00) return code <= 0x200a || code === 0x202f ? BLANK : SYMBOL;
  if (code >= 0x1e00 && code < 0x1f00) return code;
  return code >= 0x3000 && code < 0x3020 ? SYMBOL : BEYOND_LATIN;
}
