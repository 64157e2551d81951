import { splitCompound } from './compounds.ts';
import type { KeyIndex } from './key-index.ts';
import type { Side } from './side.ts';
import { MIN_SOUND_LENGTH, soundLikeness, soundOf } from './sound.ts';
import type { Unit } from './unit.ts';
import type { Vocabulary } from './vocabulary.ts';

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

/** The matches of unit `u` of one side: `matches[starts[u]]` up to `starts[u + 1]`. */
export interface MatchGroups {
  starts: Int32Array;
  matches: Int32Array;
}

/** Numbers and dates are copied, not translated; what is missing to 1 are roundings and omissions. */
const SAME_VALUE = 0.85;
/** Two equal spellings that the lexicon does not know as a pair: nearly always a name or a loan. */
const SAME_SPELLING = 0.7;
/** Spellings that sound alike, by likeness; below the last one chance rules. */
const SAME_SOUND = 0.6;
const NEAR_SOUND = 0.35;
const LOOSE_SOUND = 0.12;
/** A part of a compound stands for itself less often than a free word does. */
const PART_SHARE = 0.5;
/** With this much translation already found, further guesses by spelling or parts would only add noise. */
const ENOUGH = 0.15;

/** Finds all pairs of units that may be translations, by one way of matching after the other. */
export function matchUnits(a: Side, b: Side, vocabularies: readonly [Vocabulary, Vocabulary]): MatchTable {
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
  readonly #a: Side;
  readonly #b: Side;
  readonly #vocabularies: readonly [Vocabulary, Vocabulary];
  /** Key of a word, which is its number in the lexicon if it has one -> unit, for each side. */
  readonly #unitOf: readonly [KeyIndex, KeyIndex];
  /** Chance found so far per unit: what is well translated needs no guessing. */
  readonly #foundA: Float64Array;
  readonly #foundB: Float64Array;

  constructor(a: Side, b: Side, vocabularies: readonly [Vocabulary, Vocabulary]) {
    this.#a = a;
    this.#b = b;
    this.#vocabularies = vocabularies;
    this.#unitOf = [indexUnits(a.units, vocabularies[0]), indexUnits(b.units, vocabularies[1])];
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
    this.#b.units.forEach((unit, b) => {
      if (unit.kind !== 'word') values.set(`${unit.kind} ${unit.key}`, b);
    });
    this.#a.units.forEach(({ kind, key }, a) => {
      if (kind === 'word') return;
      const b = values.get(`${kind} ${key}`);
      if (b !== undefined) this.#add(a, b, kind, SAME_VALUE, SAME_VALUE);
    });
  }

  matchByLexicon(): void {
    const lexicon = this.#vocabularies[0].lexicon;
    if (!lexicon) return;
    const known = this.#unitOf[1];
    this.#a.units.forEach(({ form }, a) => {
      const id = form?.id ?? -1;
      if (id < 0) return;
      for (let k = lexicon.starts[id]!; k < lexicon.starts[id + 1]!; k++) {
        const b = known.get(lexicon.targets[k]!);
        if (b < 0) continue;
        this.#add(a, b, 'word', lexicon.chances[k]!, lexicon.reverse[k]!);
      }
    });
  }

  matchBySpelling(): void {
    const spelled = new Map<string, number>();
    this.#b.units.forEach((unit, b) => {
      if (unit.kind === 'word') spelled.set(unit.key, b);
    });
    this.#a.units.forEach((unit, a) => {
      const b = unit.kind === 'word' ? spelled.get(unit.key) : undefined;
      if (b === undefined || this.#foundA[a]! > ENOUGH || this.#foundB[b]! > ENOUGH) return;
      // Two common words that look alike but were never seen as a pair are false friends (`also`, `also`).
      if (isCommon(unit) && isCommon(this.#b.units[b]!)) return;
      this.#add(a, b, 'name', SAME_SPELLING, SAME_SPELLING);
    });
  }

  matchParts(): void {
    this.#matchPartsOf(0);
    this.#matchPartsOf(1);
  }

  #matchPartsOf(from: 0 | 1): void {
    const { language, lexicon } = this.#vocabularies[from];
    if (!lexicon) return;
    const units = from === 0 ? this.#a.units : this.#b.units;
    const found = from === 0 ? this.#foundA : this.#foundB;
    const known = this.#unitOf[1 - from]!;
    units.forEach((unit, number) => {
      if (unit.kind !== 'word' || found[number]! > ENOUGH) return;
      const form = unit.form!;
      form.parts ??= splitCompound(unit.key, language, lexicon);
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
    });
  }

  matchBySound(): void {
    const byStart = new Map<string, { unit: number; code: string }[]>();
    this.#b.units.forEach((unit, b) => {
      if (!this.#isGuessable(unit, this.#foundB[b]!)) return;
      const code = this.#soundOf(unit, 1);
      if (code.length < MIN_SOUND_LENGTH) return;
      const start = code.slice(0, 2);
      const list = byStart.get(start);
      if (list && list.length < MAX_ALIKE) list.push({ unit: b, code });
      else if (!list) byStart.set(start, [{ unit: b, code }]);
    });
    this.#a.units.forEach((unit, a) => {
      if (!this.#isGuessable(unit, this.#foundA[a]!)) return;
      const code = this.#soundOf(unit, 0);
      const alike: { unit: number; chance: number }[] = [];
      for (const other of byStart.get(code.slice(0, 2)) ?? []) {
        const chance = soundChance(soundLikeness(code, other.code));
        if (chance > 0) alike.push({ unit: other.unit, chance });
      }
      alike.sort((x, y) => y.chance - x.chance || x.unit - y.unit);
      for (const { unit: b, chance } of alike.slice(0, MAX_SOUNDS)) {
        this.#add(a, b, 'name', chance, chance);
      }
    });
  }

  /** Rare and not yet explained: only such words deserve a match by their looks. */
  #isGuessable(unit: Unit, found: number): boolean {
    return unit.kind === 'word' && found <= ENOUGH && !isCommon(unit);
  }

  #soundOf(unit: Unit, side: 0 | 1): string {
    const form = unit.form!;
    form.sound ??= soundOf(unit.key, this.#vocabularies[side].language);
    return form.sound;
  }
}

const MIN_PART_CHANCE = 0.02;
/** Words with the same start that are compared by sound, and partners by sound that one word may have: lists of made-up names would cost the square. */
const MAX_ALIKE = 500;
const MAX_SOUNDS = 5;

/** Words more frequent than this are known well enough to the lexicon. */
const COMMON_FREQUENCY = 2e-5;

function isCommon(unit: Unit): boolean {
  return unit.frequency > COMMON_FREQUENCY;
}

function indexUnits(units: Unit[], { unitOf }: Vocabulary): KeyIndex {
  unitOf.clear();
  units.forEach((unit, number) => {
    if (unit.form) unitOf.set(unit.form.key, number);
  });
  return unitOf;
}

/** Matches by unit: a counting sort, which keeps their order. */
function groupMatches(units: readonly number[], size: number): MatchGroups {
  const starts = new Int32Array(size + 1);
  for (const unit of units) starts[unit + 1]!++;
  for (let unit = 0; unit < size; unit++) starts[unit + 1]! += starts[unit]!;
  const next = starts.slice();
  const matches = new Int32Array(units.length);
  for (let match = 0; match < units.length; match++) matches[next[units[match]!]!++] = match;
  return { starts, matches };
}

function soundChance(likeness: number): number {
  if (likeness >= 0.99) return SAME_SOUND;
  if (likeness >= 0.8) return NEAR_SOUND;
  return likeness >= 0.65 ? LOOSE_SOUND : 0;
}
