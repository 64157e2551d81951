import { isSameNumber } from '../../facts/written-number.ts';
import { EASILY_CONFUSED, NEGATIONS, NUMBER_WORDS, UNITS, WEEKDAYS_AND_MONTHS } from './interchangeable.ts';

/** Tells whether a folded word belongs to a language; the data behind it is the caller's business. */
export type Vocabulary = (word: string) => boolean;

/** A changed word, as it stands in both texts. `opensSentence`: its capital letter may say nothing. */
export interface WordPair {
  before: { text: string; form: string; opensSentence: boolean };
  after: { text: string; form: string; opensSentence: boolean };
}

/** Shorter words have too many neighbours that are words themselves (`Haus`, `Maus`). */
const SHORTEST_TYPO = 5;
/** A word that no vocabulary knows in either form is a likely compound, hardly a name, from this length on. */
const SHORTEST_UNKNOWN_TYPO = 7;
/** A wrong letter makes another word more easily than a lost or doubled one does. */
const SHORTEST_REPLACED = 8;
/** `neu` and `alt` have endings; shorter stems are hardly adjectives. */
const SHORTEST_STEM = 3;
/** Shorter nouns change their meaning with the ending (`Gas`, `Gase`; `Kur`, `Kurs`). */
const SHORTEST_NOUN = 4;

/** Why two different words say the same, or null when they may not. */
export function explainVariant(pair: WordPair, language: string, isKnown: Vocabulary): string | null {
  const [a, b] = [pair.before.form, pair.after.form];
  if (a === b) return 'same word';
  if (isSameNumber(a, b, language)) return 'same number';
  if (isAbbreviatedMonth(a, b)) return 'abbreviation';
  if (carriesFact(a) || carriesFact(b)) {
    // `zweietn` is a slip for `zweiten` and no other number.
    return isTransposition(a, b) && !isKnown(a) !== !isKnown(b) && !/\p{N}/u.test(a + b) ? 'typo' : null;
  }
  if (writeOutUmlauts(a) === writeOutUmlauts(b)) return 'spelling variant';
  // Other differences in accents and umlauts make another word: schon, schön.
  if (stripMarks(a) === stripMarks(b)) return null;
  if (foldSpelling(a, language) === foldSpelling(b, language)) return 'spelling variant';
  if (isInflection(pair, language, isKnown)) return 'inflection';
  return isTypo(pair, isKnown) ? 'typo' : null;
}

function carriesFact(form: string): boolean {
  return (
    /\p{N}/u.test(form) ||
    NEGATIONS.has(form) ||
    form.endsWith("n't") ||
    NUMBER_WORDS.has(form) ||
    WEEKDAYS_AND_MONTHS.has(form) ||
    UNITS.has(form)
  );
}

function isAbbreviatedMonth(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length >= 3 &&
    short.length <= 4 &&
    WEEKDAYS_AND_MONTHS.has(short) &&
    MONTHS.has(long) &&
    long.startsWith(short)
  );
}

const MONTHS = new Set(
  `januar februar august september oktober november dezember january february april august september october november
  december`.split(/\s+/),
);

function writeOutUmlauts(form: string): string {
  return form.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
}

