import { fileURLToPath } from 'node:url';
import { decodeLexicon } from '../../align/words/lexicon/codec.ts';
import type { Lexicon } from '../../align/words/lexicon/lexicon.ts';
import type { LanguageTag } from '../../model.ts';
import type { Io } from '../../process/io.ts';
import { collectBytes, openInput } from '../bytes/input.ts';

/** The lexicon that comes with the program, and what it is for. */
const SHIPPED = fileURLToPath(new URL('../../../data/de-en.lexicon', import.meta.url));
const SHIPPED_LANGUAGES: readonly LanguageTag[] = ['de', 'en'];

/**
 * Reads a lexicon file.
 *
 * @throws AlignerError `not-found`, `is-directory`, `unreadable`, or `bad-lexicon` when it is none or damaged
 */
export async function readLexicon(file: string, io: Io): Promise<Lexicon> {
  return decodeLexicon(await readLexiconBytes(file, io), file);
}

/**
 * The bytes of a lexicon file, or of the shipped one: worker threads are handed these and open them themselves.
 *
 * @throws AlignerError `not-found`, `is-directory` or `unreadable`
 */
export async function readLexiconBytes(file: string | undefined, io: Io): Promise<Uint8Array> {
  const input = await openInput(file ?? SHIPPED, io);
  return collectBytes(input.bytes, input.name);
}

let shipped: Promise<Lexicon> | undefined;

/** The shipped lexicon, read once, if it is for these two languages; undefined for any others. */
export async function readShippedLexicon(
  languages: readonly LanguageTag[],
  io: Io,
): Promise<Lexicon | undefined> {
  if (!SHIPPED_LANGUAGES.every((language) => languages.includes(language))) return undefined;
  shipped ??= readLexicon(SHIPPED, io);
  return shipped;
}
