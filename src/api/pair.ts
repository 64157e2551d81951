import { mapWith, type Pool } from '../engine/pool.ts';
import { RowSorter } from '../engine/row-sorter.ts';
import type { Spool } from '../engine/spool.ts';
import type { JudgeTask, KeysTask } from '../engine/tasks.ts';
import type { Article } from '../model.ts';
import { choosePairs, joinPlaces, type Place, type ScoredPair } from '../pair/choose.ts';
import { dayOf } from '../pair/days.ts';
import { CANDIDATES, type Candidate } from '../pair/filters.ts';
import { listHints } from '../pair/hints.ts';
import { MIN_PROBABILITY } from '../pair/judge-counterpart.ts';
import { listOwnTexts } from '../pair/own-texts.ts';
import { HINT_ROW, hints, KEY_ROW, keys } from '../pair/rows.ts';
import { proposeCandidates } from '../plan/pair-stages.ts';
import { yieldToEventLoop } from '../process/progress.ts';

export interface PairOptions {
  languages: readonly [string, string];
  maxDays: number;
  /** One article may have several counterparts. */
  many?: boolean | undefined;
  /** Pairs that the user knows, as ids; they stand whatever the texts say. */
  known: readonly (readonly [string, string])[];
}

export interface PairedCorpus {
  pairs: ScoredPair[];
  /** Counterparts that are not paired, because nothing was left of one of them: all of it stands in other articles. */
  emptied: number;
  /** Known pairs, as ids, that are not two articles of this corpus, one in each language. */
  unknownPairs: (readonly [string, string])[];
}

const sortRows = (width: number) => new RowSorter(width);

/**
 * Finds out which articles are counterparts; positions are those in the spool. The filters `keys`, `reduce...` and
 * `finish` with a sort between them; then the aligner judges what they propose, and the surest pairs are chosen.
 */
export async function pairCorpus(cleaned: Spool, pool: Pool, options: PairOptions): Promise<PairedCorpus> {
  const { languages, maxDays, many } = options;
  const gathered = { keys: sortRows(KEY_ROW.width), hints: sortRows(HINT_ROW.width) };
  const { sizes, known, unknownPairs } = await gatherKeys(cleaned, pool, options, gathered);
  const taken = new Set(many ? [] : known.flatMap(({ a, b }) => [a, b]));
  const candidates = proposeCandidates({ ...gathered, sizes }, { perArticle: CANDIDATES, maxDays }, sortRows);
  const judged: ScoredPair[] = [];
  for await (const pairs of judgeCandidates(leaveOut(candidates, taken), cleaned, pool, languages)) {
    judged.push(...pairs.filter(({ probability }) => probability >= MIN_PROBABILITY));
  }
  const chosen = choosePairs(judged, MIN_PROBABILITY, many);
  const hasText = (order: number) => cleaned.readArticle(order).paragraphs.length > 0;
  // A story that was sent again, word for word, is no pair to a reader: all of it stands in other articles.
  const standing = chosen.filter(({ a, b }) => hasText(a) && hasText(b));
  const pairs = [...known, ...standing].sort((x, y) => x.a - y.a || x.b - y.b);
  return { pairs, emptied: chosen.length - standing.length, unknownPairs };
}

/** One pass over the articles: the rows of their keys and hints, how many each side has, and the pairs that are known. */
async function gatherKeys(
  cleaned: Spool,
  pool: Pool,
  { languages, known }: PairOptions,
  gathered: { keys: RowSorter; hints: RowSorter },
): Promise<{ sizes: [number, number]; known: ScoredPair[]; unknownPairs: PairedCorpus['unknownPairs'] }> {
  const sizes: [number, number] = [0, 0];
  const places = new Map<string, Place>();
  for (const id of known.flat()) places.set(id, {});
  const emitKey = gathered.keys.add.bind(gathered.keys);
  const emitHint = gathered.hints.add.bind(gathered.hints);
  const toTask = ({ article, side }: Entry): KeysTask => ({
    kind: 'keys',
    languages: [...languages],
    texts: listOwnTexts(article),
    side,
  });
  for await (const [{ article, order, side }, packed] of mapWith(
    pool,
    listEntries(cleaned, languages),
    toTask,
  )) {
    sizes[side]++;
    keys(order, side, dayOf(article), packed, emitKey);
    hints(order, side, listHints(article), emitHint);
    const place = places.get(article.id);
    if (place !== undefined) place[side] = order;
  }
  const joined = known.map(([x, y]) => joinPlaces(places.get(x)!, places.get(y)!));
  return {
    sizes,
    known: joined.filter((pair) => pair !== null),
    unknownPairs: known.filter((_, i) => joined[i] === null),
  };
}

interface Entry {
  article: Article;
  order: number;
  side: 0 | 1;
}

function* listEntries(cleaned: Spool, languages: readonly [string, string]): Generator<Entry> {
  for (let order = 0; order < cleaned.length; order++) {
    const article = cleaned.readArticle(order);
    const side = languages.indexOf(article.language.tag);
    if (side === 0 || side === 1) yield { article, order, side };
  }
}

/** Without the articles whose counterpart is known. */
function* leaveOut(
  proposals: Iterable<Candidate[] | null>,
  taken: ReadonlySet<number>,
): Generator<Candidate[] | null> {
  for (const proposal of proposals) {
    const free = proposal?.filter(({ a, b }) => !taken.has(a) && !taken.has(b));
    if (free === undefined) yield null;
    else if (free.length > 0) yield free;
  }
}

/** The candidates of one article at a time, with the aligner's judgement. */
async function* judgeCandidates(
  proposals: Iterable<Candidate[] | null>,
  cleaned: Spool,
  pool: Pool,
  languages: readonly [string, string],
): AsyncGenerator<ScoredPair[]> {
  const read = (order: number) => listOwnTexts(cleaned.readArticle(order));
  const toTask = (group: Candidate[]): JudgeTask => {
    return {
      kind: 'judge',
      languages: [...languages],
      a: read(group[0]!.a),
      others: group.map(({ b }) => read(b)),
    };
  };
  for await (const [group, judgements] of mapWith(pool, yieldToEventLoop(proposals), toTask)) {
    yield group.map(({ a, b }, i) => ({ a, b, probability: judgements[i]!.probability }));
  }
}
