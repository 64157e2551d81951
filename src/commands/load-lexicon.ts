import { readFile } from 'node:fs/promises';
import { decodeLexicon } from '../align/lexicon/codec.ts';
import type { Lexicon } from '../align/lexicon/lexicon.ts';

const SHIPPED = new URL('../../data/de-en.lexicon', import.meta.url);

let shipped: Promise<Lexicon> | undefined;

/** The German-English lexicon that comes with the package; read once. */
export function loadShippedLexicon(): Promise<Lexicon> {
  shipped ??= readFile(SHIPPED).then((bytes) => decodeLexicon(bytes));
  return shipped;
}
