import { encodeLexicon } from './codec.ts';
import type { Lexicon, LexiconSide } from './lexicon.ts';

/**
 * What the added lexicon says of a word that both know counts as much as what the base says: it may be learned from a thousand times
 * less text, but from text that is like the articles.
 */
const ADDED_SHARE = 0.5;

/** A translation by the numbers of its words in the joined lexicon. */
interface Entry {
  a: number;
  b: number;
  forward: number;
  backward: number;
}

/**
 * Packs one lexicon of two for the same languages, in the order of `base`. A word that only one of them knows keeps its
 * translations; for a word that both know they are mixed.
 */
export function joinLexicons(base: Lexicon, added: Lexicon): Uint8Array {
  const own =
    added.languages[0] === base.languages[0] ? added.sides : ([added.sides[1], added.sides[0]] as const);
  const joined = [joinWords(base.sides[0], own[0]), joinWords(base.sides[1], own[1])] as const;
  const entries = new Map<string, Entry>();
  const mix = (
    side: LexiconSide,
    numbers: readonly [ArrayLike<number>, ArrayLike<number>],
    shares: Shares,
  ) => {
    for (let word = 0; word < side.words.size; word++) {
      for (let k = side.starts[word]!; k < side.starts[word + 1]!; k++) {
        const [a, b] = [numbers[0][word]!, numbers[1][side.targets[k]!]!];
        const key = `${a},${b}`;
        const entry = entries.get(key) ?? { a, b, forward: 0, backward: 0 };
        entry.forward += side.chances[k]! * shares[0](a);
        entry.backward += side.reverse[k]! * shares[1](b);
        entries.set(key, entry);
      }
    }
  };
  const [a, b] = joined;
  mix(base.sides[0], [a.ofBase, b.ofBase], [(word) => 1 - shareOf(a, word), (word) => 1 - shareOf(b, word)]);
  mix(own[0], [a.ofAdded, b.ofAdded], [(word) => shareOf(a, word), (word) => shareOf(b, word)]);
  const sorted = [...entries.values()].sort((x, y) => x.a - y.a || x.b - y.b);
  const starts = new Int32Array(a.words.length + 1);
  for (const entry of sorted) starts[entry.a + 1]!++;
  for (let word = 0; word < a.words.length; word++) starts[word + 1]! += starts[word]!;
  return encodeLexicon({
    languages: base.languages,
    sources: [...base.sources, ...added.sources],
    words: [a.words, b.words],
    frequencies: [a.frequencies, b.frequencies],
    starts,
    targets: Int32Array.from(sorted, (entry) => entry.b),
    forward: sorted.map((entry) => entry.forward),
    backward: sorted.map((entry) => entry.backward),
  });
}

type Shares = readonly [(a: number) => number, (b: number) => number];

/** The words of one language in both lexicons. */
interface JoinedWords {
  words: string[];
  frequencies: number[];
  /** Number in one lexicon -> number in the joined one. */
  ofBase: Int32Array;
  ofAdded: Int32Array;
  /** Words of the joined lexicon that the added one knows. */
  inAdded: ReadonlySet<number>;
  sizeOfBase: number;
}

function joinWords(base: LexiconSide, added: LexiconSide): JoinedWords {
  const words = Array.from({ length: base.words.size }, (_, id) => base.words.word(id));
  const frequencies = Array.from(base.frequencies);
  const ofAdded = new Int32Array(added.words.size);
  for (let id = 0; id < added.words.size; id++) {
    const word = added.words.word(id);
    const known = base.words.find(word);
    if (known < 0) {
      ofAdded[id] = words.push(word) - 1;
      frequencies.push(added.frequencies[id]!);
    } else {
      ofAdded[id] = known;
      frequencies[known] = (1 - ADDED_SHARE) * frequencies[known]! + ADDED_SHARE * added.frequencies[id]!;
    }
  }
  return {
    words,
    frequencies,
    ofBase: Int32Array.from({ length: base.words.size }, (_, id) => id),
    ofAdded,
    inAdded: new Set(ofAdded),
    sizeOfBase: base.words.size,
  };
}

/** How much the added lexicon has to say about a word. */
function shareOf({ inAdded, sizeOfBase }: JoinedWords, word: number): number {
  if (!inAdded.has(word)) return 0;
  return word < sizeOfBase ? ADDED_SHARE : 1;
}
