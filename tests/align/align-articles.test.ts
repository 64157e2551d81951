import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlignOptions, alignArticles } from '../../src/align/align-articles.ts';
import type { BilingualDocument } from '../../src/model.ts';
import { ENGLISH, GERMAN, lexicon, makeSide, OTHER_ENGLISH } from './sample.ts';

function alignTexts(
  german: string[],
  english: string[],
  options: AlignOptions = { lexicon },
): BilingualDocument {
  return alignArticles(makeSide('de', 'de', german), makeSide('en', 'en', english), options);
}

/** `p1=p1 p2+p3=p2`: the pairs, by paragraph ids. */
function showPairs({ pairs }: BilingualDocument): string {
  return pairs.map(({ sides }) => `${sides.de!.ids.join('+')}=${sides.en!.ids.join('+')}`).join(' ');
}

const pick = (texts: string[], numbers: number[]) => numbers.map((number) => texts[number - 1]!);

describe('alignArticles', () => {
  it('pairs a translation paragraph by paragraph and says that it is one', () => {
    const document = alignTexts(GERMAN, ENGLISH);
    expect(showPairs(document)).toBe('p1=p1 p2=p2 p3=p3 p4=p4 p5=p5 p6=p6 p7=p7');
    expect(document).toMatchObject({
      languages: ['de', 'en'],
      relation: 'translation',
      coverage: { de: 1, en: 1 },
      unpaired: { de: [], en: [] },
    });
    for (const pair of document.pairs) expect(pair.score).toBeGreaterThan(0.9);
  });

  it('puts German first, whatever the order of the arguments', () => {
    const turned = alignArticles(makeSide('en', 'en', ENGLISH), makeSide('de', 'de', GERMAN), {
      lexicon,
      id: 'de',
    });
    expect(turned).toEqual(alignTexts(GERMAN, ENGLISH));
  });

  it('follows paragraphs that moved', () => {
    const order = [6, 1, 7, 4, 2, 5, 3];
    expect(showPairs(alignTexts(GERMAN, pick(ENGLISH, order)))).toBe(
      GERMAN.map((_, index) => `p${index + 1}=p${order.indexOf(index + 1) + 1}`).join(' '),
    );
  });

  it('leaves out what has no partner', () => {
    const document = alignTexts(GERMAN, [
      ...pick(ENGLISH, [1, 2]),
      OTHER_ENGLISH[0]!,
      ...pick(ENGLISH, [4, 6]),
    ]);
    expect(showPairs(document)).toBe('p1=p1 p2=p2 p4=p4 p6=p5');
    expect(document.unpaired).toEqual({ de: ['p3', 'p5', 'p7'], en: ['p3'] });
  });

  it('joins paragraphs that are divided differently', () => {
    const [first, second, ...rest] = ENGLISH;
    const document = alignTexts(GERMAN, [`${first} ${second}`, ...rest]);
    expect(showPairs(document)).toMatch(/^p1\+p2=p1 p3=p2 /);
    expect(document.pairs[0]!.sides.de!.text).toBe(`${GERMAN[0]}\n\n${GERMAN[1]}`);
  });

  it('calls a translated part partial', () => {
    const own = OTHER_ENGLISH.map((text) => `${text} ${text.length} people were asked about it.`);
    const document = alignTexts(GERMAN, [...pick(ENGLISH, [2, 4]), ...own]);
    expect(document.relation).toBe('partial');
    expect(showPairs(document)).toBe('p2=p1 p4=p2');
  });

  it('prints no pair for articles that have nothing to do with each other', () => {
    const document = alignTexts(GERMAN, OTHER_ENGLISH);
    expect(document).toMatchObject({ relation: 'unrelated', pairs: [], coverage: { de: 0, en: 0 } });
  });

  it('tells comparable articles from translations, with the names and dates that show it', () => {
    const read = (language: string) =>
      readFileSync(
        new URL(`../../fixtures/belta-kazakhstan/belta-kazakhstan.${language}.txt`, import.meta.url),
        'utf8',
      )
        .split('\n')
        .filter((line) => line.trim());
    const document = alignTexts(read('de').slice(0, 4), read('en'));
    expect(document.relation).toBe('comparable');
    expect(showPairs(document)).toBe('p1=p1 p4=p7');
    expect(document.pairs.map((pair) => pair.relation)).toEqual(['comparable', 'comparable']);
    expect(document.pairs[0]!.evidence).toContainEqual({
      kind: 'name',
      de: 'Timur Schaksylykow',
      en: 'Timur Zhaxylykov',
    });
    // Two reports on two days may well name two days.
    expect(document.pairs.flatMap(({ discrepancies }) => discrepancies)).toEqual([]);
    expect(document.pairs[1]!.evidence).toContainEqual({
      kind: 'word',
      de: 'künstliche Intelligenz',
      en: 'artificial intelligence',
    });
  });

  it('counts contradicting numbers against a pair', () => {
    const claim = (number: string) => [`Bei dem Unfall in Hamburg wurden ${number} Menschen verletzt.`];
    const same = alignTexts(claim('240'), ['In the accident in Hamburg 240 people were injured.']);
    const other = alignTexts(claim('310'), ['In the accident in Hamburg 240 people were injured.'], {
      lexicon,
      minScore: 0,
    });
    expect(other.pairs[0]?.score ?? 0).toBeLessThan(same.pairs[0]!.score);
    expect(other.pairs[0]?.discrepancies).toEqual([
      { kind: 'number', de: '310', en: '240', deRange: [33, 36], enRange: [27, 30] },
    ]);
  });

  it('keeps pairs from a given score on', () => {
    const { pairs } = alignTexts(GERMAN, ENGLISH);
    const highest = Math.max(...pairs.map((pair) => pair.score));
    const some = alignTexts(GERMAN, ENGLISH, { lexicon, minScore: highest });
    expect(some.pairs.every((pair) => pair.score >= highest)).toBe(true);
    expect(some.pairs.length + some.unpaired.de!.length).toBe(GERMAN.length);
  });

  it('links sentences inside a pair when asked', () => {
    const [pair] = alignTexts(GERMAN, ENGLISH, { lexicon, sentences: true }).pairs;
    expect(pair!.sentences!.map(({ ids }) => ids)).toEqual([
      { de: ['p1.1'], en: ['p1.1'] },
      { de: ['p1.2'], en: ['p1.2'] },
    ]);
    expect(pair!.sentences!.map(({ sides }) => sides)).toEqual([
      {
        de: 'Die Stadt Rheinfeld baut am alten Hafen eine neue Schule.',
        en: 'The city of Rheinfeld is building a new school at the old harbour.',
      },
      {
        de: 'Der Rat stimmte dem Plan am 3. Oktober mit 31 zu 12 Stimmen zu.',
        en: 'The council approved the plan by 31 votes to 12 on October 3.',
      },
    ]);
  });

  it('works on names and numbers alone where there is no lexicon', () => {
    const french = [
      'Anna Kowalski, maire de Rheinfeld, a salué la décision prise le 3 octobre par le conseil.',
      'Selon Peter Lindqvist, 450 élèves et 31 enseignants de Rheinfeld attendent le chantier depuis 2019.',
      'Il fait beau.',
    ];
    const german = [
      'Peter Lindqvist zufolge warten 450 Schüler und 31 Lehrer in Rheinfeld seit 2019 auf den Bau.',
      'Die Rheinfelder Bürgermeisterin Anna Kowalski lobte den Beschluss, den der Rat am 3. Oktober fasste.',
    ];
    const document = alignArticles(makeSide('fr', 'fr', french), makeSide('de', 'de', german));
    expect(document.languages).toEqual(['de', 'fr']);
    expect(document.pairs.map(({ sides }) => [sides.de!.ids, sides.fr!.ids])).toEqual([
      [['p1'], ['p2']],
      [['p2'], ['p1']],
    ]);
    for (const { score } of document.pairs) expect(score).toBeLessThanOrEqual(0.9);
    expect(document.confidence).toBeLessThanOrEqual(0.9);
  });

  it('refuses two articles in one language', () => {
    const both = () => alignArticles(makeSide('a', 'en', ENGLISH), makeSide('b', 'en', OTHER_ENGLISH));
    expect(both).toThrow(expect.objectContaining({ code: 'same-language' }));
  });

  it('refuses a lexicon for other languages', () => {
    const both = () => alignArticles(makeSide('a', 'fr', ENGLISH), makeSide('b', 'en', ENGLISH), { lexicon });
    expect(both).toThrow(expect.objectContaining({ code: 'bad-lexicon' }));
  });

  it('bears empty articles and paragraphs without a word', () => {
    expect(alignTexts([], ENGLISH).pairs).toEqual([]);
    expect(alignTexts(['***', '—', '123'], ['***', '...']).pairs).toEqual([]);
  });
});

