import type { LanguageTag } from '../../../model.ts';
import { foldCase, stemFolded } from '../../../text/stem.ts';
import { splitCompound } from '../compounds.ts';
import type { Lexicon } from './lexicon.ts';

/** What a lexicon knows of one word, or of one part of a compound, in one direction. */
export interface LexiconEntry {
  word: string;
  language: LanguageTag;
  /** Language of the translations. */
  to: LanguageTag;
  stem: string;
  /** The word is a compound that the lexicon knows by its parts only; this is one of them. */
  isPart: boolean;
  /** Share of running words. */
  frequency: number;
  /** Likeliest first. */
  translations: { stem: string; chance: number; reverse: number }[];
}

/** Looks a word up as a word of either language; a compound that neither has by its parts, as alignment does. */
export function lookUp(lexicon: Lexicon, word: string): LexiconEntry[] {
  const folded = foldCase(word);
  const whole = [0, 1].flatMap((index) => {
    const side = lexicon.sides[index]!;
    const id = side.words.find(stemFolded(folded, side.language));
    return id < 0 ? [] : [describeWord(lexicon, index, id, word, false)];
  });
  if (whole.length > 0) return whole;
  return [0, 1].flatMap((index) => {
    const side = lexicon.sides[index]!;
    const parts = splitCompound(folded, side.language, side);
    return parts.map((id) => describeWord(lexicon, index, id, word, true));
  });
}

function describeWord(
  lexicon: Lexicon,
  index: number,
  id: number,
  word: string,
  isPart: boolean,
): LexiconEntry {
  const [side, other] = [lexicon.sides[index]!, lexicon.sides[1 - index]!];
  const translations: LexiconEntry['translations'] = [];
  for (let k = side.starts[id]!; k < side.starts[id + 1]!; k++) {
    translations.push({
      stem: other.words.word(side.targets[k]!),
      chance: side.chances[k]!,
      reverse: side.reverse[k]!,
    });
  }
  translations.sort((x, y) => y.chance - x.chance || (x.stem < y.stem ? -1 : 1));
  return {
    word,
    language: side.language,
    to: other.language,
    stem: side.words.word(id),
    isPart,
    frequency: side.frequencies[id]!,
    translations,
  };
}
