import { KeyIndex } from '../../columns/key-index.ts';
import { readMonth, readNumberWord, scaleOf } from '../../facts/numbers.ts';
import type { LanguageTag } from '../../model.ts';
import { foldCase, stemFolded } from '../../text/stem.ts';
import type { LexiconSide } from './lexicon/lexicon.ts';
import type { Unit } from './unit.ts';

/** What is known about a word as it is spelled, wherever it stands. */
export interface Form {
  folded: string;
  capital: boolean;
  /** Number in the lexicon, or -1. */
  id: number;
  /** The word as a unit of any article; its frequency is the share of running words, outside the lexicon an upper guess. */
  unit: Unit;
  /** Value of a number word (`zwei`), else undefined. */
  value: string | undefined;
  /** 1 to 12 for the name of a month, else 0. */
  month: number;
  /** What it multiplies a number before it by (`Mrd`), or 1. */
  scale: number;
  /** Parts of a compound as numbers in the lexicon; found when first needed. */
  parts: number[] | undefined;
  /** How it sounds, for comparing names; found when first needed. */
  sound: string | undefined;
}

/** Share of running words from which a word is common. */
export const COMMON_FREQUENCY = 6e-3;
/** How a form is read: common words stand in nearly every paragraph and are evidence for nothing. */
export const COMMON = 0;
export const TELLING = 1;
/** A number word or the name of a month: its neighbours decide what it is. */
export const SPECIAL = 2;

/** What every occurrence of a form asks for, by its number, in columns: millions of words are looked up, few looked at. */
export interface FormColumns {
  role: Uint8Array;
  /** Forms with one key are one word: those of one stem in the lexicon, or of one spelling outside it. */
  key: Int32Array;
}

/** A word outside the lexicon was seen at most once in some ten million. */
const UNSEEN_FREQUENCY = 2e-6;
/** With more forms than this a vocabulary starts afresh at the next article, so that an endless stream stays small. */
const MAX_FORMS = 60_000;
const FIRST_SLOTS = 1 << 12;
/** Numbers per slot: three are used, four keep a slot within a line of the processor's cache. */
const SLOT = 4;
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
  /** By hash, `SLOT` numbers each: number of a form plus one, where 0 is free, and its two hashes. */
  #slots = new Int32Array(FIRST_SLOTS * SLOT);
  readonly forms: Form[] = [];
  columns: FormColumns = openColumns(FIRST_SLOTS / 2);
  /** Words outside the lexicon -> key. */
  #outOfVocabulary = new Map<string, number>();

  constructor(language: LanguageTag, lexicon: LexiconSide | undefined) {
    this.language = language;
    this.lexicon = lexicon;
  }

  /** Called before each article: only here may forms be forgotten, their keys must hold for a whole article. */
  startArticle(): void {
    this.unitOf.clear();
    if (this.forms.length <= MAX_FORMS) return;
    this.#slots = new Int32Array(FIRST_SLOTS * SLOT);
    this.forms.length = 0;
    this.columns = openColumns(FIRST_SLOTS / 2);
    this.#outOfVocabulary = new Map();
  }

  /** The number of the form that stands in `text` from `start` to `end`, with its two hashes. */
  read(text: string, start: number, end: number, hash: number, check: number): number {
    const slots = this.#slots;
    let slot = firstSlot(slots, hash, check);
    for (let place = slots[slot]!; place !== 0; place = slots[slot]!) {
      if (slots[slot + 1] === hash && slots[slot + 2] === check) return place - 1;
      slot = (slot + SLOT) & (slots.length - 1);
    }
    const number = this.#add(text.slice(start, Math.min(end, start + MAX_LETTERS)));
    slots[slot] = number + 1;
    slots[slot + 1] = hash;
    slots[slot + 2] = check;
    if (this.forms.length * 2 * SLOT >= slots.length) this.#grow();
    return number;
  }

  #add(word: string): number {
    const form = this.#readForm(word);
    const { value, capital, month, id, unit } = form;
    const number = this.forms.push(form) - 1;
    const plain = unit.frequency < COMMON_FREQUENCY ? TELLING : COMMON;
    this.columns.role[number] = value !== undefined || (capital && month > 0) ? SPECIAL : plain;
    this.columns.key[number] = id < 0 ? this.#keyOf(form.folded) : id;
    return number;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from] === 0) continue;
      let slot = firstSlot(slots, old[from + 1]!, old[from + 2]!);
      while (slots[slot] !== 0) slot = (slot + SLOT) & (slots.length - 1);
      slots.set(old.subarray(from, from + SLOT), slot);
    }
    this.#slots = slots;
    const { role, key } = this.columns;
    this.columns = openColumns(role.length * 2);
    this.columns.role.set(role);
    this.columns.key.set(key);
  }

  #readForm(word: string): Form {
    const { language, lexicon } = this;
    const spelled = foldCase(word);
    const id = lexicon?.words.find(stemFolded(spelled, language)) ?? -1;
    const folded = spelled.endsWith("'s") ? spelled.slice(0, -2) : spelled;
    const frequency = id < 0 ? UNSEEN_FREQUENCY : lexicon!.frequencies[id]!;
    const form: Form = {
      folded,
      capital: /^\p{Lu}/u.test(word),
      id,
      unit: {
        kind: 'word',
        key: folded,
        form: undefined,
        frequency,
        surprisal: -Math.log(frequency),
        translationMass: id < 0 ? 0 : sumChances(lexicon!, id),
      },
      value: readNumberWord(word, language),
      month: readMonth(word, language),
      scale: scaleOf(folded, language),
      parts: undefined,
      sound: undefined,
    };
    form.unit.form = form;
    return form;
  }

  #keyOf(stranger: string): number {
    const key =
      this.#outOfVocabulary.get(stranger) ?? (this.lexicon?.words.size ?? 0) + this.#outOfVocabulary.size;
    this.#outOfVocabulary.set(stranger, key);
    return key;
  }
}

function openColumns(size: number): FormColumns {
  return { role: new Uint8Array(size), key: new Int32Array(size) };
}

/** Where the search for a form begins. */
function firstSlot(slots: Int32Array, hash: number, check: number): number {
  return Math.imul(hash ^ (hash >>> 15) ^ check, SLOT) & (slots.length - 1);
}

function sumChances(lexicon: LexiconSide, id: number): number {
  let sum = 0;
  for (let k = lexicon.starts[id]!; k < lexicon.starts[id + 1]!; k++) sum += lexicon.chances[k]!;
  return sum;
}
