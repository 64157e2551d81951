import type { AlignerError } from '../../errors.ts';
import type { Article, BilingualDocument, DocumentRelation, RemovalReason } from '../../model.ts';
import type { Console } from '../../process/console.ts';
import { count } from '../../text/wording.ts';
import type { Baseline } from './baseline.ts';
import { limitMessages } from './limit-messages.ts';
import type { Rules } from './rules.ts';

/**
 * What `--stats` writes. Every article is in exactly one of paired, unpaired, refused, repeated and, with a state that
 * carries articles on, open: in + openBefore = paired + unpaired + refused + repeated + open.
 */
export interface FeedStats {
  articles: {
    in: number;
    paired: number;
    unpaired: number;
    refused: number;
    repeated: number;
    openBefore: number;
    open: number;
  };
  /** Language tag -> articles. */
  languages: Record<string, number>;
  paragraphs: { in: number; kept: number; removed: number; flagged: number };
  removed: Partial<Record<RemovalReason, number>>;
  pairs: Partial<Record<DocumentRelation, number>>;
  /** Bilingual documents in which no paragraphs are paired: what their articles share stands in others, as a rule. */
  withoutPairs: number;
  /** Counterparts left unpaired, because nothing was left of one of them: all of it stands in other articles. */
  emptied: number;
  /** Facts that differ between the two languages, and the pairs of paragraphs that hold them. */
  discrepancies: { facts: number; pairs: number };
  /** Share of the paired articles' text that stands in pairs. */
  coverage: number;
}

/** Counts what a feed run did and reports it on stderr. */
export interface FeedReport {
  readonly refused: number;
  /** Every article that was refused, by id, with the reason. */
  readonly refusals: readonly { id: string; error: AlignerError }[];
  refuse(id: string, failure: AlignerError): void;
  /** Refuses an article that was counted as read before. */
  refuseRead(id: string, failure: AlignerError): void;
  read(): void;
  /** Articles that earlier runs left open. */
  reopen(articles: number): void;
  repeat(records: number): void;
  /** Gives the article back as the rules of the run leave it. */
  clean(article: Article): Article;
  pair(document: BilingualDocument): void;
  /** Pairs that the user named and that this feed does not hold. */
  passOver(pairs: readonly (readonly [string, string])[], languages: readonly [string, string]): void;
  /** Facts that differ between the two languages. */
  differ(found: { facts: number; pairs: number }): void;
  /** Counterparts of which one has no text left. */
  empty(pairs: number): void;
  /** How the articles ended that could be paired. */
  leave(articles: { paired: number; unpaired: number; open: number }): void;
  stats(): FeedStats;
  close(): void;
}

/** `baseline` hears of every cleaned article as well. */
export function createFeedReport(
  console: Console,
  baseline: Pick<Baseline, 'note'>,
  rules: Rules,
): FeedReport {
  const stats: FeedStats = {
    articles: { in: 0, paired: 0, unpaired: 0, refused: 0, repeated: 0, openBefore: 0, open: 0 },
    languages: {},
    paragraphs: { in: 0, kept: 0, removed: 0, flagged: 0 },
    removed: {},
    pairs: {},
    withoutPairs: 0,
    emptied: 0,
    discrepancies: { facts: 0, pairs: 0 },
    coverage: 0,
  };
  const refusals: { id: string; error: AlignerError }[] = [];
  const refused = limitMessages((line) => console.fail(line), 'articles could not be taken');
  const warnings = limitMessages((line) => console.warn(line), 'warnings');
  const text = { paired: 0, all: 0 };
  return {
    get refused() {
      return stats.articles.refused;
    },
    refusals,
    refuse(id, error) {
      stats.articles.in++;
      this.refuseRead(id, error);
    },
    refuseRead(id, error) {
      stats.articles.refused++;
      refusals.push({ id, error });
      refused.add(error.message);
    },
    read() {
      stats.articles.in++;
    },
    reopen(articles) {
      stats.articles.openBefore += articles;
    },
    repeat(records) {
      stats.articles.repeated += records;
    },
    clean(cleaned) {
      const article = rules.apply(cleaned);
      baseline.note(article);
      for (const warning of article.warnings) warnings.add(`${article.id}: ${warning}`);
      const { paragraphs, removed, flagged, language } = article;
      stats.paragraphs.in += paragraphs.length + removed.length;
      stats.paragraphs.kept += paragraphs.length;
      stats.paragraphs.removed += removed.length;
      stats.paragraphs.flagged += flagged.length;
      for (const { reason } of removed) countUp(stats.removed, reason);
      countUp(stats.languages, language.tag);
      return article;
    },
    pair(document) {
      countUp(stats.pairs, document.relation);
      if (document.pairs.length === 0) stats.withoutPairs++;
      for (const tag of document.languages) {
        const size = document.articles[tag]!.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
        text.all += size;
        text.paired += size * document.coverage[tag]!;
      }
    },
    passOver(pairs, languages) {
      for (const [a, b] of pairs) {
        warnings.add(`--pairs: ${a} and ${b} are not articles of this feed in ${languages.join(' and ')}`);
      }
    },
    differ({ facts, pairs }) {
      stats.discrepancies = { facts, pairs };
    },
    empty(pairs) {
      stats.emptied += pairs;
    },
    leave({ paired, unpaired, open }) {
      stats.articles.open += open;
      stats.articles.paired += paired;
      stats.articles.unpaired += unpaired;
    },
    stats: () => ({
      ...stats,
      coverage: text.all > 0 ? Math.round((1000 * text.paired) / text.all) / 1000 : 0,
    }),
    close() {
      refused.close();
      warnings.close();
      for (const line of describe(this.stats())) console.say(line);
    },
  };
}

function countUp<K extends string>(counts: Partial<Record<K, number>>, key: K): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

function describe({
  articles,
  languages,
  paragraphs,
  removed,
  pairs,
  withoutPairs,
  emptied,
  discrepancies,
}: FeedStats): string[] {
  const repeated = articles.repeated > 0 ? ` + ${articles.repeated} seen twice` : '';
  const before = articles.openBefore > 0 ? ` + ${articles.openBefore} open before` : '';
  const open = articles.open > 0 ? ` + ${articles.open} still open` : '';
  const without =
    emptied > 0 ? `; ${emptied} more left unpaired, all of one side stands in other articles` : '';
  const bare = withoutPairs > 0 ? `, ${withoutPairs} of them without pairs of paragraphs` : '';
  const flagged = paragraphs.flagged > 0 ? `; ${paragraphs.flagged} flagged` : '';
  return [
    `articles: ${articles.in} in${before} = ${articles.paired} paired + ${articles.unpaired} unpaired + ${articles.refused} refused${repeated}${open}${list(languages)}`,
    `paragraphs: ${paragraphs.in} in = ${paragraphs.kept} kept + ${paragraphs.removed} removed${list(removed)}${flagged}`,
    `bilingual documents: ${Object.values(pairs).reduce((sum, n) => sum + n, 0)}${list(pairs)}${bare}${without}`,
    ...(discrepancies.facts > 0
      ? [`facts that differ: ${discrepancies.facts} in ${count(discrepancies.pairs, 'pair')} of paragraphs`]
      : []),
  ];
}

function list(counts: Partial<Record<string, number>>): string {
  const entries = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length > 0 ? ` (${entries.map(([name, n]) => `${n} ${name}`).join(', ')})` : '';
}
