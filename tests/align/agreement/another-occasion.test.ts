import { describe, expect, it } from 'vitest';
import { alignArticles } from '../../../src/align/align-articles.ts';
import { ENGLISH, GERMAN, lexicon, makeSide } from '../sample.ts';

/** The relation of two articles, published on these days. */
function relate(german: string[], english: string[], days: [string, string] | [null, null] = [null, null]) {
  const [a, b] = [makeSide('a', 'de', german), makeSide('b', 'en', english)];
  a.published = days[0];
  b.published = days[1];
  return alignArticles(a, b, { lexicon }).relation;
}

const CONGRATULATION = [
  'Der Präsident hat den Bürgern zum 34. Jahrestag der Unabhängigkeit gratuliert.',
  'In den vergangenen Jahren habe das Land viel erreicht, heißt es in der Botschaft von 2025.',
  'Er wünschte allen Familien Gesundheit, Frieden und Wohlstand.',
];
const congratulate = (anniversary: string, year: number) => [
  `The president has congratulated the citizens on the ${anniversary} anniversary of independence.`,
  `The country has achieved a lot over the past years, says the message of ${year}.`,
  'He wished all families health, peace and prosperity.',
];

describe('weighOccasion', () => {
  it('is no translation: a congratulation a year later, in the same words', () => {
    expect(relate(CONGRATULATION, congratulate('34th', 2025))).toBe('translation');
    expect(relate(CONGRATULATION, congratulate('35th', 2026))).toBe('comparable');
  });

  it('is no translation: the same event by another speaker', () => {
    const report = [
      'Auf dem Kongress sprach Veronika Haslinger über Energie.',
      'Das Publikum antwortete mit Beifall.',
    ];
    const translate = (speaker: string) => [
      `${speaker} spoke about energy at the congress.`,
      'The audience responded with applause.',
    ];
    expect(relate(report, translate('Veronika Haslinger'))).toBe('translation');
    expect(relate(report, translate('Gregor Pichler'))).toBe('comparable');
  });

  it('lets days that lie far apart speak against a translation, but not alone', () => {
    const days: [string, string] = ['2026-10-04', '2027-10-05'];
    expect(relate(CONGRATULATION, congratulate('34th', 2026))).toBe('translation');
    expect(relate(CONGRATULATION, congratulate('34th', 2026), days)).toBe('comparable');
    expect(relate(GERMAN, ENGLISH, days)).toBe('translation');
  });

  it('leaves a translation with a mistake a translation', () => {
    const wrong = ENGLISH.map((text) => text.replace('450 pupils', '540 pupils'));
    expect(relate(GERMAN, wrong)).toBe('translation');
  });
});

describe('the relation of short articles', () => {
  it('calls a brief of one paragraph a translation where it is one', () => {
    const german = [
      'Die Linzer Schifffahrt stellt den Verkehr nach Passau bis Dienstagabend ein. Etwa 120 Gäste warten in Aschach.',
    ];
    const english = [
      'The Linz shipping company is suspending services to Passau until Tuesday evening. About 120 guests are waiting in Aschach.',
    ];
    expect(relate(german, english)).toBe('translation');
  });

  it('does not halve the score of an article of one paragraph', () => {
    const [german, english] = [
      makeSide('a', 'de', ['Der Minister reist am Montag nach Ankara und trifft dort seinen Amtskollegen.']),
      makeSide('b', 'en', [
        'Ankara expects the minister on Monday for talks with his counterpart, officials said.',
      ]),
    ];
    for (const { score, relation } of alignArticles(german, english, { lexicon }).pairs) {
      if (relation !== 'comparable') continue;
      expect(score).toBeGreaterThanOrEqual(0.46);
      expect(score).toBeLessThan(0.9);
    }
  });
});
