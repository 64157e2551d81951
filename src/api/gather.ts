import { Spool } from '../engine/spool.ts';
import type { Article } from '../model.ts';
import { dayOf, findToday, MS_PER_DAY } from '../pair/days.ts';
import { keepMemoryFlat } from '../process/memory.ts';
import type { Index } from '../store/index.ts';
import type { OpenArticle, State } from '../store/state.ts';
import { type CleanedArticles, type CleanOptions, cleanArticles } from './clean.ts';

/** All articles that may be paired: those of this run, cleaned, and those that earlier runs left open. */
export interface GatheredCorpus {
  /** In the order of the data. */
  articles: Spool;
  /** Per article, the day on which it starts to wait for a counterpart; null where no day is known at all. */
  days: (number | null)[];
  /** Newest of these days. */
  today: number | null;
  /** Records that came again, in this run or from an earlier one, and were passed over. */
  repeated: number;
  /** Articles that earlier runs left open. */
  reopened: number;
  close(): void;
}

export interface GatherOptions extends Pick<CleanOptions, 'near' | 'onRead' | 'onProgress'> {
  /** What earlier runs left: the articles that still wait, and the index of all paragraphs seen. */
  earlier?: { state: State; index: Index } | undefined;
  /** Hears of each cleaned article that this run adds, and may change it: gives back the one to go on with. */
  onCleaned?: ((article: Article) => Article) | undefined;
  /** Hears of articles whose date lies far after all others. */
  onSkew?: ((articles: number) => void) | undefined;
}

/**
 * Cleans the articles against one another and against earlier runs, and puts them aside in the order of the data: by
 * time, id and contents, whatever the order in which they came.
 */
export async function gatherCorpus(
  raw: Iterable<Article> | AsyncIterable<Article>,
  { near, onRead, onProgress, earlier, onCleaned, onSkew }: GatherOptions,
): Promise<GatheredCorpus> {
  const articles = new Spool();
  const open = new Spool();
  let cleaned: CleanedArticles | undefined;
  try {
    const openEarlier = earlier && ((texts: CleanedArticles['texts']) => earlier.index.read(texts));
    cleaned = await cleanArticles(raw, { near, onRead, onProgress, openEarlier });
    const { known } = cleaned.decisions.texts.order;
    const openDays = earlier ? await putAside(earlier.state.readOpen(), open) : [];
    const { today, skewed } = findToday(listDays(cleaned.texts.published, openDays));
    if (skewed > 0) onSkew?.(skewed);
    const days: (number | null)[] = [];
    for (const { article, day } of mergeInOrder(open, openDays, listNew(cleaned, onCleaned), today)) {
      articles.add(article);
      days.push(day);
      keepMemoryFlat();
    }
    // The index of this run is a file of its own until the state points to it.
    await earlier?.index.write(cleaned);
    const counts = { repeated: cleaned.repeated + known.size, reopened: open.length };
    return { articles, days, today, ...counts, close: () => articles.close() };
  } catch (error) {
    articles.close();
    throw error;
  } finally {
    cleaned?.close();
    open.close();
  }
}

/** Gives the days on which they start to wait. */
async function putAside(open: AsyncIterable<OpenArticle>, spool: Spool): Promise<(number | null)[]> {
  const days: (number | null)[] = [];
  for await (const { article, day } of open) {
    spool.add(article);
    days.push(day);
  }
  return days;
}

/** The cleaned articles without those that an earlier run had already, word for word. */
function* listNew(cleaned: CleanedArticles, onCleaned: GatherOptions['onCleaned']): Generator<Article> {
  const { order } = cleaned.decisions.texts;
  let at = 0;
  for (const article of cleaned.articles()) {
    if (order.known.has(order.articles[at++]!)) continue;
    yield onCleaned ? onCleaned(article) : article;
  }
}

/** `published` is in milliseconds since 1970, Infinity where there is not a valid date. */
function listDays(published: readonly number[], open: readonly (number | null)[]): number[] {
  return [
    ...published.map((time) => time / MS_PER_DAY),
    ...open.map((day) => day ?? Number.POSITIVE_INFINITY),
  ].filter(Number.isFinite);
}

/** Two lists in the order of the data into one. An article without a date waits from the newest day on. */
function* mergeInOrder(
  open: Spool,
  openDays: readonly (number | null)[],
  added: Iterable<Article>,
  today: number | null,
): Generator<OpenArticle> {
  let next = 0;
  const readNext = () =>
    next < open.length ? { article: open.readArticle(next), day: openDays[next++]! } : undefined;
  let waiting = readNext();
  for (const article of added) {
    for (; waiting !== undefined && comesBefore(waiting.article, article); waiting = readNext())
      yield waiting;
    yield { article, day: dayOf(article) ?? today };
  }
  for (; waiting !== undefined; waiting = readNext()) yield waiting;
}

function comesBefore(a: Article, b: Article): boolean {
  const [x, y] = [a, b].map((article) => dayOf(article) ?? Number.POSITIVE_INFINITY) as [number, number];
  return x === y ? a.id <= b.id : x < y;
}
