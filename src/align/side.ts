import type { LanguageTag } from '../model.ts';
import { dayKey, multiply, readNumber, readNumericDate, readTime, scaleOf } from './numbers.ts';
import { scanTokens } from './scan.ts';
import { endsSentence } from './sentence-ends.ts';
import type { Form, Vocabulary } from './vocabulary.ts';

/** A word, number or date of one article: what can have a partner on the other side. */
export interface Unit {
  kind: 'word' | 'number' | 'date';
  /** Folded word, canonical number or `MM-DD`. */
  key: string;
  form: Form | undefined;
  frequency: number;
  /** -log(frequency), in nats. */
  surprise: number;
  /** Paragraphs in which it stands, ascending, each once. */
  paragraphs: number[];
}

/** One article as numbers: paragraphs hold segments (sentences), segments hold units. */
export interface Side {
  language: LanguageTag;
  /** Whether a lexicon knows the words: without one, only names, numbers and equal spellings can match. */
  lexical: boolean;
  units: Unit[];
  /** Distinct units of segment `s`: `segmentUnits[segmentStarts[s]]` up to `segmentStarts[s + 1]`. */
  segmentStarts: number[];
  segmentUnits: number[];
  /** First segment of each paragraph, and the end. */
  paragraphStarts: number[];
  /** Letters and digits of each paragraph, in UTF-16 code units. */
  lengths: number[];
  /** Where units stand, for showing evidence: paragraph, unit, start and end in the paragraph's text. */
  spots: Spots;
}

export interface Spots {
  /** First spot of each paragraph, and the end. */
  starts: number[];
  unit: number[];
  from: number[];
  to: number[];
}

/** More frequent words stand in nearly every paragraph: they are evidence for nothing. */
const MAX_FREQUENCY = 6e-3;
/** Chance of meeting a given number, by its digits: small ones are everywhere, long ones are as good as names. */
const NUMBER_FREQUENCIES = [2e-3, 2e-3, 5e-4, 1e-4, 1e-4];
const LONG_NUMBER_FREQUENCY = 1e-5;
const DATE_FREQUENCY = 1e-4;

/** Reads the paragraphs of one article. Tokens are looked at once; everything later works on numbers. */
export function readSide(paragraphs: readonly string[], vocabulary: Vocabulary): Side {
  const reader = new SideReader(vocabulary);
  for (const text of paragraphs) reader.read(text);
  return reader.finish();
}

class SideReader {
  readonly #vocabulary: Vocabulary;
  readonly #language: LanguageTag;
  readonly #units: Unit[] = [];
  readonly #values = new Map<string, number>();
  /** Segment in which each unit was last seen. */
  readonly #lastSegment: number[] = [];
  readonly #side: Side;
  #paragraph = -1;
  #text = '';
  /** The tokens of the paragraph at hand; a number has no form. */
  #tokens = { from: [] as number[], to: [] as number[], form: [] as (Form | undefined)[] };

