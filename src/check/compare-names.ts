import type { Fact } from '../facts/fact.ts';
import { makeFact } from '../facts/read/read-date.ts';
import type { LanguageTag } from '../model.ts';
import { soundOf, soundSimilarity } from '../text/sound.ts';

/** A word with a capital letter, its span and its rough sound. */
interface Word {
  from: number;
  to: number;
  text: string;
  sound: string;
}

const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}(?:['’]?\p{L})+/gu;
/** Two spellings of one name sound at least this much alike: Schaksylykow and Zhaxylykov. */
const SAME_NAME = 0.6;
/** More words than this are a list, where each word would be compared with each. */
const MOST_WORDS = 200;

/**
 * Full names of which both texts have the first word, with different words behind it, where neither text has the other's:
 * `Angela Merkel`, Angela Schmidt. A surname by itself cannot be told from a noun in German, and is not compared.
 */
export function compareNames(
  texts: readonly [string, string],
  languages: readonly [LanguageTag, LanguageTag],
): [Fact, Fact][] {
  const sides = [listWords(texts[0], languages[0]), listWords(texts[1], languages[1])] as const;
  if (sides.some((words) => words.length > MOST_WORDS)) return [];
  const others = listNames(texts[1], sides[1]);
  const found: [Fact, Fact][] = [];
  for (const [first, last] of listNames(texts[0], sides[0])) {
    if (sides[1].some((word) => isSameName(last, word))) continue;
    const other = others.find(
      ([start, end]) => start.text === first.text && !sides[0].some((word) => isSameName(end, word)),
    );
    if (other) found.push([toFact(first, last), toFact(...other)]);
  }
  return found;
}

function listWords(text: string, language: LanguageTag): Word[] {
  return Array.from(text.matchAll(CAPITALISED), ({ 0: written, index }) => {
    const plain = written.replace(/['’]s$/, '');
    const folded = plain.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
    return { from: index, to: index + plain.length, text: plain, sound: soundOf(folded, language) };
  });
}

/** Shorter words behind a name are articles more often than surnames, where the full stop before them is missing: `Kim The`. */
const SHORTEST_SURNAME = 4;
/** As a first word `In` begins sentences. */
const SHORTEST_FIRST = 3;

/** Two words with a space between them. */
function listNames(text: string, words: readonly Word[]): [Word, Word][] {
  return words.flatMap((word, at): [Word, Word][] => {
    const next = words[at + 1];
    if (word.text.length < SHORTEST_FIRST || (next?.text.length ?? 0) < SHORTEST_SURNAME) return [];
    return next && text.slice(word.to, next.from) === ' ' ? [[word, next]] : [];
  });
}

/** Genitives and parts of compounds count as the name: `Merkels`, `Obama-Regierung`. */
function isSameName(a: Word, b: Word): boolean {
  return (
    a.text.startsWith(b.text) ||
    b.text.startsWith(a.text) ||
    a.sound.startsWith(b.sound) ||
    b.sound.startsWith(a.sound) ||
    soundSimilarity(a.sound, b.sound) >= SAME_NAME
  );
}

function toFact(first: Word, last: Word): Fact {
  return makeFact('name', `${first.text} ${last.text}`, first, last);
}
