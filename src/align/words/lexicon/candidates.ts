import type { Corpus, CorpusSide } from './corpus.ts';

/** Word pairs worth a probability: row `w` of side `a` holds `targets[starts[w]]` up to `starts[w + 1]`, ascending. */
export interface CandidatePairs {
  starts: Int32Array;
  targets: Int32Array;
}

/** A word seen once has no more than its whole sentence to choose from. */
const MIN_COUNT = 2;
/** Partners kept per word and direction: the true ones stand far above rank 40 by association. */
const KEEP = 40;

/**
 * Chooses the word pairs that the translation model may use: for each word, in each direction, the partners
 * it is most strongly associated with by Dunning's log-likelihood ratio (Moore 2004 starts Model 1 the same way).
 * Counting goes word by word over one dense array, so memory does not grow with the number of pairs met.
 */
export function chooseCandidates(corpus: Corpus, progress: (share: number) => void): CandidatePairs {
  const forward = strongestPartners(corpus.a, corpus.b, (share) => progress(share / 2));
  const backward = strongestPartners(corpus.b, corpus.a, (share) => progress(0.5 + share / 2));
  const rows: number[][] = corpus.a.words.map((_, word) => forward[word] ?? []);
  backward.forEach((partners, target) => {
    for (const word of partners ?? []) rows[word]!.push(target);
  });
  const starts = new Int32Array(rows.length + 1);
  const targets: number[] = [];
  rows.forEach((row, word) => {
    const unique = Int32Array.from(new Set(row)).sort();
    for (const target of unique) targets.push(target);
    starts[word + 1] = targets.length;
  });
  return { starts, targets: Int32Array.from(targets) };
}

function strongestPartners(from: CorpusSide, to: CorpusSide, progress: (share: number) => void): number[][] {
  const sentences = from.starts.length - 1;
  const index = indexSentences(from);
  const toIndex = indexSentences(to);
  const together = new Int32Array(to.words.length);
  const lastSentence = new Int32Array(to.words.length).fill(-1);
  return from.words.map((_, word) => {
    if (word % 4096 === 0) progress(word / from.words.length);
    if (from.counts[word]! < MIN_COUNT) return [];
    const met: number[] = [];
    for (let at = index.starts[word]!; at < index.starts[word + 1]!; at++) {
      const sentence = index.sentences[at]!;
      for (let t = to.starts[sentence]!; t < to.starts[sentence + 1]!; t++) {
        const target = to.tokens[t]!;
        if (lastSentence[target] === sentence) continue;
        lastSentence[target] = sentence;
        if (together[target]!++ === 0) met.push(target);
      }
    }
    const withWord = index.starts[word + 1]! - index.starts[word]!;
    const scored: { target: number; score: number }[] = [];
    for (const target of met) {
      const both = together[target]!;
      together[target] = 0;
      lastSentence[target] = -1;
      const withTarget = toIndex.starts[target + 1]! - toIndex.starts[target]!;
      if (to.counts[target]! < MIN_COUNT || both < MIN_COUNT) continue;
      if (both * sentences <= withWord * withTarget) continue;
      scored.push({ target, score: logLikelihoodRatio(both, withWord, withTarget, sentences) });
    }
    scored.sort((x, y) => y.score - x.score || x.target - y.target);
    return scored.slice(0, KEEP).map((partner) => partner.target);
  });
}

/** For each word, the sentences in which it stands, each once. */
function indexSentences(side: CorpusSide): { starts: Int32Array; sentences: Int32Array } {
  const starts = new Int32Array(side.words.length + 1);
  const last = new Int32Array(side.words.length).fill(-1);
  eachOccurrence(side, last, (word) => {
    starts[word + 1]!++;
  });
  for (let word = 0; word < side.words.length; word++) starts[word + 1]! += starts[word]!;
  const sentences = new Int32Array(starts[side.words.length]!);
  const next = starts.slice();
  eachOccurrence(side, last.fill(-1), (word, sentence) => {
    sentences[next[word]!++] = sentence;
  });
  return { starts, sentences };
}

function eachOccurrence(
  side: CorpusSide,
  last: Int32Array,
  visit: (word: number, sentence: number) => void,
): void {
  for (let sentence = 0; sentence + 1 < side.starts.length; sentence++) {
    for (let at = side.starts[sentence]!; at < side.starts[sentence + 1]!; at++) {
      const word = side.tokens[at]!;
      if (last[word] === sentence) continue;
      last[word] = sentence;
      visit(word, sentence);
    }
  }
}

/** Dunning (1993): how much better two rates explain the counts than one. */
function logLikelihoodRatio(both: number, first: number, second: number, all: number): number {
  return (
    entropyTerm(both, first, second, all) +
    entropyTerm(first - both, first, all - second, all) +
    entropyTerm(second - both, all - first, second, all) +
    entropyTerm(all - first - second + both, all - first, all - second, all)
  );
}

function entropyTerm(seen: number, row: number, column: number, all: number): number {
  return seen > 0 ? 2 * seen * Math.log((seen * all) / (row * column)) : 0;
}
