import type { FeedOptions } from '../commands/feed-options.ts';
import type { FeedReport } from '../commands/report/feed-report.ts';
import { Spool } from '../engine/spool.ts';
import { AlignerError } from '../errors.ts';
import type { Article } from '../model.ts';
import { dayOf, findToday, MS_PER_DAY } from '../pair/days.ts';
import type { Console } from '../process/console.ts';
import type { Io } from '../process/io.ts';
import { keepMemoryFlat } from '../process/memory.ts';
import { openIndex } from '../store/index.ts';
import type { OpenArticle, State } from '../store/state.ts';
import { type CleanedFeed, cleanFeed, type FeedListener } from './clean-articles.ts';

/** All articles that may be paired: those of this run, cleaned, and those that earlier runs left open. */
export interface GatheredFeed {
  /** In the order of the data. */
  articles: Spool;
  /** Per article, the day on which it starts to wait for a counterpart; null where no day is known at all. */
  days: (number | null)[];
  /** Newest of these days. */
  today: number | null;
  close(): void;
}

/**
 * Reads every article, cleans each and then all against one another and against earlier runs, and puts them aside in
 * the order of the data: by time, id and contents, whatever the order in which they came.
 */
export async function gatherFeed(
  paths: readonly string[],
  options: FeedOptions,
  state: State | undefined,
  io: Io,
  console: Console,
  report: FeedReport,
): Promise<GatheredFeed> {
  const index = state === undefined ? undefined : openStateIndex(state, options, io);
  const articles = new Spool();
  const open = new Spool();
  const listener: FeedListener = {
    onRead: () => report.read(),
    onFailure: ({ id, name, failure }) => report.refuse(id ?? name, failure),
  };
  let cleaned: CleanedFeed | undefined;
  try {
    const run = await cleanFeed(paths, options, io, console, listener, (feed) => index?.read(feed));
    cleaned = run;
    const { repeated, known } = run.decisions.texts.order;
    report.repeat(repeated.size + known.size);
    const openDays = state === undefined ? [] : await putAside(state.readOpen(), open);
    report.reopen(open.length);
    const { today, skewed } = findToday(listDays(run.feed.published, openDays));
    if (skewed > 0) console.warn(describeSkew(skewed));
    const days: (number | null)[] = [];
    for (const { article, day } of mergeInOrder(open, openDays, takeNew(run, report), today)) {
      articles.add(article);
      days.push(day);
      keepMemoryFlat();
    }
    // The index of this run is a file of its own until the state points to it.
    await index?.write(run);
    return { articles, days, today, close: () => articles.close() };
  } catch (error) {
    articles.close();
    throw error;
  } finally {
    cleaned?.close();
    index?.close();
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

/** The cleaned articles but for those that an earlier run had already, word for word. */
function* takeNew(run: CleanedFeed, report: FeedReport): Generator<Article> {
  const { order } = run.decisions.texts;
  let at = 0;
  for (const article of run.articles()) {
    if (order.known.has(order.articles[at++]!)) continue;
    report.clean(article);
    yield article;
  }
}

/** `published` is in milliseconds since 1970, Infinity where there is no date. */
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

function describeSkew(articles: number): string {
  const subject = articles === 1 ? 'an article is' : `${articles} articles are`;
  return `${subject} dated more than a month after all others; a clock must be wrong, the date is not taken for today`;
}

/** A damaged index inside a state is told in the user's terms: the folder that was named. */
function openStateIndex(
  state: State,
  { state: name, indexDays }: FeedOptions,
  io: Io,
): ReturnType<typeof openIndex> {
  try {
    return openIndex(state.index, indexDays, io);
  } catch (error) {
    if (!(error instanceof AlignerError)) throw error;
    throw new AlignerError('bad-state', `the index in ${name} is damaged; start again with an empty folder`, {
      cause: error,
    });
  }
}
