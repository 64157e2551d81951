import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.ts';

/** `kind value unit` of each fact, as `number 7.5 EUR`. */
const read = (text: string, language: string) =>
  readFacts(text, language).map(
    ({ kind, value, unit }) => `${kind} ${value}${unit === null ? '' : ` ${unit}`}`,
  );

describe('readFacts', () => {
  it.each([
    ['50 000 Menschen', 'de', ['number 50000']],
    ["1'200 Gäste", 'de', ['number 1200']],
    ['1.248 Wohnungen', 'de', ['number 1248']],
    ['1,248 homes', 'en', ['number 1248']],
    ['3,5-fache Menge', 'de', ['number 3.5']],
    ['dreizehn Tote', 'de', ['number 13']],
    ['zweihundertfünfundzwanzig Gäste', 'de', ['number 225']],
    ['two hundred and twenty-five guests', 'en', ['number 225']],
    ['twenty-one', 'en', ['number 21']],
    ['2 Mrd. Euro', 'de', ['number 2000000000 EUR']],
    ['€2bn', 'en', ['number 2000000000 EUR']],
    ['$5 million', 'en', ['number 5000000 USD']],
    ['5 Billionen Euro', 'de', ['number 5000000000000 EUR']],
    ['5 billion euros', 'en', ['number 5000000000 EUR']],
    ['3,4 Prozent', 'de', ['number 3.4 %']],
    ['3.4 per cent', 'en', ['number 3.4 %']],
    ['5 Prozentpunkte', 'de', ['number 5 pp']],
    ['1,450 square metres', 'en', ['number 1450 m²']],
    ['20 °C', 'de', ['number 20 °C']],
    ['Millionen Menschen', 'de', ['scale 1000000']],
  ])('reads numbers with their units: %s', (text, language, facts) => {
    expect(read(text, language)).toEqual(facts);
  });

  it.each([
    ['am 3. Jänner 2024', 'de', ['date 01-03', 'year 2024']],
    ['am 3. Feber', 'de', ['date 02-03']],
    ['am 3. Mrz. 2024', 'de', ['date 03-03', 'year 2024']],
    ['am 3.10.2024', 'de', ['date 10-03', 'year 2024']],
    ['on October 3rd, 2024', 'en', ['date 10-03', 'year 2024']],
    ['2024-10-03', 'en', ['date 10-03', 'year 2024']],
    ['vom 5. bis 12. Mai', 'de', ['date 05-05', 'date 05-12']],
    ['from 5-12 May', 'en', ['date 05-05', 'date 05-12']],
    ['from May 5 to 12', 'en', ['date 05-05', 'date 05-12']],
    ['im Mai 2019', 'de', ['month 5', 'year 2019']],
    ['Spielzeit 2011/12', 'de', ['year 2011', 'year 2012']],
    ['the 2011-2012 season', 'en', ['year 2011', 'year 2012']],
    ['die 1990er Jahre', 'de', ['year 1990']],
    ['am Dienstagabend', 'de', ['weekday 2']],
    ['on Tuesday', 'en', ['weekday 2']],
    ['he may march in august company', 'en', []],
  ])('reads days, months, years and weekdays: %s', (text, language, facts) => {
    expect(read(text, language)).toEqual(facts);
  });

  it.each([
    ['15.30 Uhr', 'de', ['time 15:30']],
    ['15 Uhr 30', 'de', ['time 15:30']],
    ['20 Uhr', 'de', ['time 20:00']],
    ['3:30 p.m.', 'en', ['time 15:30']],
    ['12 a.m.', 'en', ['time 0:00']],
    ['10.00 bis 13.30 Uhr', 'de', ['time 10:00', 'time 13:30']],
    ['4:30-7:00 pm', 'en', ['time 16:30', 'time 19:00']],
    ['11-1 pm', 'en', ['time 11:00', 'time 13:00']],
    ['15:30 p.m.', 'en', ['time 15:30']],
    ['ein 2:1', 'de', ['vague 1', 'score 2', 'score 1']],
    ['won 2-1', 'en', ['score 2', 'score 1']],
  ])('reads times and scores: %s', (text, language, facts) => {
    expect(read(text, language)).toEqual(facts);
  });

  it.each([
    ['kein Geld', 'de', ['negation not']],
    ["it isn't", 'en', ['negation not']],
    ['die G7-Staaten an der B65', 'de', []],
  ])('reads negations and leaves names alone: %s', (text, language, facts) => {
    expect(read(text, language)).toEqual(facts);
  });

  it('says where a fact stands and whether it is rounded', () => {
    expect(readFacts('Es kamen rund 1,2 Millionen Menschen.', 'de')).toEqual([
      {
        kind: 'number',
        value: '1200000',
        unit: null,
        precision: 50_000,
        approximate: true,
        from: 14,
        to: 27,
      },
    ]);
  });

  it('reads digits in a language whose words it does not know', () => {
    expect(read('il a 12 000 livres', 'fr')).toEqual(['number 12000']);
  });

  it('gives facts in order, each inside the text, and not empty', () => {
    const words = [
      '5',
      '12',
      '2011',
      '1.200,5',
      'Mai',
      'May',
      'Uhr',
      'pm',
      'Mio.',
      '%',
      '€',
      '-',
      'bis',
      'zwei',
      'und',
      '.',
    ];
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom(...words)).map((list) => list.join(' ')),
        ),
        fc.constantFrom('de', 'en', 'fr'),
        (text, language) => {
          const facts = readFacts(text, language);
          for (const { from, to } of facts) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(text.length);
          }
          expect(facts.map(({ from }) => from)).toEqual(facts.map(({ from }) => from).sort((x, y) => x - y));
        },
      ),
    );
  });

  it('reads what Intl writes alike in German and English', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        const write = (language: string) =>
          read(`${new Intl.NumberFormat(language).format(value)} x`, language);
        expect(write('de')).toEqual(write('en'));
      }),
    );
  });

  it('reads no range across other words', () => {
    expect(read('den 20-jährigen Sims um 11 Uhr', 'de')).toEqual(['number 20', 'time 11:00']);
    expect(read('5 und viele andere 12. Mai', 'de')).toEqual(['number 5', 'date 05-12']);
    expect(read('5. bis 12. Mai', 'de')).toEqual(['date 05-05', 'date 05-12']);
  });

  it('takes long runs of digits and numbers in its stride', () => {
    expect(read('9'.repeat(400), 'de')).toEqual([]);
    expect(readFacts('1.248,5 '.repeat(5_000), 'de')).toHaveLength(5_000);
    // A day that does not exist is read as it stands: the mistake must be seen.
    expect(read('31. Februar', 'de')).toEqual(['date 02-31']);
  });
});
