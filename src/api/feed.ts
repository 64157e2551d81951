import { readLexiconLanguages } from '../align/words/lexicon/codec.ts';
import { mapWith, openPool, type Pool } from '../engine/pool.ts';
import type { Spool } from '../engine/spool.ts';
import type { Article, BilingualDocument, DiscrepancyScope } from '../model.ts';
import type { ScoredPair } from '../pair/choose.ts';
import { type Settled, settle } from '../pair/settle.ts';
import type { Io } from '../process/io.ts';
import { collectGarbage } from '../process/memory.ts';
import { ignoreProgress, trackItems } from '../process/progress.ts';
import { type LexiconChoice, readChosenLexicon } from '../read/shipped/lexicon.ts';
import { type GatheredCorpus, type GatherOptions, gatherCorpus } from './gather.ts';
import { type PairedCorpus, type PairOptions, pairCorpus } from './pair.ts';

export interface CorpusOptions extends GatherOptions, Partial<Omit<PairOptions, 'languages'>>, LexiconChoice {
  /** Worker threads; the result is the same for any number. */
  jobs?: number | undefined;
  /** Pairs of paragraphs with a lower score are left out. */
  minScore?: number | undefined;
  /** Adds the sentence links inside each pair. */
  sentences?: boolean | undefined;
  /** Compares negations and names too where it is `all`; `usual` without it. */
  discrepancies?: DiscrepancyScope | undefined;
  /** Articles whose counterpart may still come are carried on to the next run instead of being left unpaired. */
  carriesOn?: boolean | undefined;
  /** The working folder to use; that of the process by default. */
  io?: Io | undefined;
}

/** Articles that were cleaned and paired, and are still to be aligned. They stand in a temporary file: call `close` in the end. */
export interface PairedArticles extends Settled, Pick<PairedCorpus, 'emptied' | 'unknownPairs'> {
  /** In the order of the data; the positions in `pairs` and in the lists are those in here. */
  articles: Spool;
  gathered: Omit<GatheredCorpus, 'close'>;
  pairs: readonly ScoredPair[];
  languages: readonly [string, string];
  /** The bilingual documents with the pair each comes from, in the order of the earlier of its two articles. */
  align(): AsyncGenerator<[ScoredPair, BilingualDocument]>;
  close(): Promise<void>;
}

/** Days between two articles that may still be counterparts: translations follow within a weekend. */
const DEFAULT_MAX_DAYS = 3;

/**
 * Cleans articles in two languages against one another and aligns those that are counterparts; gives a bilingual
 * document for each such pair. The order in which the articles come makes no difference.
 *
 * The lexicon says which two languages are paired.
 *
 * @throws AlignerError what is wrong with the lexicon
 */
export async function* alignCorpus(
  articles: Iterable<Article> | AsyncIterable<Article>,
  options: CorpusOptions = {},
): AsyncGenerator<BilingualDocument> {
  const paired = await pairArticles(articles, options);
  try {
    for await (const [, document] of paired.align()) yield document;
  } finally {
    await paired.close();
  }
}

/** The first steps of `alignCorpus`: cleans, finds the counterparts, and says how every article ended. */
export async function pairArticles(
  raw: Iterable<Article> | AsyncIterable<Article>,
  options: CorpusOptions = {},
): Promise<PairedArticles> {
  const { io = process, jobs = 1, maxDays = DEFAULT_MAX_DAYS, many = false, known = [] } = options;
  const { carriesOn = false, onProgress = ignoreProgress } = options;
  const bytes = await readChosenLexicon(options, io);
  const languages = readLexiconLanguages(bytes);
  const gathered = await gatherCorpus(raw, options);
  // Pages that the first round empties are given back by the second.
  for (const _ of [1, 2]) collectGarbage();
  const pool = openPool(jobs, bytes);
  const close = async () => {
    await pool.close();
    gathered.close();
  };
  try {
    const following: Pool = {
      ...pool,
      map: (tasks) => trackItems(pool.map(tasks), onProgress, { what: 'articles compared' }),
    };
    const found = await pairCorpus(gathered.articles, following, { languages, maxDays, many, known });
    const { articles } = gathered;
    return {
      ...found,
      ...settle(gathered, found.pairs, { languages, maxDays, carriesOn }),
      articles,
      gathered,
      languages,
      align: () => alignPairs(found.pairs, articles, pool, options),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function* alignPairs(
  pairs: readonly ScoredPair[],
  articles: Spool,
  pool: Pool,
  { minScore, sentences, discrepancies, onProgress = ignoreProgress }: CorpusOptions,
): AsyncGenerator<[ScoredPair, BilingualDocument]> {
  const sorted = [...pairs].sort((x, y) => first(x) - first(y) || last(x) - last(y));
  const toTask = (pair: ScoredPair) => {
    const [a, b] = [articles.readArticle(pair.a), articles.readArticle(pair.b)];
    return { kind: 'align' as const, id: `${a.id}+${b.id}`, a, b, minScore, sentences, discrepancies };
  };
  const share = (done: number) => (pairs.length > 0 ? done / pairs.length : undefined);
  yield* trackItems(mapWith(pool, sorted, toTask), onProgress, { what: 'pairs of articles', share });
}

const first = ({ a, b }: ScoredPair) => Math.min(a, b);
const last = ({ a, b }: ScoredPair) => Math.max(a, b);
