import type { LanguageTag } from '../../../model.ts';

/** Translation probabilities between the stems of two languages, both ways. */
export interface Lexicon {
  languages: readonly [LanguageTag, LanguageTag];
  /** What it was learned from. */
  sources: LexiconSource[];
  sides: readonly [LexiconSide, LexiconSide];
}

export interface LexiconSource {
  name: string;
  /** Sentence pairs used, after exact repeats were dropped. */
  pairs: number;
}

/** The stems of one language; stem `id` has the translations `targets[starts[id]]` up to `starts[id + 1]`. */
export interface LexiconSide {
  language: LanguageTag;
  words: WordTable;
  /** Share of running words, averaged over the sources. */
  frequencies: Float32Array;
  starts: Int32Array;
  /** Ids on the other side, ascending within a word. */
  targets: Int32Array;
  /** p(target | word); what is missing to 1 is the chance of no partner. */
  chances: Float32Array;
  /** p(word | target), the same entry seen from the other side. */
  reverse: Float32Array;
}

/** Numbered words that are found by spelling. */
export interface WordTable {
  readonly size: number;
  /** Number of `word`, or -1. */
  find(word: string): number;
  word(id: number): string;
}

/**
 * A word table over one text with a word per line. Words stay where they are: building it costs one pass
 * of hashing, some milliseconds for 150,000 words, where a Map of strings takes ten times that.
 */
export function openWordTable(text: string, size: number): WordTable {
  const starts = new Int32Array(size + 1);
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(size + 1) + 1)).fill(-1);
  const mask = slots.length - 1;
  let at = 0;
  for (let id = 0; id < size; id++) {
    starts[id] = at;
    let hash = 0;
    for (let code = text.charCodeAt(at); code > NEWLINE; code = text.charCodeAt(++at))
      hash = step(hash, code);
    let slot = spread(hash) & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    slots[slot] = id;
    at++;
  }
  starts[size] = at;
  return {
    size,
    find(word) {
      let hash = 0;
      for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
      for (let slot = spread(hash) & mask; slots[slot] !== -1; slot = (slot + 1) & mask) {
        const id = slots[slot]!;
        if (starts[id + 1]! - starts[id]! - 1 === word.length && text.startsWith(word, starts[id]!))
          return id;
      }
      return -1;
    },
    word: (id) => text.slice(starts[id]!, starts[id + 1]! - 1),
  };
}

/** Ends every word; nothing below it stands in one, and NaN at the end of the text is not above it. */
const NEWLINE = 10;

function step(hash: number, code: number): number {
  return Math.imul(hash, 31) + code;
}

/** Mixes the high bits down: the mask looks at the low ones only. */
function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8;
}
