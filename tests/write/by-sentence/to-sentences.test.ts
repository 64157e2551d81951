import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BilingualDocument, SentenceLink } from '../../../src/model.ts';
import { checkBilingual } from '../../../src/read/bitext/bilingual-shape.ts';
import { toSentences } from '../../../src/write/by-sentence/to-sentences.ts';
import { toJson } from '../../../src/write/documents/json.ts';
import { makeArticle, makeDocument, makeHarbourDocument } from '../documents.ts';
import { makeSchoolDocument } from './document.ts';

const links = ({ pairs }: BilingualDocument) =>
  pairs.map(({ sides, score }) => `${sides.de!.ids.join('+')}=${sides.en!.ids.join('+')} ${score}`);

describe('toSentences', () => {
  it('makes sentence links the pairs, as n-m as they are, in the order of the first language', () => {
    const document = toSentences(makeSchoolDocument());
    expect(links(document)).toEqual([
      'p1.1=p1.2 0.98',
      'p1.2=p1.1 0.95',
      'p2.1+p2.2=p2.1 0.8',
      'p2.3=p2.2 0.9',
    ]);
    expect(document.pairs[2]!.sides.de!.text).toBe('Es war spät. Alle waren müde.');
    expect(document.pairs[2]!.links).toEqual([
      ['p2.1', 'p2.1'],
      ['p2.2', 'p2.1'],
    ]);
    expect(document.pairs.map(({ relation }) => relation)).toEqual(Array(4).fill('translation'));
  });

  it('lists sentences without a partner, and measures coverage in sentences', () => {
    const { unpaired, coverage, articles } = toSentences(makeSchoolDocument());
    expect(unpaired).toEqual({ de: ['p1.3', 'p4.1'], en: ['p2.3'] });
    expect(coverage.de).toBeLessThan(0.8);
    expect(articles.de!.paragraphs.map(({ id }) => id)).toEqual([
      'p1.1',
      'p1.2',
      'p1.3',
      'p2.1',
      'p2.2',
      'p2.3',
      'p4.1',
    ]);
  });

  it('leaves what was removed, and moves a flag to the first sentence', () => {
    const { removed, flagged } = toSentences(makeSchoolDocument()).articles.de!;
    expect(removed.map(({ id }) => id)).toEqual(['p3']);
    expect(flagged.map(({ id }) => id)).toEqual(['p2.1']);
  });

  it('gives evidence and facts that differ to the sentence pair that holds them', () => {
    const [council, school] = toSentences(makeSchoolDocument()).pairs;
    expect(council).toMatchObject({ evidence: [{ de: 'Rat' }], discrepancies: [] });
    expect(school!.evidence).toEqual([{ kind: 'word', de: 'Schule', en: 'school' }]);
    const [found] = school!.discrepancies;
    const show = (tag: 'de' | 'en') =>
      school!.sides[tag]!.text.slice(...(found![`${tag}Range`] as [number, number]));
    expect([show('de'), show('en')]).toEqual(['240 Millionen', '310 million']);
  });

  it('takes the place from words of the other side that stand in another sentence', () => {
    const document = makeSchoolDocument();
    Object.assign(document.pairs[0]!.discrepancies[0]!, { en: 'council', enRange: [40, 47] });
    const { pairs } = toSentences(document);
    expect(pairs.flatMap(({ discrepancies }) => discrepancies)).toMatchObject([
      { de: '240 Millionen', en: 'council', deRange: null, enRange: [4, 11] },
    ]);
  });

  it('finds the words of a fact for which an older file names no place', () => {
    const document = makeSchoolDocument();
    document.pairs[0]!.discrepancies = [{ kind: 'number', de: '240', en: '310' }];
    expect(toSentences(document).pairs.map(({ discrepancies }) => discrepancies.length)).toEqual([
      0, 1, 0, 0,
    ]);
  });

  it('keeps a pair that a person made as one pair of all its sentences', () => {
    const document = makeSchoolDocument();
    const { sentences, ...made } = document.pairs[1]!;
    document.pairs[1] = { ...made, score: 1, reviewed: true };
    const pair = toSentences(document).pairs.at(-1)!;
    expect(pair).toMatchObject({ score: 1, reviewed: true });
    expect(pair.sides.de!.ids).toEqual(['p2.1', 'p2.2', 'p2.3']);
  });

  it('says what to do about a document without sentence links', () => {
    expect(() => toSentences(makeHarbourDocument())).toThrow(
      'document hafenbrücke holds no sentence links, so it cannot be written by sentence; align its articles again with --sentences',
    );
  });

  it.each<[string, (link: SentenceLink) => void, string]>([
    ['have no ids', (link) => delete link.ids, 'has sentence links without ids'],
    ['name other sentences', (link) => (link.ids = { de: ['p1.9'], en: ['p1.2'] }), 'do not fit its text'],
    ['hold another text', (link) => (link.sides.de = 'Ja.'), 'do not fit its text'],
  ])('says what to do about links that %s', (_, change, message) => {
    const document = makeSchoolDocument();
    change(document.pairs[0]!.sentences![0]!);
    expect(() => toSentences(document)).toThrow(message);
  });

  it('takes a document without any pair, and one that is in sentences already', () => {
    const alone = makeDocument(
      'x',
      [makeArticle('a', 'de', { p1: 'A. B' }), makeArticle('b', 'en', { p1: 'C' })],
      [],
    );
    expect(toSentences(alone).unpaired.en).toEqual(['p1.1']);
    const document = toSentences(makeSchoolDocument());
    expect(toSentences(document)).toBe(document);
  });

  it('gives a document that can be stored and read again', () => {
    const document = toSentences(makeSchoolDocument());
    expect(checkBilingual(JSON.parse(JSON.stringify(toJson(document))))).toEqual(document);
  });

  it('leaves no sentence out and shows none twice', () => {
    const sentence = fc.constantFrom(
      'Ja.',
      'Der Rat tagte.',
      'Nein!',
      'Am 3. Mai kam Dr. Meier.',
      'Ohne Ende',
    );
    const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(paragraphs, paragraphs, fc.boolean(), (german, english, isMade) => {
        const [a, b] = [german, english].map((list, side) =>
          makeArticle(
            String(side),
            ['de', 'en'][side]!,
            Object.fromEntries(list.map((parts, i) => [`p${i + 1}`, parts.join('  ')])),
          ),
        );
        const pair = {
          ids: [['p1'], ['p1']] as [string[], string[]],
          ...(isMade ? { reviewed: true as const } : { sentences: [] }),
        };
        const { articles, pairs, unpaired } = toSentences(makeDocument('x', [a!, b!], [pair]));
        for (const [tag, article] of [
          ['de', a!],
          ['en', b!],
        ] as const) {
          const bare = (list: readonly { text: string }[]) =>
            list
              .map(({ text }) => text)
              .join('')
              .replace(/\s/g, '');
          expect(bare(articles[tag]!.paragraphs)).toBe(bare(article.paragraphs));
          const shown = [...pairs.flatMap(({ sides }) => sides[tag]!.ids), ...unpaired[tag]!];
          expect([...shown].sort()).toEqual(articles[tag]!.paragraphs.map(({ id }) => id).sort());
        }
      }),
    );
  });
});
