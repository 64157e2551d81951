import type { LanguageTag } from '../model.ts';
import type { Fact } from './fact.ts';
import { listFactTokens } from './read/fact-tokens.ts';
import { type FactContext, makeFact, type Reading, readDate } from './read/read-date.ts';
import { readQuantity } from './read/read-quantity.ts';
import { readTime } from './read/read-time.ts';
import { CONTRACTED_NEGATION, factWords } from './words.ts';

export type { Fact } from './fact.ts';

/**
 * The facts that a German or English text states, in their order: numbers in digits and words with their units, dates,
 * months, weekdays, times, scores, negations. In other languages only what is written in digits. One pass over the text.
 */
export function readFacts(text: string, language: LanguageTag): Fact[] {
  const words = factWords(language);
  const tokens = listFactTokens(text, words);
  const context: FactContext = { text, tokens, language: language.slice(0, 2), words };
  const facts: Fact[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { facts: found, tokens: taken } = readAt(context, at);
    facts.push(...found);
    at += taken;
    shareUnit(facts, text);
  }
  return facts;
}

/** What joins the two ends of a range: `5 bis 10 Zentimeter`, `2-4 inches`, `between 5 and 10 million euros`. */
const RANGE = /^ ?(?:-|–|bis|to|und|and|oder|or|bis zu|up to) ?$/;

/** Gives the first end of a range the unit that only the second one names. */
function shareUnit(facts: readonly Fact[], text: string): void {
  const [first, second] = [facts.at(-2), facts.at(-1)];
  if (first?.kind !== 'number' || first.unit !== null || second?.kind !== 'number' || second.unit === null)
    return;
  if (RANGE.test(text.slice(first.to, second.from))) first.unit = second.unit;
}

const NOTHING: Reading = { facts: [], tokens: 1 };

/** The first reading that fits: a day before a number, a time before a score. */
function readAt(context: FactContext, at: number): Reading {
  const token = context.tokens[at]!;
  if (token.type === 'number') {
    return readDate(context, at) ?? readTime(context, at) ?? readQuantity(context, at) ?? NOTHING;
  }
  if (token.type === 'sign') return readQuantity(context, at) ?? NOTHING;
  const { negation } = token.meaning;
  const month = token.meaning.month ?? readMonthInside(token.text, context);
  if (month !== undefined) {
    const date = token.meaning.month === undefined ? null : readDate(context, at);
    if (date) return date;
    if (token.meaning.month === undefined)
      return { facts: [makeFact('month', String(month), token)], tokens: 1 };
  }
  const weekday = readWeekday(token.text, context);
  if (weekday !== undefined) return { facts: [makeFact('weekday', String(weekday), token)], tokens: 1 };
  if (negation || CONTRACTED_NEGATION.test(token.text))
    return { facts: [makeFact('negation', 'not', token)], tokens: 1 };
  return readTime(context, at) ?? readQuantity(context, at) ?? NOTHING;
}

/** The month in a German compound such as `Oktoberanfang`. */
function readMonthInside(word: string, { words }: FactContext): number | undefined {
  const { meanings, compoundMonth } = words;
  if (word[0] === word[0]!.toLowerCase()) return undefined;
  const name = compoundMonth?.exec(word.toLowerCase())?.[0];
  return name === undefined ? undefined : meanings.get(name)?.month;
}

/** 1 to 7 for the name of a weekday with a capital letter, or for `samstags`, which is no name but an adverb. */
function readWeekday(word: string, { language, words }: FactContext): number | undefined {
  const isName = word[0] !== word[0]!.toLowerCase();
  if (word.length < 6 || !(isName || (language === 'de' && word.endsWith('s')))) return undefined;
  const { meanings, partOfDay } = words;
  const small = word.toLowerCase().replace(/['’]s$/, '');
  const weekday = meanings.get(small)?.weekday;
  if (weekday !== undefined || partOfDay === null) return weekday;
  // Names keep theirs in a translation: `Sunday Times`.
  return (meanings.get(small.replace(partOfDay, '')) ?? factWords('en').meanings.get(small))?.weekday;
}
