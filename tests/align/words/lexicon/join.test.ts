import { describe, expect, it } from 'vitest';
import { decodeLexicon, encodeLexicon } from '../../../../src/align/words/lexicon/codec.ts';
import { joinLexicons } from '../../../../src/align/words/lexicon/join.ts';
import type { Lexicon } from '../../../../src/align/words/lexicon/lexicon.ts';

type Row = [a: string, b: string, forward: number, backward: number];

/** A lexicon of these translations, each word with the same frequency. */
function make(languages: [string, string], rows: Row[], frequency: number): Lexicon {
  const words = [0, 1].map((side) => [...new Set(rows.map((row) => row[side] as string))]) as [
    string[],
    string[],
  ];
  const entries = rows
    .map(([a, b, ...chances]) => ({ a: words[0].indexOf(a), b: words[1].indexOf(b), chances }))
    .sort((x, y) => x.a - y.a || x.b - y.b);
  const starts = new Int32Array(words[0].length + 1);
  words[0].forEach((_, a) => {
    starts[a + 1] = starts[a]! + entries.filter((entry) => entry.a === a).length;
  });
  const bytes = encodeLexicon({
    languages,
    sources: [{ name: `made of ${rows.length}`, pairs: rows.length }],
    words,
    frequencies: [words[0].map(() => frequency), words[1].map(() => frequency)],
    starts,
    targets: Int32Array.from(entries, ({ b }) => b),
    forward: entries.map(({ chances }) => chances[0]!),
    backward: entries.map(({ chances }) => chances[1]!),
  });
  return decodeLexicon(bytes);
}

/** `zug train 0.45 0.90`: all translations with both chances, and the same from the other side. */
function list({ sides }: Lexicon): string[][] {
  return [0, 1].map((index) => {
    const [side, other] = [sides[index]!, sides[1 - index]!];
    const lines: string[] = [];
    for (let word = 0; word < side.words.size; word++) {
      for (let k = side.starts[word]!; k < side.starts[word + 1]!; k++) {
        const chances = [side.chances[k]!, side.reverse[k]!].map((chance) => chance.toFixed(2));
        lines.push(`${side.words.word(word)} ${other.words.word(side.targets[k]!)} ${chances.join(' ')}`);
      }
    }
    return lines;
  });
}

describe('joinLexicons', () => {
  const base = make(
    ['de', 'en'],
    [
      ['zug', 'train', 0.9, 0.9],
      ['haus', 'house', 0.8, 0.9],
    ],
    1 / 1024,
  );
  const added = make(
    ['de', 'en'],
    [
      ['zug', 'draught', 1, 1],
      ['ofen', 'stove', 0.9, 0.9],
    ],
    1 / 64,
  );
  const joined = decodeLexicon(joinLexicons(base, added));

  it('keeps what only one of them knows and mixes what both know', () => {
    expect(list(joined)).toEqual([
      ['zug train 0.45 0.90', 'zug draught 0.50 1.00', 'haus house 0.80 0.90', 'ofen stove 0.90 0.90'],
      ['train zug 0.90 0.45', 'house haus 0.90 0.80', 'draught zug 1.00 0.50', 'stove ofen 0.90 0.90'],
    ]);
  });

  it('takes the frequency of the one that knows the word, the mean where both do', () => {
    const [{ words, frequencies }] = joined.sides;
    const frequencyOf = (word: string) => frequencies[words.find(word)]!;
    expect(frequencyOf('haus')).toBeCloseTo(1 / 1024, 6);
    expect(frequencyOf('ofen')).toBeCloseTo(1 / 64, 6);
    expect(frequencyOf('zug') / (1 / 128 + 1 / 2048)).toBeCloseTo(1, 1);
  });

  it('names the sources of both', () => {
    expect(joined.sources.map(({ name }) => name)).toEqual(['made of 2', 'made of 2']);
  });

  it('takes a lexicon whose languages are the other way round', () => {
    const turned = make(['en', 'de'], [['stove', 'ofen', 0.9, 0.8]], 1 / 64);
    const result = decodeLexicon(joinLexicons(base, turned));
    expect(result.languages).toEqual(['de', 'en']);
    expect(list(result)[0]).toContain('ofen stove 0.80 0.90');
  });

  it('leaves the base as it is where nothing is added', () => {
    expect(list(decodeLexicon(joinLexicons(base, make(['de', 'en'], [], 1))))).toEqual(list(base));
  });
});
