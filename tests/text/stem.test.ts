import { describe, expect, it } from 'vitest';
import { foldCase, stem } from '../../src/text/stem.ts';

describe('stem', () => {
  it.each([
    ['de', 'Regierung Regierungen'],
    ['de', 'Interesse Interessen'],
    ['de', 'Stadt Städte Städten'],
    ['de', 'schöne schönes schönen schöner'],
    ['de', 'Straße Strassen'],
    ['en', 'election elections'],
    ['en', 'country countries country’s'],
    ['en', 'stop stopped stopping'],
    ['en', 'price priced prices'],
    ['fr', 'gouvernement gouvernements'],
  ])('%s: %s have one stem', (language, words) => {
    expect(new Set(words.split(' ').map((word) => stem(word, language))).size).toBe(1);
  });

  it.each([
    ['de', 'Bus', 'bus'],
    ['en', 'news', 'new'],
    ['en', 'business', 'business'],
    ['en', 'sing', 'sing'],
    ['de', 'Eis', 'eis'],
    ['zh', '東', '東'],
  ])('%s: %s -> %s, short roots stay', (language, word, expected) => {
    expect(stem(word, language)).toBe(expected);
  });
});

describe('foldCase', () => {
  it.each([
    ['Übergröße', 'ubergrosse'],
    ['Łódź', 'lodz'],
    ['IT', 'it'],
  ])('%s -> %s', (word, expected) => {
    expect(foldCase(word)).toBe(expected);
  });
});
