import { describe, expect, it } from 'vitest';
import { splitCompound } from '../../../src/align/words/compounds.ts';
import { lexicon } from '../sample.ts';

const german = lexicon.sides[0];
const split = (word: string) =>
  splitCompound(word, 'de', german)
    .map((id) => german.words.word(id))
    .join(' ');

describe('splitCompound', () => {
  it.each([
    ['hochtechnologiepark', 'hoch technologi park'],
    ['regierungssprecherin', 'regierung sprecheri'],
    ['digitalisierungsstrategie', 'digitalisierung strategi'],
    ['wirtschaftsministerium', 'wirtschaf ministerium'],
  ])('%s -> %s', (word, parts) => {
    expect(split(word)).toBe(parts);
  });

  it.each(['haus', 'lukaschenko', 'x'.repeat(60)])('leaves %s whole', (word) => {
    expect(split(word)).toBe('');
  });

  it('splits only in languages that write compounds in one word', () => {
    expect(splitCompound('firefighter', 'en', lexicon.sides[1])).toEqual([]);
  });
});
