import type { LanguageTag } from '../model.ts';
import { Units } from '../text/code-units.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { addLetter, BLANK, buildWordTable, classify, EMPTY_HASH, LETTER, SYMBOL } from './word-table.ts';

/** What one pass over a text finds: how many words, and which languages its function words belong to. */
export interface Evidence {
  words: number;
  /** Latin letters in the sample. */
  latin: number;
  /** Letters of any other script, and everything else beyond Latin that is not punctuation. */
  beyondLatin: number;
  /** Blanks of any kind. */
  blanks: number;
  /** Characters that are neither letters nor blanks: digits, punctuation, signs. */
  symbols: number;
  /** The function words met, each by its index in the table. */
  hits: number[];
}

const LANGUAGES = Object.keys(FUNCTION_WORDS);

/** Each function word with the languages that have it, as the bits of a number. */
const languagesOfWords = new Map<string, number>();
LANGUAGES.forEach((tag, bit) => {
  for (const word of FUNCTION_WORDS[tag]!.split(/\s+/))
    languagesOfWords.set(word, (languagesOfWords.get(word) ?? 0) | (1 << bit));
});
const table = buildWordTable([...languagesOfWords.keys()]);
const languagesOf = Int32Array.from(languagesOfWords.values());
const units = new Units();

/** Soft hyphens and zero-width characters, which would cut words in two. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Counts words, letters and function words in `text`, which is a sample of at most a few thousand characters. */
export function gatherEvidence(text: string): Evidence {
  const evidence: Evidence = { words: 0, latin: 0, beyondLatin: 0, blanks: 0, symbols: 0, hits: [] };
  if (readWords(text, evidence)) return evidence;
  const settled: Evidence = { words: 0, latin: 0, beyondLatin: 0, blanks: 0, symbols: 0, hits: [] };
  readWords(text.normalize('NFC').replace(INVISIBLE, ''), settled);
  return settled;
}

/** Reads a text character by character; false where one may be invisible or could be written in another way. */
function readWords(text: string, evidence: Evidence): boolean {
  const length = units.read(text);
  const { values } = units;
  let words = 0;
  let latin = 0;
  let beyondLatin = 0;
  let blanks = 0;
  let symbols = 0;
  let settled = true;
  let start = 0;
  let hash = EMPTY_HASH;
  for (let at = 0; at <= length; at++) {
    const code = at < length ? values[at]! : SPACE;
    const kind = classify(code);
    if (kind >= LETTER) {
      hash = addLetter(hash, kind);
      continue;
    }
    if (at > start) {
      words++;
      latin += at - start;
      const word = table.find(hash, values, start, at);
      if (word >= 0) evidence.hits.push(word);
      hash = EMPTY_HASH;
    }
    start = at + 1;
    if (kind === BLANK) blanks++;
    else if (kind === SYMBOL) symbols++;
    else beyondLatin++;
    if (code >= SOFT_HYPHEN && !isSettled(code)) settled = false;
  }
  evidence.words = words;
  evidence.latin = latin;
  evidence.beyondLatin = beyondLatin;
  evidence.blanks = blanks;
  evidence.symbols = symbols;
  return settled;
}

const SPACE = 0x20;
const SOFT_HYPHEN = 0xad;

/** Nothing below U+0300 and nothing in general punctuation is composed with what stands beside it. */
function isSettled(code: number): boolean {
  if (code < 0x300) return code !== SOFT_HYPHEN;
  return code >= 0x2000 && code < 0x2060 && !(code >= 0x200b && code <= 0x200d);
}

/**
 * What the function words of a language must come to, to name it alone: their share of all words, and how many
 * different ones of three letters or more (`a`, `an`, `is`, `do`, `de` are words in too many languages). Only German, English and those that other detectors take for one of the two are named in this way: behind
 * any other language a neighbour without a list could hide.
 *
 * Of news paragraphs of 30 words in German or English, 99 % have a share above 0.29; of paragraphs in other
 * languages (Universal Declaration of Human Rights in 500 languages) hardly any has 0.22 and few rivals.
 * The small languages share more words with their big neighbour, so they must show more of them.
 */
const ENOUGH: Readonly<Record<LanguageTag, { share: number; different: number }>> = {
  de: { share: 0.22, different: 2 },
  en: { share: 0.22, different: 2 },
  lb: { share: 0.3, different: 3 },
  nds: { share: 0.3, different: 3 },
  sco: { share: 0.3, different: 3 },
  pcm: { share: 0.3, different: 3 },
};

