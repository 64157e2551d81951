import { SignedColumn } from '../../columns/column.ts';
import { dayKey } from '../../facts/days.ts';
import { multiply, readNumber, readNumericDate, readTime } from '../../facts/numbers.ts';
import type { LanguageTag } from '../../model.ts';
import { scanTokens } from '../../text/scan.ts';
import { endsSentence } from '../../text/sentence-ends.ts';
import type { Unit } from '../words/unit.ts';
import { COMMON, COMMON_FREQUENCY, type Form, TELLING, type Vocabulary } from '../words/vocabulary.ts';
import type { EncodedArticle } from './side.ts';
import { guessFrequencies, listPostings, toColumns } from './unit-columns.ts';

/** Chance of meeting a given number, by its digits: small ones are everywhere, long ones are as good as names. */
const NUMBER_FREQUENCIES = [2e-3, 2e-3, 5e-4, 1e-4, 1e-4];
const LONG_NUMBER_FREQUENCY = 1e-5;
const DATE_FREQUENCY = 1e-4;

/** Reads the paragraphs of one article. Tokens are looked at once; everything later works on numbers. */
export function readSide(paragraphs: readonly string[], vocabulary: Vocabulary): EncodedArticle {
  const reader = new SideReader(vocabulary);
  for (const text of paragraphs) reader.read(text);
  return reader.finish();
}

/**
 * What grows while an article is read, emptied for the next: articles come by the thousand, and lists that start small
 * every time are copied over and over. One article is read at a time.
 */
const scratch = {
  keys: new SignedColumn(),
  segmentStarts: new SignedColumn(),
  segmentUnits: new SignedColumn(),
  spotUnit: new SignedColumn(),
  spotFrom: new SignedColumn(),
  spotTo: new SignedColumn(),
};
/** The tokens of the paragraph at hand, written over by those of the next; a number has the form -1. */
const tokens = { from: [] as number[], to: [] as number[], form: [] as number[] };

class SideReader {
  readonly #vocabulary: Vocabulary;
  readonly #language: LanguageTag;
  readonly #units: Unit[] = [];
  readonly #values = new Map<string, number>();
  /** Segment in which each unit was last seen. */
  readonly #lastSegment: number[] = [];
  readonly #paragraphStarts: number[] = [];
  readonly #spotStarts: number[] = [];
  readonly #lengths: number[] = [];
  #text = '';
  readonly #from = tokens.from;
  readonly #to = tokens.to;
  readonly #forms = tokens.form;
  #count = 0;

  constructor(vocabulary: Vocabulary) {
    vocabulary.startArticle();
    this.#vocabulary = vocabulary;
    this.#language = vocabulary.language;
    for (const list of Object.values(scratch)) list.clear();
  }

