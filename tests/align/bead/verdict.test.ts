import { describe, expect, it } from 'vitest';
import { isSameTopic, judgeArticles, judgePair } from '../../../src/align/bead/verdict.ts';

const whole = { held: 0.9, coverage: 0.7 };
const part = { held: 0.4, coverage: 0.7 };
const trace = { held: 0.1, coverage: 0.7 };
const loose = { held: 0.9, coverage: 0.4 };

describe('judgePair', () => {
  it.each([
    ['both sides held closely', whole, whole, 300, 'translation'],
    ['one side goes on', whole, part, 300, 'partial'],
    ['little in common', whole, trace, 300, 'comparable'],
    ['everything held, but loosely', loose, loose, 300, 'comparable'],
    ['loosely, but short', loose, loose, 60, 'translation'],
  ])('%s', (_, a, b, length, relation) => {
    expect(judgePair([a, b], length, true)).toBe(relation);
    expect(judgePair([b, a], length, true)).toBe(relation);
  });

  it('expects less where no lexicon shows the words', () => {
    expect(judgePair([loose, loose], 300, false)).toBe('translation');
  });
});

describe('judgeArticles', () => {
  it.each([
    ['most of both sides', [0.9, 0.8], 0.3, 'translation'],
    ['most of one side', [0.9, 0.3], 0.3, 'partial'],
    ['a part of one side', [0.2, 0.05], 0.2, 'partial'],
    ['a quotation', [0.05, 0.05], 0.2, 'comparable'],
    ['nothing but the topic', [0, 0], 0.1, 'comparable'],
    ['nothing', [0, 0], 0.01, 'unrelated'],
  ] as const)('%s in common', (_, translated, topic, relation) => {
    expect(judgeArticles(translated, topic, true).relation).toBe(relation);
  });

  it('is the surer the farther from a border', () => {
    const sureOf = (share: number) => judgeArticles([share, share], 0.3, true).confidence;
    expect(sureOf(0.61)).toBeLessThan(sureOf(0.7));
    expect(sureOf(0.7)).toBeLessThan(sureOf(1));
    expect(judgeArticles([0, 0], 0, true).confidence).toBeGreaterThan(0.95);
  });

  it('asks less of a topic without a lexicon', () => {
    expect([isSameTopic(0.05, true), isSameTopic(0.05, false)]).toEqual([false, true]);
  });
});
