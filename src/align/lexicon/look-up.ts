import type { LanguageTag } from '../../model.ts';
import { stem } from '../stem.ts';
import type { Lexicon } from './lexicon.ts';

/** What a lexicon knows of one word in one direction. */
export interface LexiconEntry {
  word: string;
  language: LanguageTag;
  /** Language of the translations. */
  to: LanguageTag;
  stem: string;
  /** Share of running words. */
  frequency: number;
  /** Likeliest first. */
  translations: { stem: string; chance: number; reverse: number }[];
}

/** Looks a word up as a word of either language. */
export function lookUp(lexicon: Lexicon, word: string): LexiconEntry[] {
  return lexicon.sides.flatMap((side, index) => {
    const other = lexicon.sides[1 - index]!;
    const stemmed = stem(word, side.language);
    const id = side.words.find(stemmed);
    if (id < 0) return [];
    const translations: LexiconEntry['translations'] = [];
    for (let k = side.starts[id]!; k < side.starts[id + 1]!; k++) {
      translations.push({
        stem: other.words.word(side.targets[k]!),
        chance: side.chances[k]!,
        reverse: side.reverse[k]!,
      });
    }
    translations.sort((x, y) => y.chance - x.chance || (x.stem < y.stem ? -1 : 1));
    return [
      {
        word,
        language: side.language,
        to: other.language,
        stem: stemmed,
        frequency: side.frequencies[id]!,
        translations,
      },
    ];
  });
}