function stripMarks(form: string): string {
  return form.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Pairs of spellings that stand side by side in print; a pattern needs a stem before it, so `prise` is not `prize`. */
const SPELLINGS: Record<string, [pattern: RegExp, standard: string][]> = {
  en: [
    [/(?<=.{4})is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1'],
    [/(?<=.{3})ys(e|ed|es|er|ing)$/, 'yz$1'],
    [/(?<=..)our(?=s?$|ed$|ing$|able$|ite|ful|less|hood)/, 'or'],
    [/(?=res?$)(?<=[^aeiou][a-z]*t|[bc])re(s?)$/, 'er$1'],
    [/ll(ed|ing|er|ers)$/, 'l$1'],
    [/ogue(s?)$/, 'og$1'],
    [/(?<=(?:def|off|lic|pret))ence(s?)$/, 'ense$1'],
    [/^programme(s?)$/, 'program$1'],
    [/^grey/, 'gray'],
  ],
  de: [
    [/ph/g, 'f'],
    [/tial/g, 'zial'],
    [/tiell/g, 'ziell'],
    [/selbstständig/, 'selbständig'],
    [/aufwendig/, 'aufwändig'],
  ],
};

function foldSpelling(form: string, language: string): string {
  const rules = SPELLINGS[language.slice(0, 2)] ?? [];
  return rules.reduce((word, [pattern, standard]) => word.replace(pattern, standard), form);
}

/** Endings that German puts on one word in different cases; the empty one is the bare stem. */
const ADJECTIVE_ENDINGS = ['e', 'en', 'er', 'es', 'em'];
const NOUN_ENDINGS: Record<string, string[]> = {
  de: ['', 'e', 'en', 'n', 's', 'es', 'er', 'ern'],
  en: ['', 's', 'es', "'s", '’s'],
};

/** True for two forms of one word: no tense and no comparison, which both change what is said. */
function isInflection({ before, after }: WordPair, language: string, isKnown: Vocabulary): boolean {
  const [a, b] = [before.form, after.form];
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  const capital = isCapitalised(before.text) && isCapitalised(after.text);
  const endings = NOUN_ENDINGS[language.slice(0, 2)];
  if (endings === undefined) return false;
  for (let stem = shared; stem >= Math.max(SHORTEST_STEM, shared - 2); stem--) {
    const [first, second] = [a.slice(stem), b.slice(stem)];
    if (language.startsWith('de') && !capital) {
      if (ADJECTIVE_ENDINGS.includes(first) && ADJECTIVE_ENDINGS.includes(second)) return true;
      // `sagt` and `sagte`, `schnell` and `schneller` differ in more than case.
      const bare = first === '' ? second : second === '' ? first : '';
      if (['e', 'en', 'es', 'em', 's'].includes(bare) && !/[td]$/.test(a.slice(0, stem))) return true;
    } else if (stem >= SHORTEST_NOUN && endings.includes(first) && endings.includes(second)) {
      // A name may be another person's with one letter more: only words that are known to be inflected pass.
      const isBareEr = [first, second].includes('er') && [first, second].includes('');
      if (!isBareEr && (!capital || (isKnown(a) && isKnown(b)))) return true;
    }
  }
  return language.startsWith('en') && !capital && a.replace(/ies$/, 'y') === b.replace(/ies$/, 'y');
}

/**
 * One slip of the hand in a long word: two neighbouring letters swapped, or one letter too many, too few or wrong.
 * When both forms are words (`casual`, `causal`), or a name may be meant, it is no slip.
 */
function isTypo({ before, after }: WordPair, vocabulary: Vocabulary): boolean {
  const isKnown = (word: string) => vocabulary(word) || EASILY_CONFUSED.has(word);
  const [a, b] = [before.form, after.form];
  if (Math.min(a.length, b.length) < SHORTEST_TYPO || a[0] !== b[0] || !/^[\p{L}\p{M}]+$/u.test(a + b))
    return false;
  const [knowsBefore, knowsAfter] = [isKnown(a), isKnown(b)];
  if (knowsBefore && knowsAfter) return false;
  const capital = isCapitalised(before.text) || isCapitalised(after.text);
  const length = Math.min(a.length, b.length);
  if (isTransposition(a, b))
    return knowsBefore || knowsAfter || (!capital && length >= SHORTEST_UNKNOWN_TYPO);
  // `Müller` and `Miller` are two people, `infected` and `inflected` two words: a lost or wrong letter proves less.
  if (capital || !(knowsBefore || knowsAfter) || !isOneEdit(a, b)) return false;
  // A change in the ending alone may be grammar: tense, number, person.
  if (a.slice(0, -2) === b.slice(0, a.length - 2)) return false;
  return a.length !== b.length || length >= SHORTEST_REPLACED;
}

export function isCapitalised(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

function isTransposition(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** One letter inserted, deleted or replaced. */
function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  return short.slice(short.length === long.length ? i + 1 : i) === long.slice(i + 1);
}
