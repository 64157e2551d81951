import { expect, it } from 'vitest';
import { identifyArticle, identifyLanguages, identifyWith } from '../../src/language/identify.ts';
import type { Article } from '../../src/model.ts';

const GERMAN = 'Die Halle am Hafen bleibt stehen, weil sie von vielen Händlern noch immer genutzt wird.';
const ENGLISH = 'The hall at the harbour will stay, because it is still used by many of the traders.';

function makeArticle(texts: string[], declaredLanguage?: string): Article {
  return {
    schemaVersion: 1,
    id: 'halle',
    source: {
      name: 'halle.txt',
      format: 'text',
      encoding: 'utf-8',
      ...(declaredLanguage && { declaredLanguage }),
    },
    language: { tag: 'und', confidence: 0 },
    title: null,
    published: null,
    dateline: null,
    paragraphs: texts.map((text, at) => ({ id: `p${at + 1}`, text, language: 'und', line: at + 1 })),
    removed: [],
    flagged: [],
    warnings: [],
  };
}

it('fills in the languages and leaves the article it was given alone', async () => {
  const article = makeArticle([GERMAN, ENGLISH, GERMAN]);
  const before = structuredClone(article);
  const identified = await identifyArticle(article);
  expect(article).toEqual(before);
  expect(identified.language.tag).toBe('de');
  expect(identified.paragraphs.map(({ language }) => language)).toEqual(['de', 'en', 'de']);
  expect({ ...identified, language: before.language, paragraphs: before.paragraphs }).toEqual(before);
});

it('does not believe a declared language against the text', async () => {
  const { language } = await identifyArticle(makeArticle([GERMAN, GERMAN], 'en'));
  expect(language.tag).toBe('de');
});

it('believes it where the text leaves the choice open', async () => {
  expect((await identifyLanguages(['Regierungskrise'])).document.tag).toBe('und');
  expect((await identifyLanguages(['Regierungskrise'], { declared: 'de-AT' })).document.tag).toBe('de');
  expect((await identifyLanguages(['Regierungskrise'], { prefer: ['en', 'de'] })).document.tag).toBe('de');
  expect((await identifyLanguages(['Regierungskrise'], { declared: 'zh' })).document.tag).toBe('und');
});

it('is less sure of an article in two languages', async () => {
  const pure = await identifyLanguages([GERMAN, GERMAN]);
  const mixed = await identifyLanguages([GERMAN, ENGLISH, GERMAN]);
  expect(pure.document).toEqual({ tag: 'de', confidence: 0.99 });
  expect(mixed.document.tag).toBe('de');
  expect(mixed.document.confidence).toBeGreaterThan(0.5);
  expect(mixed.document.confidence).toBeLessThan(0.8);
});

it('follows the longer part of an article that quotes another language at length', async () => {
  const { document, blocks } = await identifyLanguages([ENGLISH, GERMAN, GERMAN, ENGLISH, ENGLISH]);
  expect(document.tag).toBe('en');
  expect(blocks).toEqual(['en', 'de', 'de', 'en', 'en']);
});

it('reads no more of a huge paragraph than it needs', async () => {
  const reads: number[] = [];
  const detectors = {
    franc: async () => (text: string) => {
      reads.push(text.length);
      return [{ tag: 'fr', score: 1 }];
    },
    fastText: async () => (text: string) => {
      reads.push(text.length);
      return [{ tag: 'fr', score: 1 }];
    },
  };
  const huge = 'La mairie garde la halle du port. '.repeat(150_000);
  const { document, blocks } = await identifyWith(detectors, [huge, GERMAN], {});
  expect([document.tag, ...blocks]).toEqual(['fr', 'fr', 'de']);
  expect(Math.max(...reads)).toBeLessThan(10_000);
});

it('knows nothing about an article without text', async () => {
  expect(await identifyLanguages([])).toEqual({ document: { tag: 'und', confidence: 0 }, blocks: [] });
  expect(await identifyLanguages(['', '12'])).toEqual({
    document: { tag: 'und', confidence: 0 },
    blocks: ['und', 'und'],
  });
});
