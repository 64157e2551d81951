import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLexicon, encodeLexicon } from '../../../../src/align/words/lexicon/codec.ts';
import { lexicon as shipped } from '../../sample.ts';

const table = {
  languages: ['de', 'en'] as const,
  sources: [{ name: 'test', pairs: 3 }],
  words: [
    ['hau', 'straß'],
    ['hous', 'hom', 'street'],
  ] as const,
  frequencies: [
    [0.01, 0.0001],
    [0.01, 0.005, 0.0001],
  ] as const,
  starts: Int32Array.of(0, 2, 3),
  targets: Int32Array.of(0, 1, 2),
  forward: [0.7, 0.2, 0.9],
  backward: [0.6, 0.3, 1],
};
const bytes = encodeLexicon({ ...table, words: [[...table.words[0]], [...table.words[1]]] });

describe('a packed lexicon', () => {
  it('gives back words, frequencies and both directions', () => {
    const { languages, sources, sides } = decodeLexicon(bytes);
    expect({ languages, sources }).toEqual({ languages: ['de', 'en'], sources: table.sources });
    const [german, english] = sides;
    expect(german.words.find('straß')).toBe(1);
    expect(english.words.word(2)).toBe('street');
    expect(german.words.find('strasse')).toBe(-1);
    expect(german.words.find('')).toBe(-1);
    expect([...german.targets]).toEqual([0, 1, 2]);
    expect(german.chances[0]).toBeCloseTo(0.7, 1);
    expect([...english.targets]).toEqual([0, 0, 1]);
    expect(english.chances[2]).toBeCloseTo(1, 1);
    expect(english.reverse[2]).toBeCloseTo(0.9, 1);
    expect(german.frequencies[1]).toBeCloseTo(0.0001, 4);
  });

  it.each([
    ['cut off', bytes.subarray(0, bytes.length - 5)],
    ['one byte changed', bytes.map((byte, index) => (index === bytes.length - 10 ? byte ^ 1 : byte))],
    ['not a lexicon', new TextEncoder().encode('{"a": "text that is no lexicon at all"}')],
    ['empty', new Uint8Array()],
  ])('is refused by name when %s', (_, damaged) => {
    expect(() => decodeLexicon(damaged, 'my.lexicon')).toThrow(
      expect.objectContaining({ code: 'bad-lexicon', message: expect.stringContaining('my.lexicon') }),
    );
  });

  it('is never taken for whole with a byte changed', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at]! ^= change;
        expect(() => decodeLexicon(damaged)).toThrow(expect.objectContaining({ code: 'bad-lexicon' }));
      }),
    );
  });
});

describe('the shipped lexicon', () => {
  it('is for German and English, and names its sources', () => {
    expect(shipped.languages).toEqual(['de', 'en']);
    expect(shipped.sources.length).toBeGreaterThan(10);
    expect(shipped.sides[0].targets.length).toBeGreaterThan(100_000);
  });

  it('finds every word that it holds', () => {
    for (const { words } of shipped.sides) {
      for (let id = 0; id < words.size; id += 97) expect(words.find(words.word(id))).toBe(id);
    }
  });
});