describe('every bilingual document', () => {
  const paragraph = fc.constantFrom(...GERMAN, ...ENGLISH, ...OTHER_ENGLISH, 'Ja.', '2019', 'x y z');
  const articles = fc.tuple(fc.array(paragraph, { maxLength: 8 }), fc.array(paragraph, { maxLength: 8 }));

  it('holds each paragraph once: in one pair or unpaired', () => {
    fc.assert(
      fc.property(articles, ([german, english]) => {
        const document = alignTexts(german, english);
        for (const [language, texts] of [
          ['de', german],
          ['en', english],
        ] as const) {
          const ids = [
            ...document.pairs.flatMap((pair) => pair.sides[language]!.ids),
            ...document.unpaired[language]!,
          ];
          expect(ids.sort()).toEqual(texts.map((_, index) => `p${index + 1}`).sort());
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lists pairs in the order of its first language, with scores and shares between 0 and 1', () => {
    fc.assert(
      fc.property(articles, ([german, english]) => {
        const { pairs, coverage, confidence } = alignTexts(german, english, { lexicon, minScore: 0 });
        const firsts = pairs.map(({ sides }) => Number(sides.de!.ids[0]!.slice(1)));
        expect(firsts).toEqual([...firsts].sort((x, y) => x - y));
        for (const share of [confidence, ...Object.values(coverage), ...pairs.map((pair) => pair.score)]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('shows as evidence only words that stand in its texts', () => {
    fc.assert(
      fc.property(articles, ([german, english]) => {
        for (const { evidence, sides } of alignTexts(german, english).pairs) {
          for (const piece of evidence) {
            expect(sides.de!.text).toContain(piece.de);
            expect(sides.en!.text).toContain(piece.en);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same whatever was aligned before', () => {
    const alone = JSON.stringify(alignTexts(GERMAN, ENGLISH));
    fc.assert(
      fc.property(articles, ([german, english]) => {
        alignTexts(german, english);
        expect(JSON.stringify(alignTexts(GERMAN, ENGLISH))).toBe(alone);
      }),
      { numRuns: 20 },
    );
  });
});
