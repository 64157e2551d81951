import type { LanguageTag } from '../model.ts';
import { KeyIndex } from './key-index.ts';
import type { LexiconSide } from './lexicon/lexicon.ts';
import { readMonth, readNumberWord } from './numbers.ts';
import { foldCase, stem } from './stem.ts';

/** What is known about a word as it is spelled, wherever it stands. */
export interface Form {
  folded: string;
  /** Forms with one key are one word: those of one stem in the lexicon, or of one spelling outside it. */
  key: number;
  capital: boolean;
  /** Number in the lexicon, or -1. */
  id: number;
  /** Share of running words; for a word outside the lexicon an upper guess. */
  frequency: number;
  /** The same in nats: -log(frequency). */
  surprise: number;
  /** Sum of its translation chances in the lexicon: how surely a partner is to be expected; 0 when unknown. */
  promised: number;
  /** Value of a number word (`zwei`), else undefined. */
  value: string | undefined;
  /** 1 to 12 for the name of a month, else 0. */
  month: number;
  /** Parts of a compound as numbers in the lexicon; found when first needed. */
  parts: number[] | undefined;
  /** How it sounds, for comparing names; found when first needed. */
  sound: string | undefined;
}

/** A word outside the lexicon was seen at most once in some ten million. */
const UNSEEN_FREQUENCY = 2e-6;
/** With more forms than this a vocabulary starts afresh at the next article, so that an endless stream stays small. */
const MAX_FORMS = 250_000;
const FIRST_SLOTS = 1 << 12;
/** No word is longer; a line of letters without spaces is known by its start. */
const MAX_LETTERS = 60;

/**
 * Looks words of one language up in one lexicon, remembering every form that it met: a hash table over the text itself,
 * so that a word met before costs no string. Two 32-bit hashes tell forms apart.
 */
export class Vocabulary {
  readonly language: LanguageTag;
  readonly lexicon: LexiconSide | undefined;
  /** Key of a word -> its unit, for one article at a time; whoever fills it clears it first. */
  readonly unitOf = new KeyIndex();
  /** Number of a form plus one, by hash; 0 is free. */
  #slots = new Int32Array(FIRST_SLOTS);
  #hashes: number[] = [];
  #checks: number[] = [];
  #forms: Form[] = [];
  /** Words outside the lexicon -> key. */
  #strangers = new Map<string, number>();

  constructor(language: LanguageTag, lexicon: LexiconSide | undefined) {
    this.language = language;
    this.lexicon = lexicon;
  }

  /** Called before each article: only here may forms be forgotten, their keys must hold for a whole article. */
  startArticle(): void {
    this.unitOf.clear();
    if (this.#forms.length <= MAX_FORMS) return;
    this.#slots = new Int32Array(FIRST_SLOTS);
    this.#hashes = [];
    this.#checks = [];
    this.#forms = [];
    this.#strangers = new Map();
  }

  /** The form that stands in `text` from `start` to `end`, with its two hashes. */
  read(text: string, start: number, end: number, hash: number, check: number): Form {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15) ^ check) & mask;
    for (let number = this.#slots[slot]!; number !== 0; number = this.#slots[slot]!) {
      if (this.#hashes[number - 1] === hash && this.#checks[number - 1] === check)
        return this.#forms[number - 1]!;
      slot = (slot + 1) & mask;
    }
    const form = this.#readForm(text.slice(start, Math.min(end, start + MAX_LETTERS)));
    this.#slots[slot] = this.#forms.push(form);
    this.#hashes.push(hash);
    this.#checks.push(check);
    if (this.#forms.length * 2 > this.#slots.length) this.#grow();
    return form;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.#forms.length; number++) {
      const hash = this.#hashes[number]!;
      let slot = (hash ^ (hash >>> 15) ^ this.#checks[number]!) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }

  #readForm(word: string): Form {
    const { language, lexicon } = this;
    const id = lexicon?.words.find(stem(word, language)) ?? -1;
    const folded = foldCase(word).replace(/'s$/, '');
    const frequency = id < 0 ? UNSEEN_FREQUENCY : lexicon!.frequencies[id]!;
    return {
      folded,
      key: id < 0 ? this.#keyOf(folded) : id,
      capital: /^\p{Lu}/u.test(word),
      id,
      frequency,
      surprise: -Math.log(frequency),
      promised: id < 0 ? 0 : sumChances(lexicon!, id),
      value: readNumberWord(word, language),
      month: readMonth(word, language),
      parts: undefined,
      sound: undefined,
    };
  }

  #keyOf(stranger: string): number {
    const key = this.#strangers.get(stranger) ?? (this.lexicon?.words.size ?? 0) + this.#strangers.size;
    this.#strangers.set(stranger, key);
    return key;
  }
}

function sumChances(lexicon: LexiconSide, id: number): number {
  let sum = 0;
  for (let k = lexicon.starts[id]!; k < lexicon.starts[id + 1]!; k++) sum += lexicon.chances[k]!;
  return sum;
}
