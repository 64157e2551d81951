import type { Fact } from '../facts/read-facts.ts';
import { CONTRACTED_NEGATION, factWords } from '../facts/words.ts';
import type { LanguageTag } from '../model.ts';

/**
 * The negations of a text whose translation has none, not even one that another word implies (`fail`, `unlikely`, `statt`). A
 * second negation on both sides hides a first that was dropped: which one stands for which cannot be told.
 */
export function compareNegations(
  facts: readonly [readonly Fact[], readonly Fact[]],
  texts: readonly [string, string],
  languages: readonly [LanguageTag, LanguageTag],
): [Fact | null, Fact | null][] {
  const [a, b] = facts.map((side) => side.filter(({ kind }) => kind === 'negation')) as [Fact[], Fact[]];
  if (a.length > 0 && b.length === 0 && !impliesNegation(texts[1], languages[1]))
    return a.filter((fact) => isFirm(fact, texts[0], languages[0])).map((fact) => [fact, null]);
  if (b.length > 0 && a.length === 0 && !impliesNegation(texts[0], languages[0]))
    return b.filter((fact) => isFirm(fact, texts[1], languages[1])).map((fact) => [null, fact]);
  return [];
}

/** `isn't` is firm as `not` is; it stands in no list. */
function isFirm({ from, to }: Fact, text: string, language: LanguageTag): boolean {
  const word = text.slice(from, to).toLowerCase();
  return factWords(language).meanings.get(word)?.firm === true || CONTRACTED_NEGATION.test(word);
}

function impliesNegation(text: string, language: LanguageTag): boolean {
  const pattern = factWords(language).impliedNegation;
  return pattern === null || pattern.test(text);
}
