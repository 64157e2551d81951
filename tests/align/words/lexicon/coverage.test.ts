import { describe, expect, it } from 'vitest';
import { decodeLexicon } from '../../../../src/align/words/lexicon/codec.ts';
import { measureCoverage, shareKnown } from '../../../../src/align/words/lexicon/coverage.ts';
import { trainLexicon } from '../../../../src/align/words/lexicon/train.ts';
import { makeCorpus } from '../../lexicon/bitext.ts';
import { lexicon } from '../../sample.ts';

describe('measureCoverage', () => {
  it('counts running words by how the lexicon knows them, without numbers', () => {
    const text = 'Die Polizei sperrte 2024 den Hochtechnologiepark. Xyzzy rief Xyzzy und Plugh.';
    expect(measureCoverage([text], lexicon.sides[0])).toEqual({
      words: 10,
      whole: 6,
      parts: 1,
      unknown: [
        ['Xyzzy', 2],
        ['Plugh', 1],
      ],
    });
  });

  it('finds nothing in an empty text', () => {
    expect(measureCoverage([], lexicon.sides[1])).toEqual({ words: 0, whole: 0, parts: 0, unknown: [] });
  });
});

describe('shareKnown', () => {
  it('is the share of the running words that a lexicon learned', () => {
    const corpus = makeCorpus();
    const [side] = decodeLexicon(trainLexicon(corpus)).sides;
    const known = corpus.a.words.filter((word) => side.words.find(word) >= 0);
    const countOf = (word: string) => corpus.a.counts[corpus.a.words.indexOf(word)]!;
    const total = corpus.a.words.reduce((sum, word) => sum + countOf(word), 0);
    expect(shareKnown(corpus.a, side)).toBe(known.reduce((sum, word) => sum + countOf(word), 0) / total);
    expect(shareKnown(corpus.a, side)).toBeGreaterThan(0.5);
  });
});
