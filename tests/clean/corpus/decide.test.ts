import { describe, expect, it } from 'vitest';
import { makeArticle } from '../article.ts';
import { judgeFeed } from '../clean-feed.ts';

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
