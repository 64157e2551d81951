import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFacts, MAX_DISCREPANCIES } from '../../src/check/compare-facts.ts';

/** `kind: de | en` of each discrepancy. */
const compare = (de: string, en: string) =>
  compareFacts([de, en], ['de', 'en']).map((found) => `${found.kind}: ${found.de} | ${found.en}`);

describe('compareFacts', () => {
  it.each([
    ['17 Menschen wurden verletzt.', '71 people were injured.', ['number: 17 | 71']],
    ['am Dienstag in Husum', 'on Wednesday in Husum', ['date: Dienstag | Wednesday']],
    ['am 3. Oktober', 'on 4 October', ['date: 3. Oktober | 4 October']],
    ['im Mai 2019', 'in May 2018', ['date: 2019 | 2018']],
    ['2 Millionen Euro', '2 billion euros', ['scale: 2 Millionen Euro | 2 billion euros']],
    ['fünf Kinder', 'three children', ['number: fünf | three']],
    ['um 15.30 Uhr', 'at 3:30 a.m.', ['time: 15.30 Uhr | 3:30 a.m.']],
    ['50 Euro', '50 dollars', ['currency: 50 Euro | 50 dollars']],
    ['25 Prozent der Frauen', '35 per cent of the women', ['percent: 25 Prozent | 35 per cent']],
    ['gewann 2:1', 'won 3-1', ['score: 2:1 | 3-1']],
    ['die beiden Kandidaten', 'the eleven candidates', ['number: beiden | eleven']],
    ['17 von 71 Häusern', '71 of the 17 houses', ['number: 17 | 71', 'number: 71 | 17']],
    ['samstags um 17.30 Uhr', '5.30pm on a Wednesday', ['date: samstags | Wednesday']],
    ['1 Million Rial', 'one billion riyals', ['scale: 1 Million | one billion']],
    [
      'kassierte drei Millionen, ein Zweijahresvertrag',
      'eleven million, a two-year deal',
      ['number: drei Millionen | eleven million'],
    ],
    ['eine Frau, gegen 1.40 Uhr', 'a woman, at about 1:40 p.m.', ['time: 1.40 Uhr | 1:40 p.m.']],
    ['Der Gewinn stieg.', 'Profit rose by 83 percent.', ['percent: null | 83 percent']],
  ])('finds what differs: %s | %s', (de, en, expected) => {
    expect(compare(de, en)).toEqual(expected);
  });

  it.each([
    ['vom 5. bis 12. Mai, 10.00 bis 13.30 Uhr', 'from 5-12 May, 10:00 am-1:30 pm'],
    ['in der Spielzeit 2011/12', 'in the 2011-2012 season'],
    ["2 000 Werke auf 1'450 Quadratmetern", '2,000 works on 1,450 square metres'],
    ['7,50 Euro und 3,4 Prozent', '€7.50 and 3.4 per cent'],
    ['für Kinder unter zwölf Jahren', 'for children under 12'],
    ['136 km pro Stunde', '85 mph'],
    ['2,5 bis 5 Zentimeter Regen', '1 to 2 inches of rain'],
    ['27 °C', '80 °F'],
    ['rund 200 Menschen', '206 people'],
    ['1,2 Millionen Besucher', '1,248,000 visitors'],
    ['die 90er Jahre', 'the 1990s'],
    ['im 19. Jahrhundert', 'in the 1800s'],
    ['eine zweifache Mutter', 'a mother of two'],
    ['die beiden Städte', 'the two cities'],
    ['der Oktoberanfang', 'the start of October'],
    ['um 20 Uhr', 'at 8 p.m.'],
    ['17 von 71 Häusern', '17 of the 71 houses'],
    ['17 von 71 Häusern', '71 houses, of which 17'],
    ['360 $ Millionen Umsatz', '$360 million in sales'],
    ['eine Strafe von 73,000 $', 'fined $73,000'],
    ['Temperaturen um 27 °C', 'widespread 80s'],
    ['in der 28. Minute', 'a goal on 27:37'],
    ['Milliarden Euro', 'a billion euros'],
    ['ein 2:1 am Freitagabend', "a 2-1 win in Friday's match"],
  ])('takes equal values in other notations for the same: %s | %s', (de, en) => {
    expect(compare(de, en)).toEqual([]);
  });

  it('does not call rounded what two sides announce as different numbers', () => {
    expect(compare('rund 200 Menschen', 'about 206 people')).toEqual(['number: 200 | 206']);
  });

  it('does not miss a number that is told twice', () => {
    expect(compare('17 Menschen, also 17', '17 people')).toEqual([]);
  });

  it('says where the words stand', () => {
    const [found] = compareFacts(['Es waren 17 Menschen.', 'There were 71 people.'], ['de', 'en']);
    expect(found).toEqual({ kind: 'number', de: '17', en: '71', deRange: [9, 11], enRange: [11, 13] });
  });

  it('finds nothing between a text and itself', () => {
    const word = fc.constantFrom(
      '5',
      '12',
      '3.',
      'Mai',
      '2011',
      'Euro',
      '%',
      'Uhr',
      'zwei',
      'rund',
      'Freitag',
      'Mio.',
    );
    const text = fc.array(word, { maxLength: 20 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, (one) => {
        expect(compareFacts([one, one], ['de', 'de'])).toEqual([]);
      }),
    );
  });

  it('bounds time and length on a table of numbers', () => {
    const table = (step: number) => Array.from({ length: 5_000 }, (_, i) => i * step + 13).join(' ');
    expect(compare(table(3), table(7)).length).toBeLessThanOrEqual(MAX_DISCREPANCIES);
    expect(compare('9'.repeat(400), '8'.repeat(400))).toEqual([]);
    expect(compare('am 31. Februar', 'on February 31')).toEqual([]);
  });
});
