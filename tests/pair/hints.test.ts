import { describe, expect, it } from 'vitest';
import { listHints } from '../../src/pair/hints.ts';
import { makeArticle } from '../clean/article.ts';

const at = (url: string, tag: string) =>
  listHints(
    makeArticle(['x'], {
      id: url,
      language: { tag, confidence: 1 },
      source: { name: 'a', format: 'html', encoding: 'utf-8', url },
    }),
  ).filter((hint) => hint.startsWith('url '));

describe('listHints', () => {
  it.each([
    ['https://example.org/de/news/7', 'https://example.org/en/news/7'],
    ['https://de.example.org/news/7', 'https://en.example.org/news/7/'],
    ['http://example.org/a?id=7&lang=de', 'https://example.org/a?id=7&lang=en'],
    ['https://example.org/deutsch/7', 'https://example.org/english/7'],
  ])('sees that %s and %s differ in nothing but the language', (german, english) => {
    expect(at(german, 'de')).toEqual(at(english, 'en'));
  });

  it.each([
    ['https://example.org/de/news/7', 'https://example.org/en/news/8'],
    ['https://example.org/news/denmark', 'https://example.org/news/engmark'],
  ])('keeps %s and %s apart', (german, english) => {
    expect(at(german, 'de')).not.toEqual(at(english, 'en'));
  });

  it('takes a page that names its translation as a hint', () => {
    const source = (url: string, ...alternates: string[]) => ({
      name: 'a',
      format: 'html' as const,
      encoding: 'utf-8',
      url,
      alternates,
    });
    const german = listHints(
      makeArticle(['x'], { source: source('https://example.org/a', 'https://example.org/b') }),
    );
    const english = listHints(makeArticle(['y'], { id: 'b', source: source('https://example.org/b') }));
    expect(german.filter((hint) => english.includes(hint))).toEqual(['page https://example.org/b']);
  });

  it('takes one id in two languages as a hint', () => {
    const german = listHints(makeArticle(['x'], { id: 'guid-7' }));
    const english = listHints(makeArticle(['y'], { id: 'guid-7', language: { tag: 'en', confidence: 1 } }));
    expect(german.filter((hint) => english.includes(hint))).toEqual(['id guid-7']);
  });
});
