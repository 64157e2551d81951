import { describe, expect, it } from 'vitest';
import { NOTHING_EARLIER } from '../../../src/clean/corpus/texts/earlier.ts';
import { joinKeys } from '../../../src/clean/corpus/texts/known.ts';
import { orderArticles } from '../../../src/clean/corpus/texts/order.ts';
import { RankedTexts } from '../../../src/clean/corpus/texts/ranks.ts';
import { TextTable } from '../../../src/clean/corpus/texts/text-table.ts';
import { Search } from '../../../src/clean/search/search.ts';
import { makeArticle } from '../article.ts';

function openSearch(paragraphs: string[]): Search {
  const feed = new TextTable();
  feed.add(makeArticle(paragraphs));
  const texts = new RankedTexts(feed, orderArticles(feed, NOTHING_EARLIER));
  return new Search(texts, NOTHING_EARLIER, joinKeys(feed, texts, NOTHING_EARLIER));
}

/** So short that each of its shingles is kept; the last words are its own. */
const vary = (number: number) =>
  `Der Stadtrat hat am Abend den Bau der Brücke${number} beschlossen${number}.`;
const upTo = (end: number) => Array.from({ length: end }, (_, rank) => rank);

describe('the search for resembling texts', () => {
  it('gives earlier texts that share shingles, none that comes later', () => {
    const search = openSearch([
      'Am Montag beginnen die Arbeiten an der Schule in der Altstadt.',
      vary(1),
      vary(2),
      vary(3),
    ]);
    expect(upTo(4).map((rank) => search.findInThisRun(rank))).toEqual([[], [], [1], [1, 2]]);
  });

  it('looks at the sixteen earliest texts with a shingle: one with more is a common phrase', () => {
    const search = openSearch(upTo(20).map(vary));
    expect(search.findInThisRun(16)).toEqual(upTo(16));
    expect(search.findInThisRun(17)).toEqual(upTo(16));
    expect(search.findInThisRun(19)).toEqual(upTo(16));
  });
});
