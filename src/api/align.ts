import { alignArticles as alignCleaned, orderSides } from '../align/align-articles.ts';
import type { Article, BilingualDocument, DiscrepancyScope } from '../model.ts';
import type { Io } from '../process/io.ts';
import { readLexicon, readShippedLexicon } from '../read/shipped/lexicon.ts';
import { cleanArticle } from './clean-article.ts';

export interface AlignOptions {
  /** Id of the document; what the ids of the two articles begin with in common by default. */
  id?: string | undefined;
  /** A lexicon file to use in place of the shipped one, which is for German and English. */
  lexicon?: string | undefined;
  /** Pairs with a lower score are left out; .3 by default. */
  minScore?: number | undefined;
  /** Adds the sentence links inside each pair. */
  sentences?: boolean | undefined;
  /** Compares negations and names too where it is `all`; `usual` without it. */
  discrepancies?: DiscrepancyScope | undefined;
  /** The working folder to use; that of the process by default. */
  io?: Io | undefined;
}

/**
 * Cleans two articles and lines up their paragraphs; which of them is German is detected.
 *
 * @throws AlignerError `same-language`, `wrong-language` when a language cannot be told, or what is wrong with the lexicon
 */
export async function alignArticles(
  a: Article,
  b: Article,
  options: AlignOptions = {},
): Promise<BilingualDocument> {
  return (await createAligner(options))(a, b, options.id);
}

/** Aligns one pair of articles after the other with the same options. */
export type Aligner = (a: Article, b: Article, id?: string) => Promise<BilingualDocument>;

/** A lexicon file that the user named is read at once: if it is damaged, nothing should be done without it. */
export async function createAligner({
  lexicon,
  io = process,
  minScore,
  sentences,
  discrepancies,
}: AlignOptions = {}): Promise<Aligner> {
  const named = lexicon === undefined ? undefined : await readLexicon(lexicon, io);
  return async (a, b, id = documentId(a.id, b.id)) => {
    const [first, second] = orderSides(await cleanArticle(a), await cleanArticle(b));
    const languages = [first.language.tag, second.language.tag];
    return alignCleaned(first, second, {
      id,
      lexicon: named ?? (await readShippedLexicon(languages, io)),
      minScore,
      sentences,
      discrepancies,
    });
  };
}

/** `belta.de.txt` and `belta.en.txt` are the two sides of `belta`. */
function documentId(a: string, b: string): string {
  let end = 0;
  while (end < a.length && a[end] === b[end]) end++;
  const stem = a.slice(0, end).replace(/[^\p{L}\p{N}]+$/u, '');
  return stem || `${a}+${b}`;
}
