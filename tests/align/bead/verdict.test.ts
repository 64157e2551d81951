import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameTopic, judgeArticles, judgePair } from '../../../src/align/bead/verdict.ts';

const whole = { held: 0.9, coverage: 0.7 };
const part = { held: 0.4, coverage: 0.7 };
const trace = { held: 0.1, coverage: 0.7 };
const loose = { held: 0.9, coverage: 0.35 };

describe('judgePair', () => {
  it.each([
    ['both sides held closely', whole, whole, 300, 'translation'],
    ['one side goes on', whole, part, 300, 'partial'],
    ['little in common', whole, trace, 300, 'comparable'],
    ['everything held, but loosely', loose, loose, 300, 'comparable'],
    ['loosely, but short', loose, loose, 60, 'translation'],
  ])('%s', (_, a, b, length, relation) => {
    expect(judgePair([a, b], [length, length], 0.8, true)).toBe(relation);
    expect(judgePair([b, a], [length, length], 0.8, true)).toBe(relation);
  });

  it('expects less where no lexicon shows the words', () => {
    expect(judgePair([loose, loose], [300, 300], 0.8, false)).toBe('translation');
  });

  it('trusts a link that its place makes sure', () => {
    expect(judgePair([loose, loose], [300, 300], 0.999, true)).toBe('translation');
  });

  it('asks the less of coverage the shorter the texts are, without a step', () => {
    const borderOf = (length: number) => {
      const isTranslated = (coverage: number) =>
        judgePair(
          [
            { held: 0.9, coverage },
            { held: 0.9, coverage },
          ],
          [length, length],
          0.8,
          true,
        ) !== 'comparable';
      return Array.from({ length: 1000 }, (_, k) => k / 1000).find(isTranslated)!;
    };
    for (let length = 40; length < 1000; length++) {
      const step = borderOf(length + 1) - borderOf(length);
      expect(step).toBeGreaterThanOrEqual(0);
      expect(step).toBeLessThan(0.02);
    }
  });

  it('never lets relation and score contradict each other', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const measure = fc.record({ held: share, coverage: share });
    const size = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(
        measure,
        measure,
        fc.tuple(size, size),
        fc.boolean(),
        share,
        (a, b, lengths, lexical, score) => {
          if (judgePair([a, b], lengths, score, lexical) === 'comparable') expect(score).toBeLessThan(0.9);
        },
      ),
    );
  });
});

describe('judgeArticles', () => {
  it.each([
    ['most of both sides', [0.9, 0.8], 0.3, 'translation'],
    ['most of one side', [0.9, 0.3], 0.3, 'partial'],
    ['a part of one side', [0.2, 0.05], 0.2, 'partial'],
    ['a quotation', [0.05, 0.05], 0.2, 'comparable'],
    ['a lead', [0.2, 0.05], 0.2, 'comparable', 1],
    ['all of a short side', [0.1, 1], 0.2, 'partial', 1],
    ['nothing but the topic', [0, 0], 0.1, 'comparable'],
    ['nothing', [0, 0], 0.01, 'unrelated'],
  ] as const)('%s in common', (_, translated, topic, relation, pairs: number = 4) => {
    expect(judgeArticles(translated, pairs, topic, true).relation).toBe(relation);
  });

  it('is the surer the farther from a border', () => {
    const sureOf = (share: number) => judgeArticles([share, share], 4, 0.3, true).confidence;
    expect(sureOf(0.61)).toBeLessThan(sureOf(0.7));
    expect(sureOf(0.7)).toBeLessThan(sureOf(1));
    expect(judgeArticles([0, 0], 0, 0, true).confidence).toBeGreaterThan(0.95);
  });

  it('asks less of a topic without a lexicon', () => {
    expect([isSameTopic(0.05, true), isSameTopic(0.05, false)]).toEqual([false, true]);
  });
});
