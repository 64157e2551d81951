import { NEGATIONS, NUMBER_WORDS, OUTCOMES, UNITS, WEEKDAYS_AND_MONTHS } from './interchangeable.ts';
import type { Token } from './tokens.ts';
import { isCapitalised } from './variants.ts';

/** What a changed word is, the gravest first; `word` is any other content word. */
export type FactKind = 'number' | 'date' | 'negation' | 'unit' | 'question' | 'name' | 'outcome' | 'word';

const KINDS: FactKind[] = ['number', 'date', 'negation', 'unit', 'question', 'name', 'outcome', 'word'];

/** The gravest fact among changed tokens. */
export function gravestFact(tokens: Token[]): FactKind {
  return KINDS[Math.min(...tokens.map((token) => KINDS.indexOf(classifyToken(token))), KINDS.length - 1)]!;
}

function classifyToken({ form, text, opensSentence }: Token): FactKind {
  if (/\p{N}/u.test(form) || NUMBER_WORDS.has(form)) return 'number';
  if (WEEKDAYS_AND_MONTHS.has(form)) return 'date';
  if (NEGATIONS.has(form) || form.endsWith("n't")) return 'negation';
  if (UNITS.has(form)) return 'unit';
  if (form === '?') return 'question';
  if (isCapitalised(text) && !opensSentence) return 'name';
  return OUTCOMES.has(form) ? 'outcome' : 'word';
}
