import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeArticle } from '../article.ts';
import { cleanFeed, judgeFeed } from '../clean-feed.ts';

/** A weekly report: the same sentence with other numbers. */
function report(week: number): string {
  return (
    `In der ${week}. Woche lag die Zahl der gemeldeten Einbrüche bei ${1000 + week * 7}, das waren ${week * 3} mehr als ` +
    `in der Woche davor, wie das Amt für Statistik am Montag in seinem Bericht mitteilte.`
  );
}

function reports(weeks: number) {
  return Array.from({ length: weeks }, (_, i) =>
    makeArticle([report(i + 1)], { id: `week-${i + 1}`, published: new Date(i * 864e5).toISOString() }),
  );
}

/** The closest eight and the one that shows that there are more. */
const MOST_PER_TEXT = 9;

describe('a report that comes every week with other numbers', () => {
  it('is compared with a bounded number of earlier ones', () => {
    for (const weeks of [50, 400]) {
      const { decisions } = judgeFeed(reports(weeks));
      expect(decisions.comparisons).toBeLessThanOrEqual(MOST_PER_TEXT * weeks);
    }
  });

  it('is compared with the closest eight and one more, from the tenth week on', () => {
    const { decisions } = judgeFeed(reports(12));
    expect(decisions.comparisons).toBe(0 + 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 3 * MOST_PER_TEXT);
  });

  it('stays every time, flagged as an update', () => {
    const { cleaned } = judgeFeed(reports(100));
    expect(cleaned.flatMap(({ removed }) => removed)).toEqual([]);
    expect(cleaned.flatMap(({ flagged }) => flagged.map(({ reason }) => reason))).toEqual(
      Array(99).fill('update'),
    );
  });

  it.each([1, 57, 199])('is found as a near-duplicate of week %i among all the others', (week) => {
    const copy = makeArticle([report(week).replace('gemeldeten', 'gemeldteen')], {
      id: 'copy',
      published: '2026-01-01',
    });
    const { cleaned } = judgeFeed([...reports(200), copy]);
    expect(cleaned.at(-1)?.removed).toMatchObject([{ reason: 'near-duplicate', of: `week-${week}#p1` }]);
  });
});

describe('the order in which texts are judged', () => {
  const SENTENCES = [
    'Der Stadtrat von Bergheim hat am Dienstag den Bau einer neuen Brücke über den Fluss beschlossen.',
    'Die Arbeiten sollen im Mai beginnen und rund 14 Monate dauern, sagte Bürgermeisterin Anna Vogt.',
    'Die Arbeiten sollen im Mai beginnen und rund 16 Monate dauern, sagte Bürgermeisterin Anna Vogt.',
    'Die Kosten von 12 Millionen Euro tragen die Stadt und das Land je zur Hälfte.',
    'Die alte Brücke aus dem Jahr 1931 war im Herbst nach einem Hochwasser gesperrt worden.',
    'Anwohner hatten monatelang über Umwege und Lärm in den Nebenstraßen geklagt.',
  ];
  const text = fc
    .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 })
    .chain((sentences) =>
      fc
        .constantFrom('', 'Bürgermeisterin', 'beschlossen', 'Hochwasser')
        .map((typo) => sentences.join(' ').replace(typo, typo.slice(1))),
    );
  const feed = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 12 });

  it('changes nothing: no decision reads another one', () => {
    fc.assert(
      fc.property(feed, fc.infiniteStream(fc.nat()), (articles, numbers) => {
        const raw = articles.map((texts, i) =>
          makeArticle(texts, { id: `a${i}`, published: `2026-01-${String(i + 1).padStart(2, '0')}` }),
        );
        const visit = (size: number) => {
          const weights = Array.from({ length: size }, () => numbers.next().value!);
          return weights.map((_, rank) => rank).sort((x, y) => weights[x]! - weights[y]! || y - x);
        };
        expect(cleanFeed(raw, { visit })).toEqual(cleanFeed(raw));
      }),
      { numRuns: 150 },
    );
  });
});
