import { beforeAll, describe, expect, it } from 'vitest';
import { compareAgreement } from '../../../src/align/agreement/agreement.ts';
import { openVocabularies } from '../../../src/align/words/open-vocabularies.ts';
import type { Vocabulary } from '../../../src/align/words/vocabulary.ts';
import { readShippedLexicon } from '../../../src/read/shipped/lexicon.ts';

let vocabularies: [Vocabulary, Vocabulary];
beforeAll(async () => {
  vocabularies = openVocabularies(
    ['de', 'en'],
    await readShippedLexicon(['de', 'en'], { ...process, cwd: () => '/' }),
  );
});

/** The agreement of paragraphs that are paired in their order. */
const compare = (german: string[], english: string[]) =>
  compareAgreement(
    german,
    english,
    german.map((_, i) => ({ a: [i], b: [i], links: [{ a: i, b: i, probability: 1 }] })),
    vocabularies,
  );

describe('compareAgreement', () => {
  it('counts the values that both have and those that contradict each other', () => {
    const german = ['Die Brücke kostet 58 Millionen Euro.', 'Der Rat stimmte mit 27 zu 12 Stimmen zu.'];
    const english = ['The bridge costs 91 million euros.', 'The council approved by 27 votes to 12.'];
    expect(compare(german, english)).toMatchObject({ shared: 2, contradictions: 1 });
  });

  it('counts a contradiction once, however often it is repeated', () => {
    const german = ['2.300 Besucher kamen.', 'Es waren 2.300 Besucher.'];
    const english = ['7,400 visitors came.', 'There were 7,400 visitors.'];
    expect(compare(german, english).contradictions).toBe(1);
  });

  it('finds no contradiction in what one side leaves out', () => {
    const german = ['Der Zoo hat am Montag 2.300 Besucher gezählt.'];
    expect(compare(german, ['The zoo has counted many visitors.']).contradictions).toBe(0);
  });

  it.each([
    ['the name of another', 'Bauleiterin Veronika Haslinger', 'site manager Gregor Pichler', 0, 1],
    ['the same name', 'Bauleiterin Veronika Haslinger', 'site manager Veronika Haslinger', 1, 0],
    [
      'a name spelled as the language does',
      'Präsident Nursultan Schaksylykow',
      'President Nursultan Zhaxylykov',
      1,
      0,
    ],
    ['a name that is translated', 'das Rote Kreuz', 'the Red Cross', 1, 0],
    ['a name on one side', 'die Bauleiterin', 'site manager Gregor Pichler', 0, 0],
    ['another surname', 'Bauleiterin Veronika Haslinger', 'site manager Veronika Pichler', 0, 0],
  ])('sees %s', (_, german, english, shared, exchanged) => {
    const { names } = compare([`„Gut so“, sagte ${german} dort.`], [`"Good," said ${english} there.`]);
    expect(names).toEqual({ shared, exchanged });
  });
});
