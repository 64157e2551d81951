import type { LanguageTag } from '../model.ts';
import type { Fact } from './fact.ts';
import { listFactTokens } from './read/fact-tokens.ts';
import { type FactContext, makeFact, type Reading, readDate } from './read/read-date.ts';
import { readQuantity } from './read/read-quantity.ts';
import { readTime } from './read/read-time.ts';
import { factWords } from './words.ts';

export type { Fact, FactKind } from './fact.ts';

/**
 * The facts that a German or English text states, in their order: numbers in digits and words with their units, dates,
 * months, weekdays, times, scores, negations. In other languages only what is written in digits. One pass over the text.
 */
export function readFacts(text: string, language: LanguageTag): Fact[] {
  const words = factWords(language);
  const tokens = listFactTokens(text, words);
  const context: FactContext = { text, tokens, language: language.slice(0, 2) };
  const facts: Fact[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { facts: found, tokens: taken } = readAt(context, at);
    facts.push(...found);
    at += taken;
  }
  return facts;
}

const NOTHING: Reading = { facts: [], tokens: 1 };

/** The first reading that fits: a day before a number, a time before a score. */
function readAt(context: FactContext, at: number): Reading {
  const token = context.tokens[at]!;
  if (token.type === 'number') {
    return readDate(context, at) ?? readTime(context, at) ?? readQuantity(context, at) ?? NOTHING;
  }
  if (token.type === 'sign') return readQuantity(context, at) ?? NOTHING;
  const { month, negation } = token.meaning;
  if (month !== undefined) {
    const date = readDate(context, at);
    if (date) return date;
  }
  const weekday = readWeekday(token.text, context.language);
  if (weekday !== undefined) return { facts: [makeFact('weekday', String(weekday), token)], tokens: 1 };
  if (negation || /n['’]t$/.test(token.text))
    return { facts: [makeFact('negation', 'not', token)], tokens: 1 };
  return readTime(context, at) ?? readQuantity(context, at) ?? NOTHING;
}

/** What German puts behind a weekday in one word: `Dienstagabend`. */
const PARTS_OF_DAY = /(?:s?abend|morgen|s?nachmittag|s?vormittag|mittag|s?nacht|früh)s?$/;

/** 1 to 7 for the name of a weekday with a capital letter. */
function readWeekday(word: string, language: string): number | undefined {
  if (word[0] === word[0]!.toLowerCase() || word.length < 6) return undefined;
  const { meanings } = factWords(language);
  const small = word.toLowerCase();
  const weekday = meanings.get(small)?.weekday;
  if (weekday !== undefined || language !== 'de' || !small.includes('tag')) return weekday;
  return meanings.get(small.replace(PARTS_OF_DAY, ''))?.weekday;
}
