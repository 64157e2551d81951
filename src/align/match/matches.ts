import type { KeyIndex } from '../../columns/key-index.ts';
import { MIN_SOUND_LENGTH, soundOf, soundSimilarity } from '../../text/sound.ts';
import type { EncodedArticle } from '../side/side.ts';
import { splitCompound } from '../words/compounds.ts';
import type { Unit } from '../words/unit.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { groupMatches, type MatchGroups } from './match-groups.ts';

export type MatchKind = 'word' | 'name' | 'number' | 'date';

/** All matches of two articles as columns: match `m` joins units `a[m]` and `b[m]`, which may translate each other. */
export interface MatchTable {
  a: readonly number[];
  b: readonly number[];
  kind: readonly MatchKind[];
  /** p(b | a): the chance that a translation uses just this word; and the other way round. */
  forward: readonly number[];
  backward: readonly number[];
  ofA: MatchGroups;
  ofB: MatchGroups;
}

/** Numbers and dates are copied, not translated; what is missing to 1 are roundings and omissions. */
const SAME_VALUE = 0.85;
/** Two equal spellings that the lexicon does not know as a pair: nearly always a name or a loan. */
const SAME_SPELLING = 0.7;
/** Spellings that sound alike, by similarity; below the last one chance rules. */
const SAME_SOUND = 0.6;
const NEAR_SOUND = 0.35;
const LOOSE_SOUND = 0.12;
/** A part of a compound stands for itself less often than a free word does. */
const PART_SHARE = 0.5;
/** With this much translation already found, further guesses by spelling or parts would only add noise. */
const ENOUGH = 0.15;

/** Finds all pairs of units that may be translations, by one way of matching after the other. */
export function matchUnits(
  a: EncodedArticle,
  b: EncodedArticle,
  vocabularies: readonly [Vocabulary, Vocabulary],
): MatchTable {
  const finder = new MatchFinder(a, b, vocabularies);
  finder.matchValues();
  finder.matchByLexicon();
  finder.matchBySpelling();
  finder.matchParts();
  finder.matchBySound();
  return finder.finish();
}

class MatchFinder {
  readonly #matchA: number[] = [];
  readonly #matchB: number[] = [];
  readonly #kind: MatchKind[] = [];
  readonly #forward: number[] = [];
  readonly #backward: number[] = [];
  readonly #a: EncodedArticle;
  readonly #b: EncodedArticle;
  readonly #vocabularies: readonly [Vocabulary, Vocabulary];
  /** Key of a word, which is its number in the lexicon if it has one -> unit, for each side. */
  readonly #unitOf: readonly [KeyIndex, KeyIndex];
  /** Chance found so far per unit: what is well translated needs no guessing. */
  readonly #foundA: Float64Array;
  readonly #foundB: Float64Array;

  constructor(a: EncodedArticle, b: EncodedArticle, vocabularies: readonly [Vocabulary, Vocabulary]) {
    this.#a = a;
    this.#b = b;
    this.#vocabularies = vocabularies;
    this.#unitOf = [indexUnits(a, vocabularies[0]), indexUnits(b, vocabularies[1])];
    this.#foundA = new Float64Array(a.units.length);
    this.#foundB = new Float64Array(b.units.length);
  }

