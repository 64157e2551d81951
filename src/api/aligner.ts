import { alignArticles as alignCleaned, orderSides } from '../align/align-articles.ts';
import { decodeLexicon } from '../align/words/lexicon/codec.ts';
import type { Lexicon } from '../align/words/lexicon/lexicon.ts';
import type { Article, BilingualDocument, DiscrepancyScope } from '../model.ts';
import type { Io } from '../process/io.ts';
import { type LexiconChoice, readChosenLexicon, readShippedLexicon } from '../read/shipped/lexicon.ts';
import { cleanArticle } from './clean-article.ts';

export interface AlignOptions extends LexiconChoice {
  /** Id of the document; what the ids of the two articles begin with in common by default. */
  id?: string | undefined;
  /** Pairs with a lower score are left out; .3 by default. */
  minScore?: number | undefined;
  /** Adds the sentence links inside each pair. */
  sentences?: boolean | undefined;
  /** Compares negations and names too where it is `all`; `usual` without it. */
  discrepancies?: DiscrepancyScope | undefined;
  /** The working folder to use; that of the process by default. */
  io?: Io | undefined;
}

/** Aligns one pair of articles after the other with the same options. */
export type Aligner = (a: Article, b: Article, id?: string) => Promise<BilingualDocument>;

/** A lexicon file that the user named is read at once: if it is damaged, nothing should be done without it. */
export async function createAligner(options: AlignOptions = {}): Promise<Aligner> {
  const bytes = await readNamedLexicon(options);
  return alignWith(bytes && decodeLexicon(bytes), options);
}

/** The bytes of the lexicon that the user named, joined with the shipped one where it should be; undefined where none is named. */
export async function readNamedLexicon(options: AlignOptions): Promise<Uint8Array | undefined> {
  const { lexicon, lexiconOnly, io = process } = options;
  if (lexicon === undefined && lexiconOnly === undefined) return undefined;
  return readChosenLexicon(options, io);
}

/** An aligner with a lexicon that is open already; without one, the shipped lexicon serves the languages that it is for. */
export function alignWith(
  lexicon: Lexicon | undefined,
  { io = process, minScore, sentences, discrepancies }: AlignOptions,
): Aligner {
  return async (a, b, id = documentId(a.id, b.id)) => {
    const [first, second] = orderSides(await cleanArticle(a), await cleanArticle(b));
    const languages = [first.language.tag, second.language.tag];
    return alignCleaned(first, second, {
      id,
      lexicon: lexicon ?? (await readShippedLexicon(languages, io)),
      minScore,
      sentences,
      discrepancies,
      restoreRepeats: true,
    });
  };
}

/** `belta.de.txt` and `belta.en.txt` are the two sides of `belta`. */
export function documentId(a: string, b: string): string {
  let end = 0;
  while (end < a.length && a[end] === b[end]) end++;
  const stem = a.slice(0, end).replace(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u, '');
  return stem || `${a}+${b}`;
}
