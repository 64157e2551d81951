import { alignArticles } from '../align/align-articles.ts';
import type { Lexicon } from '../align/words/lexicon/lexicon.ts';
import { prepareArticle } from '../clean/article/clean-article.ts';
import { AlignerError, EXIT } from '../errors.ts';
import type { Article, BilingualDocument, LanguageTag } from '../model.ts';
import { createConsole } from '../process/console.ts';
import type { Io } from '../process/io.ts';
import { followReading } from '../process/progress.ts';
import { readPairs } from '../read/bitext/pairs.ts';
import { readArticles } from '../read/index.ts';
import { readLexicon, readShippedLexicon } from '../read/shipped/lexicon.ts';
import { tryWrite } from '../write/documents/writer.ts';
import type { PairFormat } from '../write/formats.ts';
import { createPairWriter } from '../write/index.ts';
import { count } from '../write/names.ts';
import {
  type CommonOptions,
  createWriterContext,
  produceOutput,
  toReadOptions,
  warnOfSentences,
} from './common.ts';
import { orderSides } from './languages.ts';
import { describeDocument } from './report/align-report.ts';
import { describeArticle } from './report/clean-report.ts';

export interface AlignOptions extends CommonOptions {
  format: PairFormat;
  jsonl?: boolean | undefined;
  /** Pairs under this score are left out. */
  minScore?: number | undefined;
  /** Adds sentence links inside each pair. */
  sentences?: boolean | undefined;
  /** A lexicon file to use in place of the shipped one. */
  lexicon?: string | undefined;
}

/** `aligner align`: two articles, or a stream of pairs, into bilingual documents. Gives the exit code. */
export async function align(files: readonly string[], options: AlignOptions, io: Io): Promise<number> {
  return options.jsonl ? alignStream(files, options, io) : alignTwo(files, options, io);
}

async function alignTwo(files: readonly string[], options: AlignOptions, io: Io): Promise<number> {
  const [fileA, fileB, ...rest] = files;
  if (fileA === undefined || fileB === undefined || rest.length > 0) {
    throw new AlignerError(
      'usage',
      `align takes two articles, got ${files.length}; name a German and an English file`,
    );
  }
  if (fileA === '-' && fileB === '-')
    throw new AlignerError('usage', 'only one of the two articles can come from stdin');
  const console = await createConsole(io, options);
  warnOfSentences(options, console);
  const lexicons = await openLexicons(options, io);
  const [a, b] = [await readOne(fileA, options, io), await readOne(fileB, options, io)];
  const document = await alignPair(documentId(a.id, b.id), a, b, options, lexicons);
  await produceOutput(io, options.output, async (output) => {
    const writer = await createPairWriter(options.format, createWriterContext(io, output, console));
    await writer.write(document);
    await writer.end();
    return true;
  });
  for (const article of Object.values(document.articles)) {
    for (const warning of article.warnings) console.warn(`${article.id}: ${warning}`);
    console.say(`${article.id}: ${describeArticle(article)}`);
  }
  console.say(describeDocument(document));
  return EXIT.done;
}

async function alignStream(files: readonly string[], options: AlignOptions, io: Io): Promise<number> {
  if (files.length > 1)
    throw new AlignerError('usage', `align --jsonl takes one file of pairs, got ${files.length}`);
  const console = await createConsole(io, options);
  warnOfSentences(options, console);
  const lexicons = await openLexicons(options, io);
  const books = { aligned: 0, failed: 0 };
  await produceOutput(io, options.output, async (output) => {
    const writer = await createPairWriter(options.format, createWriterContext(io, output, console));
    const file = files[0] ?? '-';
    const following = await followReading(console, io, [file]);
    const pairs = readPairs(file, following.io, toReadOptions(options));
    for await (const pair of following.track(pairs, 'pairs of articles')) {
      const result = 'failure' in pair ? pair.failure : await tryAlign(pair, options, lexicons);
      if (result instanceof AlignerError) {
        books.failed++;
        console.fail(result.message);
        await writer.write({ id: pair.id, error: result });
      } else {
        const refusal = await tryWrite(writer, result);
        if (refusal) {
          books.failed++;
          console.fail(refusal.message);
        } else books.aligned++;
      }
    }
    await writer.end();
    return books.aligned + books.failed > 0;
  });
  console.say(
    `${count(books.aligned + books.failed, 'pair')} in = ${books.aligned} aligned + ${books.failed} failed`,
  );
  return books.failed > 0 ? EXIT.failed : EXIT.done;
}

async function tryAlign(
  { id, a, b }: { id: string; a: Article; b: Article },
  options: AlignOptions,
  lexicons: Lexicons,
): Promise<BilingualDocument | AlignerError> {
  try {
    return await alignPair(id, a, b, options, lexicons);
  } catch (error) {
    if (error instanceof AlignerError) return error;
    throw error;
  }
}

async function alignPair(
  id: string,
  a: Article,
  b: Article,
  options: AlignOptions,
  lexicons: Lexicons,
): Promise<BilingualDocument> {
  const [first, second] = orderSides(await prepareArticle(a), await prepareArticle(b));
  const lexicon = await lexicons.for([first.language.tag, second.language.tag]);
  return alignArticles(first, second, {
    id,
    lexicon,
    minScore: options.minScore,
    sentences: options.sentences,
  });
}

/** Gives the lexicon for two languages: the one that the user named, else the shipped one where it fits. */
interface Lexicons {
  for(languages: readonly LanguageTag[]): Promise<Lexicon | undefined>;
}

/** A lexicon file that the user named is read at once: if it is none, nothing should be done without it. */
async function openLexicons({ lexicon }: AlignOptions, io: Io): Promise<Lexicons> {
  const named = lexicon === undefined ? undefined : await readLexicon(lexicon, io);
  return { for: async (languages) => named ?? (await readShippedLexicon(languages, io)) };
}

async function readOne(file: string, options: CommonOptions, io: Io): Promise<Article> {
  const articles: Article[] = [];
  for await (const result of readArticles([file], io, toReadOptions(options))) {
    if ('failure' in result) throw result.failure;
    articles.push(result.article);
    if (articles.length > 1) break;
  }
  if (articles.length > 1) {
    throw new AlignerError('usage', `${file} holds more than one article; use "aligner feed" to pair them`);
  }
  if (!articles[0]) throw new AlignerError('empty', `${file} holds no article`);
  return articles[0];
}

/** `belta.de.txt` and `belta.en.txt` are the two sides of `belta`. */
export function documentId(a: string, b: string): string {
  let end = 0;
  while (end < a.length && a[end] === b[end]) end++;
  const stem = a.slice(0, end).replace(/[^\p{L}\p{N}]+$/u, '');
  return stem || `${a}+${b}`;
}
