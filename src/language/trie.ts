/** Latin has its letters below U+0250; those of Vietnamese and others beyond appear in no word looked for here. */
const LATIN_END = 0x250;

/** What a character is to a reader of words; from `LETTER` on, a letter, and which. */
export const SYMBOL = 0;
export const BLANK = 1;
export const BEYOND_LATIN = 2;
export const LETTER = 3;

/** Where every word starts, and where one ends up that is no prefix of any word looked for. */
export const ROOT = 1;
const NOWHERE = 0;

/**
 * Words as a tree of letters, walked character by character without cutting the text into strings: a walk through
 * a paragraph costs a third of lower-casing it, splitting it and asking a `Map`.
 */
export interface Trie {
  /** A character's kind, regardless of case. */
  classify(code: number): number;
  /** The node that `letter` leads to; without a way on, one that leads nowhere. */
  step(node: number, letter: number): number;
  /** What the word that ends in this node stands for; 0 if none does. */
  valueAt(node: number): number;
  /** How many letters lead to this node. */
  depthAt(node: number): number;
}

/** Builds the tree of lower-case words with their values (not 0). */
export function buildTrie(words: ReadonlyMap<string, number>): Trie {
  const letters = new Map(
    [...new Set([...words.keys()].join(''))].map((letter, at) => [letter, LETTER + 1 + at]),
  );
  const alphabet = LETTER + 1 + letters.size;
  const kinds = Uint8Array.from({ length: LATIN_END }, (_, code) =>
    kindOf(String.fromCharCode(code), letters),
  );
  const most = [...words.keys()].reduce((sum, word) => sum + word.length, ROOT + 1);
  const next = new Uint16Array(most * alphabet);
  const values = new Int32Array(most);
  const depths = new Uint8Array(most);
  let nodes = ROOT + 1;
  for (const [word, value] of words) {
    let node = ROOT;
    for (let at = 0; at < word.length; at++) {
      const way = node * alphabet + kinds[word.charCodeAt(at)]!;
      if (next[way] === NOWHERE) {
        depths[nodes] = depths[node]! + 1;
        next[way] = nodes++;
      }
      node = next[way]!;
    }
    values[node] = value;
  }
  return {
    classify: (code) => (code < LATIN_END ? kinds[code]! : kindBeyondLatin(code)),
    step: (node, letter) => next[node * alphabet + letter]!,
    valueAt: (node) => values[node]!,
    depthAt: (node) => depths[node]!,
  };
}

function kindOf(character: string, letters: ReadonlyMap<string, number>): number {
  const known = letters.get(character.toLowerCase());
  if (known !== undefined) return known;
  if (/\p{L}/u.test(character)) return LETTER;
  return /\s/.test(character) ? BLANK : SYMBOL;
}

/** Blocks of Unicode, in the order of how often news meets them. */
function kindBeyondLatin(code: number): number {
  if (code >= 0x2000 && code < 0x2c00) return code <= 0x200a || code === 0x202f ? BLANK : SYMBOL;
  if (code >= 0x1e00 && code < 0x1f00) return LETTER;
  return code >= 0x3000 && code < 0x3020 ? SYMBOL : BEYOND_LATIN;
}
