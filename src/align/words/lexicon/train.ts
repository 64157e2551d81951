import { chooseCandidates } from './candidates.ts';
import { encodeLexicon } from './codec.ts';
import type { Corpus, CorpusSide } from './corpus.ts';
import { estimateTranslations } from './model-one.ts';

/** Expected links below which a pair of words is noise. */
const MIN_EXPECTED = 0.5;
/** A translation that a word takes less often than this, in both directions, says nothing. */
const MIN_CHANCE = 0.01;

/**
 * Learns a lexicon and packs it. Deterministic: the same corpus gives the same bytes.
 * `progress` hears the share done, 0 to 1.
 */
export function trainLexicon(corpus: Corpus, progress: (share: number) => void = () => {}): Uint8Array {
  const candidates = chooseCandidates(corpus, (share) => progress(0.2 * share));
  const counts = estimateTranslations(corpus, candidates, (share) => progress(0.2 + 0.8 * share));
  const entries: { a: number; b: number; forward: number; backward: number }[] = [];
  for (let a = 0; a < corpus.a.words.length; a++) {
    for (let k = candidates.starts[a]!; k < candidates.starts[a + 1]!; k++) {
      const b = candidates.targets[k]!;
      const expected = counts[k]!;
      // One is added to the counts: two sightings of a rare word do not make a certainty.
      const forward = expected / (corpus.a.counts[a]! + 1);
      const backward = expected / (corpus.b.counts[b]! + 1);
      if (expected < MIN_EXPECTED || Math.max(forward, backward) < MIN_CHANCE) continue;
      entries.push({ a, b, forward, backward });
    }
  }
  const orderA = orderByFrequency(corpus.a, new Set(entries.map((entry) => entry.a)));
  const orderB = orderByFrequency(corpus.b, new Set(entries.map((entry) => entry.b)));
  for (const entry of entries) {
    entry.a = orderA.numberOf.get(entry.a)!;
    entry.b = orderB.numberOf.get(entry.b)!;
  }
  entries.sort((x, y) => x.a - y.a || x.b - y.b);
  const starts = new Int32Array(orderA.words.length + 1);
  for (const entry of entries) starts[entry.a + 1]!++;
  for (let word = 0; word < orderA.words.length; word++) starts[word + 1]! += starts[word]!;
  const frequenciesA = balancedFrequencies(corpus.a, corpus.sourceOf);
  const frequenciesB = balancedFrequencies(corpus.b, corpus.sourceOf);
  return encodeLexicon({
    languages: [corpus.a.language, corpus.b.language],
    sources: corpus.sources,
    words: [orderA.words.map((id) => corpus.a.words[id]!), orderB.words.map((id) => corpus.b.words[id]!)],
    frequencies: [orderA.words.map((id) => frequenciesA[id]!), orderB.words.map((id) => frequenciesB[id]!)],
    starts,
    targets: Int32Array.from(entries, (entry) => entry.b),
    forward: entries.map((entry) => entry.forward),
    backward: entries.map((entry) => entry.backward),
  });
}

/** Frequent words first: their numbers stand in most entries and should be short. */
function orderByFrequency(side: CorpusSide, used: Set<number>) {
  const words = [...used].sort(
    (x, y) => side.counts[y]! - side.counts[x]! || (side.words[x]! < side.words[y]! ? -1 : 1),
  );
  return { words, numberOf: new Map(words.map((id, number) => [id, number])) };
}

/**
 * Share of running words, each source weighing by the square root of its size: a large manual must not make
 * `server` as common as `year`, nor a tiny collection shout.
 */
function balancedFrequencies(side: CorpusSide, sourceOf: Uint16Array): Float64Array {
  const sizes: number[] = [];
  for (let s = 0; s < sourceOf.length; s++) {
    sizes[sourceOf[s]!] = (sizes[sourceOf[s]!] ?? 0) + side.starts[s + 1]! - side.starts[s]!;
  }
  const total = sizes.reduce((sum, size) => sum + Math.sqrt(size), 0);
  const frequencies = new Float64Array(side.words.length);
  for (let s = 0; s < sourceOf.length; s++) {
    const weight = 1 / (Math.sqrt(sizes[sourceOf[s]!]!) * total);
    for (let at = side.starts[s]!; at < side.starts[s + 1]!; at++) frequencies[side.tokens[at]!]! += weight;
  }
  return frequencies;
}
