import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Spool } from '../../src/engine/spool.ts';
import type { Article } from '../../src/model.ts';
import { makeArticle } from '../clean/article.ts';

let spool: Spool;
beforeEach(() => {
  spool = new Spool();
});
afterEach(() => spool.close());

/** Enough to be written to disk in several pieces. */
const LONG = 'Überlänge – ein Absatz, der sich hinzieht. '.repeat(20_000);

describe('Spool', () => {
  it('gives articles back in any order, as they were', () => {
    const articles: Article[] = [
      makeArticle(['Erster Absatz.', 'Zweiter „Absatz“ – 😀'], { id: 'a', meta: { section: ['x', 1] } }),
      makeArticle([], { id: 'empty' }),
      makeArticle([LONG, 'Kurz.'], { id: 'long', title: 'Titel' }),
    ];
    for (const article of articles) spool.add(article);
    expect(spool.length).toBe(3);
    for (const index of [2, 0, 1, 2]) expect(spool.readArticle(index)).toEqual(articles[index]);
  });

  it('gives a paragraph back by its index among all', () => {
    spool.add(makeArticle(['eins', 'zwei']));
    spool.add(makeArticle([LONG]));
    spool.add(makeArticle(['vier']));
    expect([3, 0, 2, 1].map((at) => spool.readText(at))).toEqual(['vier', 'eins', LONG, 'zwei']);
  });

  it('can be read while it is written', () => {
    for (let i = 0; i < 50; i++) {
      spool.add(makeArticle([`Absatz ${i}`], { id: String(i) }));
      expect(spool.readText(i)).toBe(`Absatz ${i}`);
      expect(spool.readArticle(i >> 1).id).toBe(String(i >> 1));
    }
  });

  it('loses no character of any text', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 });
    fc.assert(
      fc.property(texts, (paragraphs) => {
        const article = makeArticle(paragraphs);
        spool.add(article);
        expect(spool.readArticle(spool.length - 1)).toEqual(article);
      }),
    );
  });
});
