import { describe, expect, it } from 'vitest';
import { decodeLexicon } from '../../../../src/align/words/lexicon/codec.ts';
import { CorpusBuilder } from '../../../../src/align/words/lexicon/corpus.ts';
import { lookUp } from '../../../../src/align/words/lexicon/look-up.ts';
import { trainLexicon } from '../../../../src/align/words/lexicon/train.ts';
import { makeCorpus } from '../../lexicon/bitext.ts';

describe('trainLexicon', () => {
  const bytes = trainLexicon(makeCorpus());
  const lexicon = decodeLexicon(bytes);

  it.each([
    ['Hund', 'dog'],
    ['Katzen', 'cat'],
    ['Brücke', 'bridg'],
    ['trees', 'baum'],
  ])('learns %s -> %s, whatever the inflection', (word, translation) => {
    const [entry] = lookUp(lexicon, word);
    expect(entry!.translations[0]!.stem).toBe(translation);
    expect(entry!.translations[0]!.chance).toBeGreaterThan(0.8);
  });

  it('gives the same bytes for the same bitext', () => {
    expect(trainLexicon(makeCorpus())).toEqual(bytes);
  });

  it('names its sources and how much they gave', () => {
    expect(lexicon.sources).toEqual([
      { name: 'odd', pairs: 32 },
      { name: 'even', pairs: 31 },
    ]);
  });

  it('tells how far it is, up to the end', () => {
    const shares: number[] = [];
    trainLexicon(makeCorpus(), (share) => shares.push(share));
    expect(shares).toEqual([...shares].sort((x, y) => x - y));
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });

  it('knows nothing of a word that it did not see', () => {
    expect(lookUp(lexicon, 'Elefant')).toEqual([]);
  });
});

describe('CorpusBuilder', () => {
  it('leaves out repeats, empty sides and pairs of unlike length', () => {
    const builder = new CorpusBuilder(['de', 'en']);
    const add = (a: string, b: string) => builder.add({ a, b, source: 's' });
    add('Guten Morgen', 'Good morning');
    add('guten Morgen!', 'Good Morning.');
    add('', 'Nothing');
    add('42', '42');
    add('Ja', 'word '.repeat(30));
    add('Wort '.repeat(200), 'word '.repeat(200));
    expect(builder.finish().sources).toEqual([{ name: 's', pairs: 1 }]);
  });
});