  #add(a: number, b: number, kind: MatchKind, forward: number, backward: number): void {
    this.#matchA.push(a);
    this.#matchB.push(b);
    this.#kind.push(kind);
    this.#forward.push(forward);
    this.#backward.push(backward);
    this.#foundA[a]! += forward;
    this.#foundB[b]! += backward;
  }

  finish(): MatchTable {
    return {
      a: this.#matchA,
      b: this.#matchB,
      kind: this.#kind,
      forward: this.#forward,
      backward: this.#backward,
      ofA: groupMatches(this.#matchA, this.#a.units.length),
      ofB: groupMatches(this.#matchB, this.#b.units.length),
    };
  }

  matchValues(): void {
    const values = new Map<string, number>();
    for (const b of listValues(this.#b)) values.set(valueKey(this.#b.units[b]!), b);
    for (const a of listValues(this.#a)) {
      const unit = this.#a.units[a]!;
      const b = values.get(valueKey(unit));
      if (b !== undefined) this.#add(a, b, unit.kind, SAME_VALUE, SAME_VALUE);
    }
  }

  matchByLexicon(): void {
    const lexicon = this.#vocabularies[0].lexicon;
    if (!lexicon) return;
    const { starts, targets, chances, reverse, words } = lexicon;
    const { keys } = this.#a;
    const known = this.#unitOf[1];
    for (let a = 0; a < keys.length; a++) {
      const id = keys[a]!;
      if (id < 0 || id >= words.size) continue;
      for (let k = starts[id]!; k < starts[id + 1]!; k++) {
        const b = known.get(targets[k]!);
        if (b >= 0) this.#add(a, b, 'word', chances[k]!, reverse[k]!);
      }
    }
  }

  matchBySpelling(): void {
    const spelled = new Map<string, number>();
    for (const b of this.#listOpen(1)) spelled.set(this.#b.units[b]!.key, b);
    for (const a of this.#listOpen(0)) {
      const b = spelled.get(this.#a.units[a]!.key);
      if (b === undefined || this.#foundB[b]! > ENOUGH) continue;
      // Two common words that look alike but were never seen as a pair are false friends (`also`, `also`).
      if (isCommon(this.#a, a) && isCommon(this.#b, b)) continue;
      this.#add(a, b, 'name', SAME_SPELLING, SAME_SPELLING);
    }
  }

  /** Words of a side that need a guess: too little of their translation is found. */
  #listOpen(side: 0 | 1): number[] {
    const { keys } = side === 0 ? this.#a : this.#b;
    const found = side === 0 ? this.#foundA : this.#foundB;
    const open: number[] = [];
    for (let unit = 0; unit < keys.length; unit++) {
      if (keys[unit]! >= 0 && found[unit]! <= ENOUGH) open.push(unit);
    }
    return open;
  }

  matchParts(): void {
    this.#matchPartsOf(0);
    this.#matchPartsOf(1);
  }

  #matchPartsOf(from: 0 | 1): void {
    const { language, lexicon } = this.#vocabularies[from];
    if (!lexicon) return;
    const { units } = from === 0 ? this.#a : this.#b;
    const known = this.#unitOf[1 - from]!;
    for (const number of this.#listOpen(from)) {
      const form = units[number]!.form!;
      form.parts ??= splitCompound(form.folded, language, lexicon);
      for (const part of form.parts) {
        for (let k = lexicon.starts[part]!; k < lexicon.starts[part + 1]!; k++) {
          const partner = known.get(lexicon.targets[k]!);
          const chance = PART_SHARE * lexicon.chances[k]!;
          if (partner < 0 || chance < MIN_PART_CHANCE) continue;
          // Of all words that contain the partner's translation, this one is as likely as its part.
          const back = PART_SHARE * lexicon.reverse[k]!;
          if (from === 0) this.#add(number, partner, 'word', chance, back);
          else this.#add(partner, number, 'word', back, chance);
        }
      }
    }
  }

  matchBySound(): void {
    const byStart = new Map<string, { unit: number; code: string }[]>();
    for (const unit of this.#listOpen(1)) {
      const code = this.#soundOf(unit, 1);
      if (code.length < MIN_SOUND_LENGTH) continue;
      const start = code.slice(0, 2);
      const list = byStart.get(start);
      if (list && list.length < MAX_ALIKE) list.push({ unit, code });
      else if (!list) byStart.set(start, [{ unit, code }]);
    }
    if (byStart.size === 0) return;
    for (const a of this.#listOpen(0)) {
      const code = this.#soundOf(a, 0);
      const alike: { unit: number; chance: number }[] = [];
      for (const other of byStart.get(code.slice(0, 2)) ?? []) {
        const chance = soundChance(soundSimilarity(code, other.code));
        if (chance > 0) alike.push({ unit: other.unit, chance });
      }
      alike.sort((x, y) => y.chance - x.chance || x.unit - y.unit);
      for (const { unit: b, chance } of alike.slice(0, MAX_SOUNDS)) {
        this.#add(a, b, 'name', chance, chance);
      }
    }
  }

  /** How a rare word sounds; common ones get nothing: only rare words deserve a match by their looks. */
  #soundOf(unit: number, side: 0 | 1): string {
    const article = side === 0 ? this.#a : this.#b;
    if (isCommon(article, unit)) return '';
    const form = article.units[unit]!.form!;
    form.sound ??= soundOf(form.folded, this.#vocabularies[side].language);
    return form.sound;
  }
}

const MIN_PART_CHANCE = 0.02;
/** Words with the same start that are compared by sound, and partners by sound that one word may have: lists of made-up names would cost the square. */
const MAX_ALIKE = 500;
const MAX_SOUNDS = 5;

/** Words more frequent than this are known well enough to the lexicon. */
const COMMON_FREQUENCY = 2e-5;

function isCommon({ frequencies }: EncodedArticle, unit: number): boolean {
  return frequencies[unit]! > COMMON_FREQUENCY;
}

function indexUnits({ keys }: EncodedArticle, { unitOf }: Vocabulary): KeyIndex {
  unitOf.clear();
  for (let unit = 0; unit < keys.length; unit++) if (keys[unit]! >= 0) unitOf.set(keys[unit]!, unit);
  return unitOf;
}

/** The numbers and dates of a side. */
function listValues({ keys }: EncodedArticle): number[] {
  const values: number[] = [];
  for (let unit = 0; unit < keys.length; unit++) if (keys[unit]! < 0) values.push(unit);
  return values;
}

function valueKey({ kind, key }: Unit): string {
  return `${kind} ${key}`;
}

function soundChance(similarity: number): number {
  if (similarity >= 0.99) return SAME_SOUND;
  if (similarity >= 0.8) return NEAR_SOUND;
  return similarity >= 0.65 ? LOOSE_SOUND : 0;
}
