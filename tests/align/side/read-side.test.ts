import { describe, expect, it } from 'vitest';
import { readSide } from '../../../src/align/side/read-side.ts';
import { Vocabulary } from '../../../src/align/words/vocabulary.ts';
import { lexicon } from '../sample.ts';

const german = new Vocabulary('de', lexicon.sides[0]);
const english = new Vocabulary('en', lexicon.sides[1]);

/** The numbers and dates of a text, in order. */
function values(text: string, vocabulary: Vocabulary): string {
  const { units } = readSide([text], vocabulary);
  return units
    .filter(({ kind }) => kind !== 'word')
    .map(({ key }) => key)
    .join(' ');
}

describe('readSide', () => {
  it.each([
    ['am 3. Oktober', 'on October 3', '10-03'],
    ['am 3. Okt.', 'on Oct. 3', '10-03'],
    ['am 21. März 2024', 'on the 21st of March 2024', '03-21 2024'],
    ['am 3.10.', 'on 3 October', '10-03'],
    ['1.200,5 Tonnen', '1,200.5 tons', '1200.5'],
    ['2 Mrd. Euro', '€2bn', '2000000000'],
    ['1,5 Millionen', '1.5 million', '1500000'],
    ['um 15.30 Uhr', 'at 3:30 p.m.', '15:30'],
    ['sieben Länder', '7 countries', '7'],
    ['von 2026-2030', 'from 2026 to 2030', '2026 2030'],
  ])('reads "%s" as "%s"', (de, en, expected) => {
    expect(values(de, german)).toBe(expected);
    expect(values(en, english)).toBe(expected);
  });

  it('takes a number behind a dash for no day of the month before it', () => {
    expect(values('Im Mai – 5 Menschen starben', german)).toBe('5');
    expect(values('In May – 5 people died', english)).toBe('5');
  });

  it('leaves out words that stand in every text', () => {
    const { units } = readSide(['Die Polizei und der Richter.'], german);
    expect(units.map(({ key }) => key)).toEqual(['polizei', 'richter']);
  });

  it('counts paragraphs, sentences and letters', () => {
    const side = readSide(['Ja. Dr. Meier kam am 3. Mai an. Gut!', '', 'Nein'], german);
    expect(side.paragraphStarts).toEqual([0, 3, 4, 5]);
    expect(side.lengths).toEqual([23, 0, 4]);
  });

  it('knows in which paragraphs a word stands, whatever its form', () => {
    const { units, postings, postingStarts } = readSide(
      ['Ein Haus.', 'Kein Wort.', 'Zwei Häuser, ein Haus.'],
      german,
    );
    const house = units.findIndex(({ key }) => key === 'haus');
    expect([...postings.subarray(postingStarts[house], postingStarts[house + 1])]).toEqual([0, 2]);
  });

  it('lets an article itself tell its common words where there is no lexicon', () => {
    const plain = new Vocabulary('fr', undefined);
    const { units } = readSide(['le chat', 'le chien', 'le cheval'], plain);
    const of = (key: string) => units.find((unit) => unit.key === key)!.frequency;
    expect(of('le')).toBeGreaterThan(of('chat'));
  });
});
