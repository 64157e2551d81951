import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/model.ts';
import { paragraphNumber } from '../../../../src/text/paragraph-order.ts';
import { makeArticle } from '../../article.ts';
import { cleanFeed } from '../../clean-feed.ts';

const BRIDGE = 'Der Stadtrat hat am Abend den Bau der neuen Brücke über den Fluss beschlossen.';
const BRIDGE_TYPO = BRIDGE.replace('beschlossen', 'beschlosesn');
const BRIDGE_LONGER = `${BRIDGE} Die Arbeiten sollen im Frühjahr beginnen.`;
const BRIDGE_CUT = 'Der Stadtrat hat am Abend den Bau der neuen Brücke über …';
const FIRE = 'Bei dem Brand in einer Lagerhalle am Hafen sind 30 Menschen verletzt worden.';
const FIRE_UPDATE = FIRE.replace('30', '300');
const LINE = 'Jeden Morgen das Wichtigste aus der Region auf einen Blick, kostenlos für Sie.';

function article(id: string, day: number, ...texts: string[]): Article {
  return makeArticle(texts, { id, published: `2026-01-${String(day).padStart(2, '0')}` });
}

/** `b#p1 duplicate a#p1`: everything that happened, in the order of the data. */
function events(articles: Article[]): string[] {
  return articles.flatMap(({ id, removed, flagged }) =>
    [...removed, ...flagged].map((finding) => `${id}#${finding.id} ${finding.reason} ${finding.of}`),
  );
}

describe('a feed', () => {
  it('keeps the earliest of equal paragraphs, whatever came in first', () => {
    const articles = [article('late', 3, BRIDGE), article('early', 1, BRIDGE), article('middle', 2, BRIDGE)];
    expect(events(cleanFeed(articles))).toEqual([
      'middle#p1 duplicate early#p1',
      'late#p1 duplicate early#p1',
    ]);
  });

  it('judges against a paragraph that went itself', () => {
    const articles = [article('a', 1, BRIDGE), article('b', 2, BRIDGE_LONGER), article('c', 3, BRIDGE_TYPO)];
    expect(events(cleanFeed(articles))).toEqual(['a#p1 extended b#p1', 'c#p1 near-duplicate a#p1']);
  });

  it('points a second cut copy at the whole, not at the first cut', () => {
    const articles = [
      article('a', 1, BRIDGE_LONGER),
      article('b', 2, BRIDGE_CUT),
      article('c', 3, BRIDGE_CUT),
    ];
    expect(events(cleanFeed(articles))).toEqual(['b#p1 contained a#p1', 'c#p1 contained a#p1']);
  });

  it('never removes an update, and takes out only its exact repeats', () => {
    const articles = [article('a', 1, FIRE), article('b', 2, FIRE_UPDATE), article('c', 3, FIRE_UPDATE)];
    const cleaned = cleanFeed(articles);
    expect(events(cleaned)).toEqual(['b#p1 update a#p1', 'c#p1 duplicate b#p1']);
    expect(cleaned[1]?.flagged[0]?.changes).toEqual([['30', '300']]);
  });

  it('names a paragraph of the same article without the article', () => {
    expect(events(cleanFeed([article('a', 1, BRIDGE_CUT, FIRE, BRIDGE_LONGER)]))).toEqual([
      'a#p1 contained p3',
    ]);
  });

  it('calls boilerplate what recurs in articles that have nothing else in common', () => {
    const body = (n: number) =>
      `Die ${n}. Meldung des Tages handelt von etwas, das in keiner anderen steht, Nummer ${n}${n}.`;
    const articles = [1, 2, 3, 4].map((n) => article(`a${n}`, n, body(n).replaceAll('e', 'aeiou'[n]!), LINE));
    expect(events(cleanFeed(articles)).filter((event) => event.includes('p2'))).toEqual([
      'a2#p2 boilerplate a1#p2',
      'a3#p2 boilerplate a1#p2',
      'a4#p2 boilerplate a1#p2',
    ]);
  });

  it('calls a story that was sent again three times a duplicate', () => {
    const articles = [1, 2, 3, 4].map((n) => article(`a${n}`, n, BRIDGE, FIRE));
    expect(events(cleanFeed(articles)).every((event) => event.includes('duplicate'))).toBe(true);
  });

  it('passes over a record that comes again word for word', () => {
    const articles = [article('a', 1, BRIDGE, FIRE), article('b', 2, BRIDGE)];
    expect(cleanFeed([...articles, ...articles])).toEqual(cleanFeed(articles));
  });

  it('prints the same one of two copies of a record that differ around their text', () => {
    const copies = [article('a', 1, BRIDGE), { ...article('a', 1, BRIDGE), title: 'Brücke' }];
    expect(cleanFeed(copies)).toEqual(cleanFeed([...copies].reverse()));
    expect(cleanFeed(copies)).toHaveLength(1);
  });

  it('takes a record with a paragraph printed twice for another text', () => {
    const texts = [article('a', 1, BRIDGE, BRIDGE), article('a', 1, BRIDGE)];
    expect(cleanFeed(texts)).toEqual(cleanFeed([...texts].reverse()));
    expect(cleanFeed(texts)).toHaveLength(2);
  });

  it('gives another text under the same id a name of its own', () => {
    const cleaned = cleanFeed([article('a', 1, BRIDGE, FIRE), article('a', 2, BRIDGE, FIRE_UPDATE)]);
    expect(cleaned.map(({ id }) => id)).toEqual(['a', 'a~2']);
    expect(events(cleaned)).toEqual(['a~2#p1 duplicate a#p1', 'a~2#p2 update a#p2']);
    expect(cleaned[1]?.warnings).toHaveLength(1);
  });

  it('lets mere rewordings go only where they are called for', () => {
    const reworded = BRIDGE.replace('beschlossen', 'gebilligt');
    const articles = [article('a', 1, BRIDGE), article('b', 2, reworded)];
    expect(events(cleanFeed(articles))).toEqual(['b#p1 update a#p1']);
    expect(events(cleanFeed(articles, { near: 'loose' }))).toEqual(['b#p1 near-duplicate a#p1']);
  });

  it.each([
    ['number', FIRE, FIRE_UPDATE],
    ['outcome', FIRE, FIRE.replace('verletzt', 'getötet')],
    ['negation', BRIDGE, BRIDGE.replace('beschlossen', 'nicht beschlossen')],
    ['name', BRIDGE, BRIDGE.replace('Stadtrat', 'Landtag')],
  ])('never lets another %s go', (_, older, newer) => {
    const articles = [article('a', 1, older), article('b', 2, newer)];
    expect(events(cleanFeed(articles, { near: 'loose' }))).toEqual(['b#p1 update a#p1']);
  });
});

