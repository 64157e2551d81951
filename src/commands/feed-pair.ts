import type { Lexicon } from '../align/lexicon/lexicon.ts';
import { openVocabularies } from '../align/open-vocabularies.ts';
import { type Candidate, proposeCandidates } from '../feed/candidates.ts';
import { choosePairs, type ScoredPair } from '../feed/choose.ts';
import { dayOf } from '../feed/days.ts';
import { listHints } from '../feed/hints.ts';
import { MIN_PROBABILITY } from '../feed/judge-counterpart.ts';
import { listKeys } from '../feed/keys.ts';
import { KeyNumbers, SideKeys } from '../feed/side-keys.ts';
import { listOwnTexts } from '../feed/texts.ts';
import type { Spool } from '../store/spool.ts';
import type { Pool } from '../workers/pool.ts';
import type { JudgeTask } from '../workers/tasks.ts';

export interface PairOptions {
  languages: readonly [string, string];
  maxDays: number;
  many: boolean;
  /** Pairs that the user knows, as ids; they stand whatever the texts say. */
  known: readonly (readonly [string, string])[];
}

/** Counterparts tried per article: the right one is among the first four in 99 of 100 cases, and each costs an alignment. */
const CANDIDATES = 4;
/** A publisher's own hint brings a pair into the choice even when the texts look little alike. */
const HINTED_LIKENESS = 0.1;

/** Finds out which articles are counterparts; positions are those in the spool. */
export async function pairFeed(
  cleaned: Spool,
  pool: Pool,
  lexicon: Lexicon | undefined,
  options: PairOptions,
): Promise<ScoredPair[]> {
  const { sides, byId, hinted } = readSides(cleaned, lexicon, options);
  const known = options.known.flatMap(([x, y]) => {
    const pair = [byId.get(x), byId.get(y)];
    const a = pair.find((entry) => entry?.side === 0);
    const b = pair.find((entry) => entry?.side === 1);
    return a && b ? [{ a: a.order, b: b.order, probability: 1 }] : [];
  });
  const taken = new Set(options.many ? [] : known.flatMap(({ a, b }) => [a, b]));
  const candidates = merge(
    proposeCandidates(...sides, { perArticle: CANDIDATES, maxDays: options.maxDays }),
    hinted,
  ).filter(({ a, b }) => !taken.has(a) && !taken.has(b));
  const judged: ScoredPair[] = [];
  const groups = groupByArticle(candidates);
  let at = 0;
  for await (const judgements of pool.map(readTasks(groups, cleaned, options.languages))) {
    const group = groups[at++]!;
    judgements.forEach(({ probability }, i) => {
      judged.push({ a: group[i]!.a, b: group[i]!.b, probability });
    });
  }
  return [...known, ...choosePairs(judged, MIN_PROBABILITY, options.many)].sort(
    (x, y) => x.a - y.a || x.b - y.b,
  );
}

interface Place {
  order: number;
  side: 0 | 1;
}

/** One pass over the articles: their keys by language, their ids, and the pairs that publishers themselves hint at. */
function readSides(cleaned: Spool, lexicon: Lexicon | undefined, { languages }: PairOptions) {
  const numbers = new KeyNumbers();
  const sides: [SideKeys, SideKeys] = [new SideKeys(numbers), new SideKeys(numbers)];
  const vocabularies = openVocabularies([...languages], lexicon);
  const byId = new Map<string, Place>();
  const byHint = new Map<string, Place>();
  const hinted: Candidate[] = [];
  for (let order = 0; order < cleaned.length; order++) {
    const article = cleaned.readArticle(order);
    const side = languages.indexOf(article.language.tag);
    if (side !== 0 && side !== 1) continue;
    sides[side].add(order, dayOf(article), listKeys(listOwnTexts(article), vocabularies[side]!, side === 0));
    const place = { order, side } as const;
    byId.set(article.id, place);
    for (const hint of listHints(article)) {
      const other = byHint.get(hint);
      if (other === undefined) byHint.set(hint, place);
      else if (other.side !== side) {
        const [a, b] = side === 0 ? [order, other.order] : [other.order, order];
        hinted.push({ a, b, likeness: HINTED_LIKENESS });
      }
    }
  }
  return { sides, byId, hinted };
}

function merge(candidates: readonly Candidate[], hinted: readonly Candidate[]): Candidate[] {
  const known = new Set(candidates.map(({ a, b }) => `${a},${b}`));
  return [...candidates, ...hinted.filter(({ a, b }) => !known.has(`${a},${b}`))].sort(
    (x, y) => x.a - y.a || x.b - y.b,
  );
}

function groupByArticle(candidates: readonly Candidate[]): Candidate[][] {
  const groups: Candidate[][] = [];
  for (const candidate of candidates) {
    const last = groups.at(-1);
    if (last?.[0]?.a === candidate.a) last.push(candidate);
    else groups.push([candidate]);
  }
  return groups;
}

function* readTasks(
  groups: readonly Candidate[][],
  cleaned: Spool,
  languages: readonly [string, string],
): Generator<JudgeTask> {
  const read = (order: number) => listOwnTexts(cleaned.readArticle(order));
  for (const group of groups) {
    const others = group.map(({ b, likeness }) => ({ b: read(b), likeness }));
    yield { kind: 'judge', languages: [...languages], a: read(group[0]!.a), others };
  }
}
