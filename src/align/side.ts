import type { LanguageTag } from '../model.ts';
import { dayKey, multiply, readNumber, readNumericDate, scaleOf } from './numbers.ts';
import { isNumber, scanTokens } from './scan.ts';
import { endsSentence } from './sentence-ends.ts';
import type { Form, Vocabulary } from './vocabulary.ts';

/** A word, number or date of one article: what can have a partner on the other side. */
export interface Unit {
  kind: 'word' | 'number' | 'date';
  /** Folded word, canonical number or `MM-DD`. */
  key: string;
  form: Form | undefined;
  frequency: number;
  /** Paragraphs in which it stands, ascending, each once. */
  paragraphs: number[];
}

/** One article as numbers: paragraphs hold segments (sentences), segments hold units. */
export interface Side {
  language: LanguageTag;
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
  readonly #words = new Map<number | string, number>();
  readonly #values = new Map<string, number>();
  /** Segment in which each unit was last seen. */
  readonly #lastSegment: number[] = [];
  readonly #side: Side;
  #paragraph = -1;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#language = vocabulary.language;
    this.#side = {
      language: vocabulary.language,
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
    const tokens: string[] = [];
    const starts: number[] = [];
    let length = 0;
    scanTokens(text, (token, start) => {
      tokens.push(token);
      starts.push(start);
      length += token.length;
    });
    side.lengths.push(length);
    for (let i = 0; i < tokens.length; ) {
      const start = starts[i]!;
      if (i > 0 && endsSentence(text, starts[i - 1]!, tokens[i - 1]!, start, this.#language)) {
        side.segmentStarts.push(side.segmentUnits.length);
      }
      i += this.#readAt(tokens, starts, i);
    }
  }

  /** Reads the unit that starts with token `i`; gives the number of tokens that it takes up. */
  #readAt(tokens: string[], starts: number[], i: number): number {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    const adjacent = next !== undefined && starts[i + 1]! - starts[i]! - token.length <= 2;
    const end = (last: number) => starts[last]! + tokens[last]!.length;
    if (isNumber(token)) {
      const date = readNumericDate(token);
      if (date) {
        this.#note(this.#value('date', date.day), starts[i]!, end(i));
        this.#note(this.#value('number', date.year), starts[i]!, end(i));
        return 1;
      }
      if (adjacent && !isNumber(next)) {
        const month = this.#vocabulary.read(next).month;
        if (month > 0 && isDay(token)) {
          this.#note(this.#value('date', dayKey(month, Number(token))), starts[i]!, end(i + 1));
          return 2;
        }
        const scale = scaleOf(next, this.#language);
        if (scale > 1) {
          const value = multiply(readNumber(token, this.#language), scale);
          this.#note(this.#value('number', value), starts[i]!, end(i + 1));
          return 2;
        }
      }
      this.#note(this.#value('number', readNumber(token, this.#language)), starts[i]!, end(i));
      return 1;
    }
    const form = this.#vocabulary.read(token);
    if (form.month > 0 && adjacent && form.capital && isDay(next)) {
      this.#note(this.#value('date', dayKey(form.month, Number(next))), starts[i]!, end(i + 1));
      return 2;
    }
    if (form.value !== undefined) this.#note(this.#value('number', form.value), starts[i]!, end(i));
    else if (form.frequency < MAX_FREQUENCY) this.#note(this.#word(form), starts[i]!, end(i));
    return 1;
  }

  #word(form: Form): number {
    const key = form.id < 0 ? form.folded : form.id;
    const known = this.#words.get(key);
    if (known !== undefined) return known;
    const unit = this.#add({
      kind: 'word',
      key: form.folded,
      form,
      frequency: form.frequency,
      paragraphs: [],
    });
    this.#words.set(key, unit);
    return unit;
  }

  #value(kind: 'number' | 'date', value: string): number {
    const key = `${kind} ${value}`;
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const frequency =
      kind === 'date' ? DATE_FREQUENCY : (NUMBER_FREQUENCIES[value.length] ?? LONG_NUMBER_FREQUENCY);
    const unit = this.#add({ kind, key: value, form: undefined, frequency, paragraphs: [] });
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

  finish(): Side {
    const side = this.#side;
    side.paragraphStarts.push(side.segmentStarts.length);
    side.segmentStarts.push(side.segmentUnits.length);
    side.spots.starts.push(side.spots.unit.length);
    return side;
  }
}

function isDay(token: string | undefined): boolean {
  return token !== undefined && /^(?:0?[1-9]|[12]\d|3[01])$/.test(token);
}