const TEXTS = [
  BRIDGE,
  BRIDGE_TYPO,
  BRIDGE_LONGER,
  BRIDGE_CUT,
  FIRE,
  FIRE_UPDATE,
  LINE,
  'Kein Kommentar.',
  '',
];
const feeds = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    day: fc.integer({ min: 1, max: 9 }),
    texts: fc.array(fc.constantFrom(...TEXTS), { minLength: 1, maxLength: 6 }),
  }),
  { maxLength: 8 },
);
const toArticles = (records: { id: string; day: number; texts: string[] }[]) =>
  records.map(({ id, day, texts }) => article(id, day, ...texts));

describe('any feed', () => {
  it('comes out the same whatever the order in which it came in', () => {
    fc.assert(
      fc.property(
        feeds.chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
        ),
        ([records, shuffled]) => {
          expect(cleanFeed(toArticles(shuffled))).toEqual(cleanFeed(toArticles(records)));
        },
      ),
    );
  });

  it('loses nothing: kept and removed paragraphs rebuild every article', () => {
    fc.assert(
      fc.property(feeds, (records) => {
        const raw = toArticles(records).map(({ paragraphs }) =>
          paragraphs.map(({ text }) => text).join('\n'),
        );
        for (const { paragraphs, removed } of cleanFeed(toArticles(records))) {
          const all = [...paragraphs, ...removed].sort(
            (a, b) => paragraphNumber(a.id) - paragraphNumber(b.id),
          );
          expect(raw).toContain(all.map(({ text }) => text).join('\n'));
        }
      }),
    );
  });

  it('leads from every removal to a paragraph that stays', () => {
    fc.assert(
      fc.property(feeds, (records) => {
        const cleaned = cleanFeed(toArticles(records));
        const kept = new Set(cleaned.flatMap(({ id, paragraphs }) => paragraphs.map((p) => `${id}#${p.id}`)));
        const gone = new Map(
          cleaned.flatMap(({ id, removed }) =>
            removed.map(({ id: p, of }): [string, string] => [
              `${id}#${p}`,
              of!.includes('#') ? of! : `${id}#${of}`,
            ]),
          ),
        );
        for (let name of gone.keys()) {
          for (let steps = 0; gone.has(name) && steps <= gone.size; steps++) name = gone.get(name)!;
          expect(kept).toContain(name);
        }
      }),
    );
  });
});
