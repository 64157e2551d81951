import { readSide } from '../align/side/read-side.ts';
import { splitCompound } from '../align/words/compounds.ts';
import type { Unit } from '../align/words/unit.ts';
import type { Vocabulary } from '../align/words/vocabulary.ts';
import { MIN_SOUND_LENGTH, soundOf } from '../text/sound.ts';

/**
 * What an article can be found by from the other language: key -> weight in thousandths. Numbers and dates stand
 * for themselves, names for their sound, words for themselves on the second side and for their translations on the
 * first. Weights are whole numbers, so that sums do not depend on the order of adding.
 */
export type ArticleKeys = ReadonlyMap<string, number>;

/** Words more frequent than this stand in too many articles to tell one from another. */
const MAX_WORD_FREQUENCY = 3e-4;
/** Translations of a word that are less likely than this are more noise than signal. */
const MIN_CHANCE = 0.05;
/** A part of a compound is a weaker sign than a word. */
const PART_WEIGHT = 0.5;
const FULL = 1000;

/** Lists the keys of an article, given as its paragraphs' texts. `vocabulary` is that of its language; `translate` puts words into the other language's. */
export function listKeys(texts: readonly string[], vocabulary: Vocabulary, translate: boolean): ArticleKeys {
  const keys = new Map<string, number>();
  const add = (key: string, weight: number) => {
    const rounded = Math.round(weight * FULL);
    if (rounded > (keys.get(key) ?? 0)) keys.set(key, rounded);
  };
  for (const unit of readSide(texts, vocabulary).units) addUnit(unit, vocabulary, translate, add);
  return keys;
}

type Add = (key: string, weight: number) => void;

function addUnit(unit: Unit, vocabulary: Vocabulary, translate: boolean, add: Add): void {
  if (unit.kind !== 'word') {
    // One digit is on every page.
    if (unit.key.length > 1) add(`${unit.kind === 'date' ? '@' : '#'}${unit.key}`, 1);
    return;
  }
  if (unit.frequency > MAX_WORD_FREQUENCY) return;
  const form = unit.form!;
  const { lexicon, language } = vocabulary;
  if (form.id >= 0 && lexicon) addWord(form.id, 1, vocabulary, translate, add);
  else if (lexicon && translate) {
    form.parts ??= splitCompound(unit.key, language, lexicon);
    for (const part of form.parts) addWord(part, PART_WEIGHT, vocabulary, translate, add);
  }
  if (form.id >= 0 && !form.capital) return;
  form.sound ??= soundOf(unit.key, language);
  if (form.sound.length >= MIN_SOUND_LENGTH) add(`~${form.sound}`, 1);
}

function addWord(id: number, weight: number, { lexicon }: Vocabulary, translate: boolean, add: Add): void {
  if (!lexicon) return;
  if (!translate) {
    add(`=${id}`, weight);
    return;
  }
  for (let k = lexicon.starts[id]!; k < lexicon.starts[id + 1]!; k++) {
    const chance = lexicon.chances[k]!;
    if (chance >= MIN_CHANCE) add(`=${lexicon.targets[k]!}`, weight * Math.sqrt(chance));
  }
}
