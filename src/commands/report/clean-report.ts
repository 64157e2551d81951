import type { AlignerError } from '../../errors.ts';
import type { Article, RemovalReason } from '../../model.ts';
import type { Console } from '../../process/console.ts';
import { count } from '../../text/wording.ts';
import type { Baseline } from './baseline.ts';
import { limitMessages } from './limit-messages.ts';
import type { Rules } from './rules.ts';

/** Tells on stderr what cleaning did, and counts paragraphs: in = kept + removed. */
export interface CleanReport {
  /** For the writers of findings. */
  readonly accepted: Baseline['accepted'];
  readonly articles: number;
  readonly refused: number;
  readonly removed: number;
  readonly kept: number;
  /** Of those removed, the ones that are no boilerplate. */
  readonly repeats: number;
  /** Paragraphs that say other facts than an earlier one. */
  readonly updates: number;
  /** The first of them by name, `article#p3`. */
  readonly updated: readonly string[];
  /** Gives the article back as the rules of the run leave it. */
  add(article: Article): Article;
  refuse(failure: AlignerError): void;
  /** Records that came again word for word and were passed over. */
  repeat(records: number): void;
  /** Prints what could only be said at the end. */
  close(): void;
}

/** A feed of thousands is summed up; up to this many articles get a line each. */
const MAX_ARTICLE_LINES = 20;
/** A line names up to this many removals. */
const MAX_NAMED_REMOVALS = 10;
/** A failed gate names up to this many paragraphs. */
const MAX_NAMED_UPDATES = 10;

/** `baseline` hears of every cleaned article as well. */
export function createCleanReport(console: Console, baseline: Baseline, rules: Rules): CleanReport {
  const lines: string[] = [];
  const updated: string[] = [];
  const warnings = limitMessages((line) => console.warn(line), 'warnings');
  const refusals = limitMessages((line) => console.fail(line), 'articles could not be read');
  const reasons = new Map<RemovalReason, number>();
  const counts: Counts = {
    articles: 0,
    refused: 0,
    repeated: 0,
    kept: 0,
    removed: 0,
    flagged: 0,
    updates: 0,
  };
  return {
    accepted: baseline.accepted,
    get articles() {
      return counts.articles;
    },
    get refused() {
      return counts.refused;
    },
    get removed() {
      return counts.removed;
    },
    get kept() {
      return counts.kept;
    },
    get repeats() {
      return counts.removed - (reasons.get('boilerplate') ?? 0);
    },
    get updates() {
      return counts.updates;
    },
    updated,
    add(cleaned) {
      const article = rules.apply(cleaned);
      baseline.note(article);
      counts.articles++;
      counts.kept += article.paragraphs.length;
      counts.removed += article.removed.length;
      counts.flagged += article.flagged.length;
      for (const { id, reason } of article.flagged) {
        if (reason !== 'update') continue;
        counts.updates++;
        if (updated.length < MAX_NAMED_UPDATES) updated.push(`${article.id}#${id}`);
      }
      for (const { reason } of article.removed) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      if (lines.length <= MAX_ARTICLE_LINES) lines.push(`${article.id}: ${describeArticle(article)}`);
      for (const warning of article.warnings) warnings.add(`${article.id}: ${warning}`);
      return article;
    },
    refuse(failure) {
      counts.refused++;
      refusals.add(failure.message);
    },
    repeat(records) {
      counts.repeated += records;
    },
    close() {
      refusals.close();
      warnings.close();
      const only = counts.articles === 1 && counts.refused + counts.repeated === 0 ? lines[0] : undefined;
      if (only) return console.say(only.slice(only.indexOf(': ') + 2));
      if (lines.length <= MAX_ARTICLE_LINES) for (const line of lines) console.say(line);
      if (counts.articles + counts.refused + counts.repeated > 1)
        console.say(describeCounts(counts, reasons));
    },
  };
}

/** `de, 7 paragraphs, 3 removed (p5=p2, p6=p3, p7=p4)` */
export function describeArticle({ language, paragraphs, removed }: Article): string {
  // Repeats first: a web page has far more boilerplate than fits in a line.
  const ranked = removed.toSorted((a, b) => Number(a.of === null) - Number(b.of === null));
  const named = ranked.slice(0, MAX_NAMED_REMOVALS).map(({ id, of, reason }) => `${id}=${of ?? reason}`);
  const rest = removed.length - named.length;
  if (rest > 0) named.push(`and ${rest} more`);
  const list = named.length > 0 ? ` (${named.join(', ')})` : '';
  return `${language.tag}, ${count(paragraphs.length + removed.length, 'paragraph')}, ${removed.length} removed${list}`;
}

interface Counts {
  articles: number;
  refused: number;
  repeated: number;
  kept: number;
  removed: number;
  flagged: number;
  updates: number;
}

function describeCounts(counts: Counts, reasons: ReadonlyMap<RemovalReason, number>): string {
  const { articles, refused, repeated, kept, removed, flagged } = counts;
  const byReason = [...reasons].sort().map(([reason, n]) => `${n} ${reason}`);
  const list = byReason.length > 0 ? ` (${byReason.join(', ')})` : '';
  return (
    `${count(articles + refused + repeated, 'article')} in = ${articles} out + ${refused} refused` +
    `${repeated > 0 ? ` + ${repeated} seen twice` : ''}; ` +
    `${count(kept + removed, 'paragraph')} in = ${kept} kept + ${removed} removed${list}` +
    `${flagged > 0 ? `; ${flagged} flagged` : ''}`
  );
}
