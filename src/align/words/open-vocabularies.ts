import { AlignerError } from '../../errors.ts';
import type { LanguageTag } from '../../model.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { Vocabulary } from './vocabulary.ts';

const ofLexicon = new WeakMap<Lexicon, [Vocabulary, Vocabulary]>();
const ofLanguage = new Map<LanguageTag, Vocabulary>();

/**
 * One vocabulary per side. They are kept with the words they met, those of a lexicon as long as it is:
 * most words of the next article were in the last ones.
 *
 * @throws AlignerError `bad-lexicon` when the lexicon is for other languages
 */
export function openVocabularies(
  languages: readonly [LanguageTag, LanguageTag],
  lexicon: Lexicon | undefined,
): [Vocabulary, Vocabulary] {
  if (!lexicon) return [openPlain(languages[0]), openPlain(languages[1])];
  if (!languages.every((language) => lexicon.languages.includes(language))) {
    throw new AlignerError(
      'bad-lexicon',
      `the lexicon is for ${lexicon.languages.join(' and ')}, the articles are in ${languages.join(' and ')}; give a lexicon for these, or none`,
    );
  }
  let vocabularies = ofLexicon.get(lexicon);
  if (!vocabularies) {
    const [x, y] = lexicon.sides;
    vocabularies = [new Vocabulary(x.language, x), new Vocabulary(y.language, y)];
    ofLexicon.set(lexicon, vocabularies);
  }
  return languages[0] === lexicon.languages[0] ? vocabularies : [vocabularies[1], vocabularies[0]];
}

function openPlain(language: LanguageTag): Vocabulary {
  const vocabulary = ofLanguage.get(language) ?? new Vocabulary(language, undefined);
  ofLanguage.set(language, vocabulary);
  return vocabulary;
}
