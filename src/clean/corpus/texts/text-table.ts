import { Column } from '../../../columns/column.ts';
import type { Article } from '../../../model.ts';

import { paragraphNumber } from '../../../text/paragraph-order.ts';
import { fingerprint, SKETCH } from '../../search/fingerprint.ts';

import { countMissing } from '../../search/sketch.ts';
import { describeRecord } from './record.ts';

/** Where a paragraph stands: index of its article in arrival order, its number in it (`p3` is 3), its index among all. */
export interface Place {
  article: number;
  number: number;
  at: number;
}

/**
 * What is kept of a feed while it is read: per article its id and time, per paragraph a few numbers, per distinct
 * paragraph its fingerprint. Texts are left outside; some 150 bytes per paragraph stay.
 */
export class TextTable {
  readonly ids: string[] = [];
  /** As `RecordHead` describes them. */
  readonly published: number[] = [];
  readonly contents: number[] = [];
  readonly details: number[] = [];
  /** Index of each article's first paragraph; one more at the end. */
  readonly starts = new Column();

  /** Per paragraph: its number in the article, its distinct text, its language (index into `languages`). */
  readonly numbers = new Column();
  readonly texts = new Column();
  readonly languageIds = new Column();
  readonly languages: string[] = [];

  /** Per distinct text: hash of the key, number of words, and where its shingles begin; one start more at the end. */
  readonly keyHighs = new Column();
  readonly keyLows = new Column();
  readonly words = new Column();
  readonly shingleStarts = new Column();
  readonly shingles = new Column();
  readonly sketches = new Column();
  #slots = new Int32Array(1 << 8).fill(-1);

  constructor() {
    this.starts.push(0);
    this.shingleStarts.push(0);
  }

  /** Takes note of an article whose own repeats are out already. */
  add(article: Article): void {
    const { id, paragraphs } = article;
    for (const { id: name, text, language } of paragraphs) {
      const distinct = this.#findText(text);
      this.numbers.push(paragraphNumber(name));
      this.texts.push(distinct);
      this.languageIds.push(this.#findLanguage(language));
    }
    const { published, contents, details } = describeRecord(article);
    this.ids.push(id);
    this.published.push(published);
    this.contents.push(contents);
    this.details.push(details);
    this.starts.push(this.numbers.length);
  }

  /** The shingles of a distinct text. */
  shinglesOf(text: number): Uint32Array {
    return this.shingles.view().subarray(this.shingleStarts.get(text), this.shingleStarts.get(text + 1));
  }

  /** At least so many of a text's word triples, or words, are missing in another one that is no shorter. */
  countMissing(text: number, other: number): number {
    const sketches = this.sketches.view();
    return countMissing(this.words.get(text), sketches, text * SKETCH, sketches, other * SKETCH);
  }

  sketchOf(text: number): Uint32Array {
    return this.sketches.view().subarray(text * SKETCH, (text + 1) * SKETCH);
  }

  /** Index of the distinct text with the same key, found by open addressing; added when it is new. */
  #findText(text: string): number {
    const { keyHigh, keyLow, words, shingles, sketch } = fingerprint(text);
    if (this.words.length * 2 > this.#slots.length) this.#rehash();
    const mask = this.#slots.length - 1;
    let slot = keyLow & mask;
    for (let found = this.#slots[slot]!; found !== -1; found = this.#slots[slot]!) {
      if (this.keyLows.get(found) === keyLow && this.keyHighs.get(found) === keyHigh) return found;
      slot = (slot + 1) & mask;
    }
    const added = this.words.length;
    this.#slots[slot] = added;
    this.keyHighs.push(keyHigh);
    this.keyLows.push(keyLow);
    this.words.push(words);
    this.shingles.pushAll(shingles);
    this.sketches.pushAll(sketch);
    this.shingleStarts.push(this.shingles.length);
    return added;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = this.#slots.length - 1;
    for (let text = 0; text < this.words.length; text++) {
      let slot = this.keyLows.get(text) & mask;
      while (this.#slots[slot] !== -1) slot = (slot + 1) & mask;
      this.#slots[slot] = text;
    }
  }

  #findLanguage(language: string): number {
    const found = this.languages.indexOf(language);
    return found === -1 ? this.languages.push(language) - 1 : found;
  }
}
