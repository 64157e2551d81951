import { fileURLToPath } from 'node:url';
import { decodeLexicon, readLexiconLanguages } from '../../align/words/lexicon/codec.ts';
import { joinLexicons } from '../../align/words/lexicon/join.ts';
import type { Lexicon } from '../../align/words/lexicon/lexicon.ts';
import { AlignerError } from '../../errors.ts';
import type { LanguageTag } from '../../model.ts';
import type { Io } from '../../process/io.ts';
import { packageFile } from '../../process/package-file.ts';
import { collectBytes, openInput } from '../bytes/input.ts';

/** The lexicon that comes with the program, and what it is for. */
const SHIPPED = fileURLToPath(packageFile('data/de-en.lexicon'));
const SHIPPED_LANGUAGES: readonly [LanguageTag, LanguageTag] = ['de', 'en'];

/** Which lexicon to use; the shipped one, for German and English, without both. */
export interface LexiconChoice {
  /** A lexicon file. One for German and English is added to the shipped one. */
  lexicon?: string | undefined;
  /** A lexicon file to use in place of the shipped one. */
  lexiconOnly?: string | undefined;
}

/**
 * Reads a lexicon file.
 *
 * @throws AlignerError `not-found`, `is-directory`, `unreadable`, or `bad-lexicon` when it is none or damaged
 */
export async function readLexicon(file: string, io: Io): Promise<Lexicon> {
  return decodeLexicon(await readBytes(file, io), file);
}

/**
 * The bytes of the chosen lexicon: worker threads are handed these and open them themselves.
 *
 * @throws AlignerError as `readLexicon` does, and `usage` for two choices
 */
export async function readChosenLexicon(
  { lexicon, lexiconOnly }: LexiconChoice,
  io: Io,
): Promise<Uint8Array> {
  const file = chooseFile({ lexicon, lexiconOnly });
  const bytes = await readBytes(file, io);
  const languages = readLexiconLanguages(bytes, file);
  if (lexicon === undefined || !areShipped(languages)) return bytes;
  return joinLexicons(await readLexicon(SHIPPED, io), decodeLexicon(bytes, file));
}

/**
 * The languages of the chosen lexicon, in its order, which cost less than the lexicon: one that is added to the shipped one is
 * not joined.
 *
 * @throws AlignerError as `readChosenLexicon` does
 */
export async function readChosenLanguages(
  choice: LexiconChoice,
  io: Io,
): Promise<readonly [LanguageTag, LanguageTag]> {
  const file = chooseFile(choice);
  const languages = readLexiconLanguages(await readBytes(file, io), file);
  // One that is added follows the order of the shipped one.
  return choice.lexicon !== undefined && areShipped(languages) ? SHIPPED_LANGUAGES : languages;
}

function chooseFile({ lexicon, lexiconOnly }: LexiconChoice): string {
  if (lexicon !== undefined && lexiconOnly !== undefined)
    throw new AlignerError('usage', '--lexicon and --lexicon-only exclude each other; give one of them');
  return lexicon ?? lexiconOnly ?? SHIPPED;
}

async function readBytes(file: string, io: Io): Promise<Uint8Array> {
  const input = await openInput(file, io);
  return collectBytes(input.bytes, input.name);
}

let shipped: Promise<Lexicon> | undefined;

/** The shipped lexicon, read once, if it is for these two languages; undefined for any others. */
export async function readShippedLexicon(
  languages: readonly LanguageTag[],
  io: Io,
): Promise<Lexicon | undefined> {
  if (!areShipped(languages)) return undefined;
  shipped ??= readLexicon(SHIPPED, io);
  return shipped;
}

function areShipped(languages: readonly LanguageTag[]): boolean {
  return SHIPPED_LANGUAGES.every((language) => languages.includes(language));
}
