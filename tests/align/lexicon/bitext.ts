import { type Corpus, CorpusBuilder } from '../../../src/align/words/lexicon/corpus.ts';

/** Sentence pairs over a few words, each pair a different mixture: enough to learn the words from. */
export function makeCorpus(): Corpus {
  const words = [
    ['Hund', 'dog'],
    ['Katze', 'cat'],
    ['Haus', 'house'],
    ['Baum', 'tree'],
    ['Fluss', 'river'],
    ['Brücke', 'bridge'],
  ];
  const builder = new CorpusBuilder(['de', 'en']);
  for (let mask = 1; mask < 1 << words.length; mask++) {
    const chosen = words.filter((_, bit) => mask & (1 << bit));
    builder.add({
      a: `Das ist ${chosen.map(([german]) => german).join(' und ')}.`,
      b: `This is ${chosen.map(([, english]) => english).join(' and ')}.`,
      source: mask % 2 ? 'odd' : 'even',
    });
  }
  return builder.finish();
}
