import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../../src/clean/corpus/apply.ts';
import { decideFeed } from '../../../src/clean/corpus/decide.ts';
import { TextTable } from '../../../src/clean/corpus/texts/text-table.ts';
import { makeArticle } from '../article.ts';

const BRIDGE = 'Der Stadtrat hat am Abend den Bau der neuen Brücke über den Fluss beschlossen.';
const FIRE = 'Bei dem Brand in einer Lagerhalle am Hafen sind 30 Menschen verletzt worden.';

/** What is removed of the second of two articles whose paragraphs have one hash, when the first one reads so. */
function removeAfter(first: string) {
  const articles = ['a', 'b'].map((id, i) => makeArticle([BRIDGE], { id, published: `2026-01-0${i + 1}` }));
  const feed = new TextTable();
  for (const article of articles) feed.add(article);
  const readText = () => first;
  const decisions = decideFeed(feed, readText, { near: 'strict', vocabulary: () => () => true });
  return applyDecisions(articles[1]!, 1, feed, decisions, readText).removed;
}

describe('a paragraph with the hash of an earlier one', () => {
  it('goes when the texts are the same', () => {
    expect(removeAfter(BRIDGE)).toMatchObject([{ reason: 'duplicate', of: 'a#p1' }]);
  });

  it('stays when only the hashes are', () => {
    expect(removeAfter(FIRE)).toEqual([]);
  });
});
