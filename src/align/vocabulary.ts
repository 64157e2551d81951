import type { LanguageTag } from '../model.ts';
import type { LexiconSide } from './lexicon/lexicon.ts';
import { readMonth, readNumberWord } from './numbers.ts';
import { foldCase, stem } from './stem.ts';

/** What is known about a word as it is spelled, wherever it stands. */
export interface Form {
  folded: string;
  capital: boolean;
  /** Number in the lexicon, or -1. */
  id: number;
  /** Share of running words; for a word outside the lexicon an upper guess. */
  frequency: number;
  /** Sum of its translation chances in the lexicon: how surely a partner is to be expected; 0 when unknown. */
  promised: number;
  /** Value of a number word (`zwei`), else undefined. */
  value: string | undefined;
  /** 1 to 12 for the name of a month, else 0. */
  month: number;
  /** Parts of a compound as numbers in the lexicon; found when first needed. */
  parts?: number[];
  /** How it sounds, for comparing names; found when first needed. */
  sound?: string;
}

/** A word outside the lexicon was seen at most once in some ten million. */
const UNSEEN_FREQUENCY = 2e-6;
/** Forms remembered before starting afresh, so that an endless stream stays within memory. */
const MAX_FORMS = 300_000;

/** Looks words of one language up in one lexicon, remembering every form that it met. */
export interface Vocabulary {
  language: LanguageTag;
  lexicon: LexiconSide | undefined;
  read(word: string): Form;
}

export function createVocabulary(language: LanguageTag, lexicon: LexiconSide | undefined): Vocabulary {
  let forms = new Map<string, Form>();
  const read = (word: string): Form => {
    let form = forms.get(word);
    if (form === undefined) {
      if (forms.size >= MAX_FORMS) forms = new Map();
      form = readForm(word, language, lexicon);
      forms.set(word, form);
    }
    return form;
  };
  return { language, lexicon, read };
}

function readForm(word: string, language: LanguageTag, lexicon: LexiconSide | undefined): Form {
  const id = lexicon?.words.find(stem(word, language)) ?? -1;
  const folded = foldCase(word);
  return {
    folded: folded.endsWith("'s") ? folded.slice(0, -2) : folded,
    capital: /^\p{Lu}/u.test(word),
    id,
    frequency: id < 0 ? UNSEEN_FREQUENCY : lexicon!.frequencies[id]!,
    promised: id < 0 ? 0 : sumChances(lexicon!, id),
    value: readNumberWord(word, language),
    month: readMonth(word, language),
  };
}

function sumChances(lexicon: LexiconSide, id: number): number {
  let sum = 0;
  for (let k = lexicon.starts[id]!; k < lexicon.starts[id + 1]!; k++) sum += lexicon.chances[k]!;
  return sum;
}