  constructor(vocabulary: Vocabulary) {
    vocabulary.startArticle();
    this.#vocabulary = vocabulary;
    this.#language = vocabulary.language;
    this.#side = {
      language: vocabulary.language,
      lexical: vocabulary.lexicon !== undefined,
      units: this.#units,
      segmentStarts: [],
      segmentUnits: [],
      paragraphStarts: [],
      lengths: [],
      spots: { starts: [], unit: [], from: [], to: [] },
    };
  }

  read(text: string): void {
    const side = this.#side;
    this.#paragraph++;
    side.paragraphStarts.push(side.segmentStarts.length);
    side.spots.starts.push(side.spots.unit.length);
    side.segmentStarts.push(side.segmentUnits.length);
    this.#text = text;
    this.#tokens = { from: [], to: [], form: [] };
    const { from, to, form } = this.#tokens;
    let length = 0;
    scanTokens(text, (start, end, isNumber, hash, check) => {
      from.push(start);
      to.push(end);
      form.push(isNumber ? undefined : this.#vocabulary.read(text, start, end, hash, check));
      length += end - start;
    });
    side.lengths.push(length);
    for (let i = 0; i < from.length; i += this.#readAt(i)) {
      if (i > 0 && from[i]! > to[i - 1]! && this.#endsSentence(i)) {
        side.segmentStarts.push(side.segmentUnits.length);
      }
    }
  }

  #endsSentence(next: number): boolean {
    const { from, to } = this.#tokens;
    return endsSentence(this.#text, from[next - 1]!, to[next - 1]!, from[next]!, this.#language);
  }

  /** Reads the unit that starts with token `i`; gives the number of tokens that it takes up. */
  #readAt(i: number): number {
    const { from, to, form } = this.#tokens;
    const word = form[i];
    if (word === undefined) return this.#readNumberAt(i);
    if (word.month > 0 && word.capital && this.#isAdjacent(i) && form[i + 1] === undefined) {
      const day = this.#text.slice(from[i + 1], to[i + 1]);
      if (isDay(day)) {
        this.#note(this.#value('date', dayKey(word.month, Number(day))), from[i]!, to[i + 1]!);
        return 2;
      }
    }
    if (word.value !== undefined) this.#note(this.#value('number', word.value), from[i]!, to[i]!);
    else if (word.frequency < MAX_FREQUENCY) this.#note(this.#word(word), from[i]!, to[i]!);
    return 1;
  }

  #readNumberAt(i: number): number {
    const { from, to, form } = this.#tokens;
    const written = this.#text.slice(from[i], to[i]);
    const month = isDay(written) ? this.#findMonthAfter(i) : i;
    if (month > i) {
      const day = dayKey(form[month]!.month, Number(written));
      this.#note(this.#value('date', day), from[i]!, to[month]!);
      return month - i + 1;
    }
    const next = this.#isAdjacent(i) ? form[i + 1] : undefined;
    const scale = next ? scaleOf(next.folded, this.#language) : 1;
    if (scale > 1) {
      const value = multiply(readNumber(written, this.#language), scale);
      this.#note(this.#value('number', value), from[i]!, to[i + 1]!);
      return 2;
    }
    const after = this.#text.slice(to[i]!, to[i]! + 6);
    const date = readNumericDate(written, after, this.#language);
    if (date) this.#note(this.#value('date', date.day), from[i]!, to[i]!);
    const value = date ? date.year : (readTime(written, after) ?? readNumber(written, this.#language));
    if (value !== undefined) this.#note(this.#value('number', value), from[i]!, to[i]!);
    return 1;
  }

  /** The token that names the month of the day at `i` (`3. Oktober`, `3rd of October`), or `i` when none does. */
  #findMonthAfter(i: number): number {
    const { from, to, form } = this.#tokens;
    let at = i + 1;
    if (from[at] === to[i] && /^(?:st|nd|rd|th)$/.test(form[at]?.folded ?? '')) at++;
    if (form[at]?.folded === 'of') at++;
    return this.#isAdjacent(at - 1) && (form[at]?.month ?? 0) > 0 ? at : i;
  }

  /** True when no more than a mark and a space stand between token `i` and the next. */
  #isAdjacent(i: number): boolean {
    const { from, to } = this.#tokens;
    return i + 1 < from.length && from[i + 1]! - to[i]! <= 2;
  }

  #word(form: Form): number {
    const known = this.#vocabulary.unitOf.get(form.key);
    if (known >= 0) return known;
    const { folded: key, frequency, surprise } = form;
    const unit = this.#add({ kind: 'word', key, form, frequency, surprise, paragraphs: [] });
    this.#vocabulary.unitOf.set(form.key, unit);
    return unit;
  }

  #value(kind: 'number' | 'date', value: string): number {
    const key = `${kind} ${value}`;
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const frequency =
      kind === 'date' ? DATE_FREQUENCY : (NUMBER_FREQUENCIES[value.length] ?? LONG_NUMBER_FREQUENCY);
    const surprise = -Math.log(frequency);
    const unit = this.#add({ kind, key: value, form: undefined, frequency, surprise, paragraphs: [] });
    this.#values.set(key, unit);
    return unit;
  }

  #add(unit: Unit): number {
    this.#lastSegment.push(-1);
    return this.#units.push(unit) - 1;
  }

  /** Writes down that `unit` stands here. */
  #note(unit: number, from: number, to: number): void {
    const { segmentUnits, segmentStarts, spots } = this.#side;
    const segment = segmentStarts.length;
    if (this.#lastSegment[unit] !== segment) {
      this.#lastSegment[unit] = segment;
      segmentUnits.push(unit);
    }
    const { paragraphs } = this.#units[unit]!;
    if (paragraphs[paragraphs.length - 1] !== this.#paragraph) paragraphs.push(this.#paragraph);
    spots.unit.push(unit);
    spots.from.push(from);
    spots.to.push(to);
  }

  /** Without a lexicon the article itself must tell its common words: those that it says again and again. */
  #guessFrequencies(): void {
    const tokens = Math.max(1, this.#side.spots.unit.length);
    for (const unit of this.#units) {
      if (unit.kind !== 'word') continue;
      unit.frequency += (unit.paragraphs.length - 1) / tokens;
      unit.surprise = -Math.log(unit.frequency);
    }
  }

  finish(): Side {
    const side = this.#side;
    side.paragraphStarts.push(side.segmentStarts.length);
    side.segmentStarts.push(side.segmentUnits.length);
    side.spots.starts.push(side.spots.unit.length);
    if (!side.lexical) this.#guessFrequencies();
    return side;
  }
}

function isDay(token: string): boolean {
  return /^(?:0?[1-9]|[12]\d|3[01])$/.test(token);
}
