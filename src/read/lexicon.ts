import { readFile } from 'node:fs/promises';
import { decodeLexicon } from '../align/lexicon/codec.ts';
import type { Lexicon } from '../align/lexicon/lexicon.ts';
import { AlignerError } from '../errors.ts';
import type { LanguageTag } from '../model.ts';

/** The lexicon that comes with the program. */
const SHIPPED = new URL('../../data/de-en.lexicon', import.meta.url);
const SHIPPED_LANGUAGES: readonly LanguageTag[] = ['de', 'en'];

/**
 * Reads a lexicon file; `shown` is the name as the user gave it.
 * @throws AlignerError `not-found`, `is-directory`, `unreadable` or `bad-lexicon`
 */
export async function readLexicon(path: string | URL, shown: string): Promise<Lexicon> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      throw new AlignerError(
        'not-found',
        `${shown} does not exist; make a lexicon with "aligner lexicon train"`,
      );
    }
    if (code === 'EISDIR')
      throw new AlignerError('is-directory', `${shown} is a folder; name a lexicon file`);
    throw new AlignerError('unreadable', `cannot read ${shown}: ${(error as Error).message}`, {
      cause: error,
    });
  }
  return decodeLexicon(bytes, shown);
}

/** The shipped lexicon, when it is for these two languages; undefined for any others. */
export async function readShippedLexicon(
  languages: readonly [LanguageTag, LanguageTag],
): Promise<Lexicon | undefined> {
  if (!SHIPPED_LANGUAGES.every((language) => languages.includes(language))) return undefined;
  return readLexicon(SHIPPED, 'the shipped German-English lexicon');
}
