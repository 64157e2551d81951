import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeArticle } from './article.ts';
import { cleanFeed } from './clean-feed.ts';

const FOLDER = new URL('../../fixtures/verdicts/', import.meta.url);
const tables = readdirSync(FOLDER).filter((name) => name.endsWith('.tsv'));

/** `newer: near-duplicate of older#p1`, `newer: update of ...`, or `kept`: what happened to the two paragraphs. */
function describeOutcome(older: string, newer: string, language: string): string {
  const make = (id: string, text: string, day: number) => {
    const article = makeArticle([text], { id, published: `2026-01-0${day}` });
    return { ...article, paragraphs: article.paragraphs.map((paragraph) => ({ ...paragraph, language })) };
  };
  const cleaned = cleanFeed([make('older', older, 1), make('newer', newer, 2)]);
  const events = cleaned.flatMap(({ id, removed, flagged }) =>
    [...removed, ...flagged].map(({ reason, of }) => `${id}: ${reason} of ${of}`),
  );
  return events.join('; ') || 'kept';
}

const OUTCOMES: Record<string, string> = {
  duplicate: 'newer: duplicate of older#p1',
  'near-duplicate': 'newer: near-duplicate of older#p1',
  contained: 'newer: contained of older#p1',
  'contained<': 'older: contained of newer#p1',
  extended: 'older: extended of newer#p1',
  update: 'newer: update of older#p1',
  kept: 'kept',
};

describe.each(tables)('verdicts in %s', (table) => {
  const language = table.slice(0, 2);
  const cases = readFileSync(new URL(table, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string, string, string]);

  it.each(cases.map(([verdict, older, newer, about]) => ({ verdict, older, newer, about })))(
    '$verdict: $about',
    ({ verdict, older, newer }) => {
      expect(describeOutcome(older, newer, language)).toBe(OUTCOMES[verdict]);
    },
  );
});