  read(text: string): void {
    const { segmentStarts, segmentUnits } = scratch;
    this.#paragraphStarts.push(segmentStarts.length);
    this.#spotStarts.push(scratch.spotUnit.length);
    segmentStarts.push(segmentUnits.length);
    this.#lengths.push(this.#scan(text));
    for (let i = 0; i < this.#count; i += this.#readAt(i)) {
      if (i > 0 && this.#endsSentence(i)) segmentStarts.push(segmentUnits.length);
    }
  }

  /** Takes in the tokens of a paragraph; gives their length. */
  #scan(text: string): number {
    const vocabulary = this.#vocabulary;
    const [from, to, forms] = [this.#from, this.#to, this.#forms];
    let count = 0;
    let length = 0;
    scanTokens(text, (start, end, isNumber, hash, check) => {
      from[count] = start;
      to[count] = end;
      forms[count] = isNumber ? -1 : vocabulary.read(text, start, end, hash, check);
      count++;
      length += end - start;
    });
    this.#text = text;
    this.#count = count;
    return length;
  }

  #endsSentence(next: number): boolean {
    const end = this.#to[next - 1]!;
    const start = this.#from[next]!;
    // A mark and white space take two characters, but for the marks of scripts without spaces.
    if (start === end || (start === end + 1 && this.#text.charCodeAt(end) === SPACE)) return false;
    return endsSentence(this.#text, end, start, this.#language);
  }

  /** Reads the unit that starts with token `i`; gives the number of tokens that it takes up. */
  #readAt(i: number): number {
    const form = this.#forms[i]!;
    if (form < 0) return this.#readNumberAt(i);
    const role = this.#vocabulary.columns.role[form];
    if (role === COMMON) return 1;
    if (role !== TELLING) return this.#readSpecialAt(i, form);
    this.#note(this.#word(form), this.#from[i]!, this.#to[i]!);
    return 1;
  }

  /** Reads a number word, or the name of a month and perhaps the day after it. */
  #readSpecialAt(i: number, number: number): number {
    const { month, value, unit } = this.#vocabulary.forms[number]!;
    const from = this.#from[i]!;
    if (month > 0 && this.#isAdjacent(i) && this.#forms[i + 1] === -1) {
      const day = this.#text.slice(this.#from[i + 1], this.#to[i + 1]);
      if (isDay(day)) {
        this.#note(this.#value('date', dayKey(month, Number(day))), from, this.#to[i + 1]!);
        return 2;
      }
    }
    if (value !== undefined) this.#note(this.#value('number', value), from, this.#to[i]!);
    else if (unit.frequency < COMMON_FREQUENCY) this.#note(this.#word(number), from, this.#to[i]!);
    return 1;
  }

  #readNumberAt(i: number): number {
    const from = this.#from[i]!;
    const to = this.#to[i]!;
    const written = this.#text.slice(from, to);
    const month = isDay(written) ? this.#findMonthAfter(i) : i;
    if (month > i) {
      const day = dayKey(this.#formAt(month)!.month, Number(written));
      this.#note(this.#value('date', day), from, this.#to[month]!);
      return month - i + 1;
    }
    const scale = (this.#isAdjacent(i) && this.#formAt(i + 1)?.scale) || 1;
    if (scale > 1) {
      const value = multiply(readNumber(written, this.#language), scale);
      this.#note(this.#value('number', value), from, this.#to[i + 1]!);
      return 2;
    }
    const after = this.#text.slice(to, to + 6);
    const date = readNumericDate(written, after, this.#language);
    if (date) this.#note(this.#value('date', date.day), from, to);
    const value = date ? date.year : (readTime(written, after) ?? readNumber(written, this.#language));
    if (value !== undefined) this.#note(this.#value('number', value), from, to);
    return 1;
  }

  /** The token that names the month of the day at `i` (`3. Oktober`, `3rd of October`), or `i` when none does. */
  #findMonthAfter(i: number): number {
    let at = i + 1;
    if (this.#from[at] === this.#to[i] && /^(?:st|nd|rd|th)$/.test(this.#formAt(at)?.folded ?? '')) at++;
    if (this.#formAt(at)?.folded === 'of') at++;
    return this.#isAdjacent(at - 1) && (this.#formAt(at)?.month ?? 0) > 0 ? at : i;
  }

  /** The form of token `i`; none for a number, or beyond the last token. */
  #formAt(i: number): Form | undefined {
    return i < this.#count ? this.#vocabulary.forms[this.#forms[i]!] : undefined;
  }

  /** True when no more than a mark and a space stand between token `i` and the next. */
  #isAdjacent(i: number): boolean {
    return i + 1 < this.#count && this.#from[i + 1]! - this.#to[i]! <= 2;
  }

  #word(form: number): number {
    const { unitOf, columns, forms, lexicon } = this.#vocabulary;
    const key = columns.key[form]!;
    const known = unitOf.get(key);
    if (known >= 0) return known;
    // Without a lexicon its frequency is for this article to tell.
    const unit = this.#add(lexicon ? forms[form]!.unit : { ...forms[form]!.unit }, key);
    unitOf.set(key, unit);
    return unit;
  }

  #value(kind: 'number' | 'date', value: string): number {
    const key = `${kind} ${value}`;
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const frequency =
      kind === 'date' ? DATE_FREQUENCY : (NUMBER_FREQUENCIES[value.length] ?? LONG_NUMBER_FREQUENCY);
    const surprisal = -Math.log(frequency);
    const unit = this.#add(
      { kind, key: value, form: undefined, frequency, surprisal, translationMass: 1 },
      -1,
    );
    this.#values.set(key, unit);
    return unit;
  }

  #add(unit: Unit, key: number): number {
    this.#lastSegment.push(-1);
    scratch.keys.push(key);
    return this.#units.push(unit) - 1;
  }

  /** Writes down that `unit` stands here. */
  #note(unit: number, from: number, to: number): void {
    const segment = scratch.segmentStarts.length;
    if (this.#lastSegment[unit] !== segment) {
      this.#lastSegment[unit] = segment;
      scratch.segmentUnits.push(unit);
    }
    scratch.spotUnit.push(unit);
    scratch.spotFrom.push(from);
    scratch.spotTo.push(to);
  }

  finish(): EncodedArticle {
    const { keys, segmentStarts, segmentUnits, spotUnit, spotFrom, spotTo } = scratch;
    this.#paragraphStarts.push(segmentStarts.length);
    segmentStarts.push(segmentUnits.length);
    this.#spotStarts.push(spotUnit.length);
    const segments = {
      segmentStarts: segmentStarts.copy(),
      segmentUnits: segmentUnits.copy(),
      paragraphStarts: this.#paragraphStarts,
    };
    const postings = listPostings(segments, this.#units.length);
    const lexical = this.#vocabulary.lexicon !== undefined;
    if (!lexical) guessFrequencies(this.#units, postings, spotUnit.length);
    return {
      language: this.#language,
      lexical,
      units: this.#units,
      keys: keys.copy(),
      ...toColumns(this.#units),
      ...segments,
      ...postings,
      lengths: this.#lengths,
      spots: { starts: this.#spotStarts, unit: spotUnit.copy(), from: spotFrom.copy(), to: spotTo.copy() },
    };
  }
}

const SPACE = ' '.charCodeAt(0);

function isDay(token: string): boolean {
  return /^(?:0?[1-9]|[12]\d|3[01])$/.test(token);
}
