import { describe, expect, it } from 'vitest';
import type { Article, Removal } from '../../src/model.ts';
import { listOwnTexts, restoreOwn } from '../../src/pair/own-texts.ts';
import { readSampleFeed } from './sample.ts';

const removal = (id: string, reason: Removal['reason'], of: string | null): Removal => {
  return { id, text: `text of ${id}`, line: 1, language: 'en', reason, of, similarity: 1 };
};

async function makeArticle(removed: Removal[]): Promise<Article> {
  const article = (await readSampleFeed()).get('zoo')!;
  const paragraph = { id: 'p3', text: 'text of p3', line: 3, language: 'en' };
  return { ...article, paragraphs: [paragraph], removed };
}

describe('restoreOwn', () => {
  it('gives back what went for a copy in another article, as boilerplate of a feed too, in its place', async () => {
    const article = await makeArticle([
      removal('p1', 'duplicate', 'other#p7'),
      removal('p2', 'duplicate', 'p3'),
      removal('p4', 'boilerplate', 'other#p2'),
      removal('p5', 'boilerplate', null),
    ]);
    expect(listOwnTexts(article)).toEqual(['text of p1', 'text of p3', 'text of p4']);
    expect(restoreOwn(article).removed.map(({ id }) => id)).toEqual(['p2', 'p5']);
  });

  it('leaves an article as it is that lost nothing to others', async () => {
    const article = await makeArticle([removal('p2', 'duplicate', 'p3')]);
    expect(restoreOwn(article)).toBe(article);
  });
});