const LONG = 3;
const MOST_DIFFERENT = Math.max(...Object.values(ENOUGH).map(({ different }) => different));
/** With its bit among the languages of a word. */
const NAMEABLE = Object.entries(ENOUGH).map(([tag, enough]) => ({ tag, ...enough, bit: bitOf(tag) }));

/**
 * The same as a share of the letters: 99 % of the paragraphs have 0.13. Irish, Samoan and many others are full of
 * `a`, `i`, `an`, `is`, `do`, which are English to the eye but come to less than this.
 */
const ENOUGH_LETTERS = 0.14;

/** Fewer words than this may all be names, or a title quoted from another language. */
const ENOUGH_WORDS = 6;
/** A neighbour may have a third as many words beside: a quoted title, a foreign name. */
const TOLERATED_RIVAL = 0.34;

/** Words stand apart; in addresses, file names and code they are joined by signs. */
const WORDS_APART = 0.5;
/** Code and tables have one sign for two letters, prose one for twenty. */
const MOST_SYMBOLS = 0.33;
/** A name in its own script may stand in a sentence. */
const MOST_BEYOND_LATIN = 0.33;

/** The language that the function words name beyond doubt, if they do. */
export function decideByWords(evidence: Evidence): LanguageTag | undefined {
  const { words, blanks, symbols, latin, beyondLatin, hits } = evidence;
  if (words < ENOUGH_WORDS || hits.length === 0) return undefined;
  if (blanks < WORDS_APART * words || symbols > MOST_SYMBOLS * latin) return undefined;
  if (beyondLatin > MOST_BEYOND_LATIN * latin) return undefined;
  const different = countDifferent(hits);
  for (const enough of NAMEABLE) {
    if (different < enough.different) continue;
    const own = countOwn(hits, enough.bit);
    if (
      own.words >= enough.share * words &&
      own.letters >= ENOUGH_LETTERS * latin &&
      dominates(hits, enough.bit, own.words)
    )
      return enough.tag;
  }
  return undefined;
}

/** How many different words of three letters or more, counted as far as anyone asks. */
function countDifferent(hits: readonly number[]): number {
  let different = 0;
  for (let i = 0; i < hits.length && different < MOST_DIFFERENT; i++) {
    if (table.lengthOf(hits[i]!) >= LONG && hits.indexOf(hits[i]!) === i) different++;
  }
  return different;
}

/** A headline of eight words has one function word of its language, as a rule. */
const SUPPORTING_SHARE = 0.12;

/** Whether the function words agree with `tag`, which something else has named. */
export function supports({ words, hits }: Evidence, tag: LanguageTag): boolean {
  if (hits.length === 0) return false;
  const bit = bitOf(tag);
  const own = countOwn(hits, bit).words;
  return own >= SUPPORTING_SHARE * words && dominates(hits, bit, own);
}

/** Which of these languages the function words speak for, if they tell them apart and know them all. */
export function chooseByWords(evidence: Evidence, tags: readonly LanguageTag[]): LanguageTag | undefined {
  if (tags.some((tag) => !LANGUAGES.includes(tag))) return undefined;
  const counts = tags.map((tag) => countOwn(evidence.hits, bitOf(tag)).words);
  const most = Math.max(...counts);
  const [best, another] = tags.filter((_, at) => counts[at] === most);
  return best && !another && supports(evidence, best) ? best : undefined;
}

/** Function words of one language, and their letters. */
function countOwn(hits: readonly number[], bit: number): { words: number; letters: number } {
  let words = 0;
  let letters = 0;
  for (let i = 0; i < hits.length; i++) {
    if ((languagesOf[hits[i]!]! & bit) === 0) continue;
    words++;
    letters += table.lengthOf(hits[i]!);
  }
  return { words, letters };
}

/** Per language, function words of its own that the language at hand lacks. */
const rivals = new Uint32Array(LANGUAGES.length);

/** Whether no other language has many of the function words that the one at hand lacks; of those it has `own`. */
function dominates(hits: readonly number[], bit: number, own: number): boolean {
  rivals.fill(0);
  for (let i = 0; i < hits.length; i++) {
    const languages = languagesOf[hits[i]!]!;
    if ((languages & bit) !== 0) continue;
    for (let rest = languages; rest !== 0; rest &= rest - 1) rivals[31 - Math.clz32(rest & -rest)]!++;
  }
  let strongest = 0;
  for (let i = 0; i < rivals.length; i++) strongest = Math.max(strongest, rivals[i]!);
  return own > 0 && strongest <= TOLERATED_RIVAL * own;
}

/** 0, so in no word at all, for a language without a list. */
function bitOf(tag: LanguageTag): number {
  const at = LANGUAGES.indexOf(tag);
  return at < 0 ? 0 : 1 << at;
}
