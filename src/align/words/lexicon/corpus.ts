import { SignedColumn } from '../../../columns/column.ts';
import type { LanguageTag } from '../../../model.ts';
import { scanTokens } from '../../../text/scan.ts';
import { stem } from '../../../text/stem.ts';

/** A sentence or segment in two languages, and the name of the collection it comes from. */
export interface BitextPair {
  a: string;
  b: string;
  source: string;
}

/** One side of a bitext as numbers: sentence `k` is `tokens[starts[k]]` up to `tokens[starts[k + 1]]`. */
export interface CorpusSide {
  language: LanguageTag;
  words: string[];
  tokens: Int32Array;
  starts: Int32Array;
  /** Occurrences of each word. */
  counts: Int32Array;
}

export interface Corpus {
  a: CorpusSide;
  b: CorpusSide;
  /** Source number of each sentence pair, and how many pairs each source gave. */
  sourceOf: Uint16Array;
  sources: { name: string; pairs: number }[];
}

/** Longer segments are lists or several sentences: they cost the square of their length and teach little. */
const MAX_TOKENS = 100;
/** Beyond this ratio of lengths the two sides are hardly translations of each other. */
const MAX_RATIO = 4;

/** Collects sentence pairs as they are read: stems become numbers at once, the text itself is not kept. */
export class CorpusBuilder {
  readonly #a: SideBuilder;
  readonly #b: SideBuilder;
  readonly #sourceOf = new SignedColumn();
  readonly #sources = new Map<string, { index: number; pairs: number }>();
  readonly #seen = new Set<number>();

  constructor(languages: readonly [LanguageTag, LanguageTag]) {
    this.#a = new SideBuilder(languages[0]);
    this.#b = new SideBuilder(languages[1]);
  }

  /** Adds one pair; exact repeats and segments without a usable partner are left out. */
  add(pair: BitextPair): void {
    const a = this.#a.read(pair.a);
    const b = this.#b.read(pair.b);
    if (!a.length || !b.length || a.length > MAX_TOKENS || b.length > MAX_TOKENS) return;
    if (Math.max(a.length, b.length) > MAX_RATIO * Math.min(a.length, b.length) + MAX_RATIO) return;
    const key = hashTokens(a, b);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#a.keep(a);
    this.#b.keep(b);
    const source = this.#sources.get(pair.source) ?? { index: this.#sources.size, pairs: 0 };
    source.pairs++;
    this.#sources.set(pair.source, source);
    this.#sourceOf.push(source.index);
  }

  finish(): Corpus {
    return {
      a: this.#a.finish(),
      b: this.#b.finish(),
      sourceOf: Uint16Array.from(this.#sourceOf.view()),
      sources: [...this.#sources].map(([name, { pairs }]) => ({ name, pairs })),
    };
  }
}

class SideBuilder {
  readonly #language: LanguageTag;
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  /** Word form -> number of its stem: stemming once per form, not once per occurrence. */
  readonly #forms = new Map<string, number>();
  readonly #tokens = new SignedColumn();
  readonly #starts = new SignedColumn();

  constructor(language: LanguageTag) {
    this.#language = language;
  }

  read(text: string): number[] {
    const ids: number[] = [];
    scanTokens(text, (start, end, isNumber) => {
      if (isNumber) return;
      const form = text.slice(start, end);
      ids.push(this.#forms.get(form) ?? this.#number(form));
    });
    return ids;
  }

  #number(form: string): number {
    const word = stem(form, this.#language);
    let id = this.#ids.get(word);
    if (id === undefined) {
      id = this.#words.push(word) - 1;
      this.#ids.set(word, id);
    }
    this.#forms.set(form, id);
    return id;
  }

  keep(ids: number[]): void {
    this.#starts.push(this.#tokens.length);
    for (const id of ids) this.#tokens.push(id);
  }

  finish(): CorpusSide {
    this.#starts.push(this.#tokens.length);
    const tokens = this.#tokens.view();
    const counts = new Int32Array(this.#words.length);
    for (const id of tokens) counts[id]!++;
    return { language: this.#language, words: this.#words, tokens, starts: this.#starts.view(), counts };
  }
}

/** 52 bits of two FNV-like hashes: among millions of segments a false repeat is not to be expected. */
function hashTokens(a: number[], b: number[]): number {
  let high = 0x811c9dc5;
  let low = 0x1000193;
  for (const side of [a, [-1], b]) {
    for (const id of side) {
      high = Math.imul(high ^ id, 0x01000193);
      low = Math.imul(low ^ id, 0x85ebca6b) ^ (low >>> 13);
    }
  }
  return (high >>> 6) * 2 ** 26 + (low >>> 6);
}
