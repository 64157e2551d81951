import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBilingual } from '../../src/read/bitext/bilingual-shape.ts';
import { toJson } from '../../src/write/documents/json.ts';
import { makeArticle, makeDocument, makeHarbourDocument } from '../write/documents.ts';
import { loadScripts } from './load.ts';

type Stored = ReturnType<typeof toJson>;
interface Place {
  tag: string;
  id: string;
}

const { joinPlaces, unlinkPair, unlinkPlace, relatePair } = loadScripts<{
  joinPlaces: (document: Stored, a: Place, b: Place) => Stored | null;
  unlinkPair: (document: Stored, index: number) => Stored;
  unlinkPlace: (document: Stored, place: Place) => Stored;
  relatePair: (document: Stored, index: number, relation: string) => Stored;
}>(['corrections.js'], ['joinPlaces', 'unlinkPair', 'unlinkPlace', 'relatePair']);

const harbour = () => toJson(makeHarbourDocument());
const de = (id: string) => ({ tag: 'de', id });
const en = (id: string) => ({ tag: 'en', id });
const links = (document: Stored | null) =>
  checkBilingual(document).pairs.map(({ sides }) => `${sides.de!.ids.join('+')}=${sides.en!.ids.join('+')}`);

describe('joinPlaces', () => {
  it('links two paragraphs that are free', () => {
    const joined = joinPlaces(harbour(), de('p6'), en('p4'))!;
    expect(links(joined)).toEqual(['p1+p2=p1', 'p3=p3', 'p5=p2', 'p6=p4']);
    expect(joined.pairs[3]).toMatchObject({ score: 1, reviewed: true, relation: 'partial', evidence: [] });
    expect(joined.unpaired).toEqual({ de: [], en: [] });
    expect(joined.coverage).toEqual({ de: 1, en: 1 });
  });

  it('takes a free paragraph into a pair, on either side', () => {
    expect(links(joinPlaces(harbour(), de('p3'), de('p6')))).toContain('p3+p6=p3');
    expect(links(joinPlaces(harbour(), en('p4'), de('p3')))).toContain('p3=p3+p4');
  });

  it('merges two pairs, with the evidence and the closer relation of both', () => {
    const joined = joinPlaces(harbour(), de('p5'), en('p1'))!;
    expect(links(joined)).toEqual(['p1+p2+p5=p1+p2', 'p3=p3']);
    expect(joined.pairs[0]).toMatchObject({ relation: 'translation' });
    expect(joined.pairs[0]!.evidence).toHaveLength(4);
    expect(checkBilingual(joined).pairs[0]!.sides.de!.text).toMatch(
      /öffnet\.\n\nDie Bauzeit[^\n]+\n\nRadfahrer/,
    );
  });

  it('joins sentences by a space, in the order of their numbers', () => {
    const sentences = Object.fromEntries(
      Array.from({ length: 11 }, (_, i) => [`p1.${i + 1}`, `Satz ${i + 1}.`]),
    );
    const articles = [makeArticle('a', 'de', sentences), makeArticle('b', 'en', sentences)] as const;
    const document = toJson(
      makeDocument('x', [...articles], [{ ids: [['p1.10'], ['p1.1']] }, { ids: [['p1.3'], ['p1.2']] }]),
    );
    const joined = joinPlaces(document, de('p1.10'), de('p1.9'))!;
    expect(links(joined)).toEqual(['p1.3=p1.2', 'p1.9+p1.10=p1.1']);
    expect(checkBilingual(joined).pairs[1]!.sides.de!.text).toBe('Satz 9. Satz 10.');
  });

  it('does nothing about two free paragraphs of one side', () => {
    const alone = unlinkPair(harbour(), 1);
    expect(joinPlaces(alone, de('p3'), de('p6'))).toBeNull();
  });

  it('calls a link in an unrelated document comparable', () => {
    const joined = joinPlaces({ ...harbour(), relation: 'unrelated' }, de('p6'), en('p4'))!;
    expect(joined.pairs.at(-1)).toMatchObject({ relation: 'comparable' });
  });
});

describe('unlinkPair', () => {
  it('frees both sides', () => {
    const unlinked = unlinkPair(harbour(), 0);
    expect(links(unlinked)).toEqual(['p3=p3', 'p5=p2']);
    expect(unlinked.unpaired).toEqual({ de: ['p1', 'p2', 'p6'], en: ['p1', 'p4'] });
  });
});

describe('relatePair', () => {
  it('takes the word of the person for it', () => {
    expect(relatePair(harbour(), 2, 'translation').pairs[2]).toMatchObject({
      relation: 'translation',
      score: 1,
      reviewed: true,
    });
  });
});

describe('any corrections', () => {
  it('leave a valid document in which every paragraph stands once', () => {
    const place = fc.oneof(
      fc.constantFrom('p1', 'p2', 'p3', 'p5', 'p6').map(de),
      fc.constantFrom('p1', 'p2', 'p3', 'p4').map(en),
    );
    const step = fc.oneof(
      fc.record({ join: fc.tuple(place, place) }),
      fc.record({ unlink: fc.nat(5) }),
      fc.record({ relate: fc.nat(5) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const start = harbour();
        const before = JSON.stringify(start);
        const end = steps.reduce<Stored>((document, step) => {
          if ('join' in step) return joinPlaces(document, ...step.join) ?? document;
          if ('relate' in step)
            return document.pairs[step.relate] ? relatePair(document, step.relate, 'partial') : document;
          return unlinkPair(document, step.unlink);
        }, start);
        expect(JSON.stringify(start)).toBe(before);
        const { pairs, unpaired } = checkBilingual(end);
        for (const [tag, count] of [
          ['de', 5],
          ['en', 4],
        ] as const) {
          const placed = [...pairs.flatMap(({ sides }) => sides[tag]!.ids), ...unpaired[tag]!];
          expect(placed).toHaveLength(count);
        }
        const firsts = pairs.map(({ sides }) => Number(sides.de!.ids[0]!.slice(1)));
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
      }),
    );
  });
});

describe('unlinkPlace', () => {
  it('takes one paragraph out of a pair and keeps what the rest rests on', () => {
    const left = unlinkPlace(harbour(), de('p2'));
    expect(links(left)).toEqual(['p1=p1', 'p3=p3', 'p5=p2']);
    expect(left.unpaired.de).toContain('p2');
    const [pair] = left.pairs as unknown as {
      de: { text: string };
      evidence: { de: string }[];
      reviewed: true;
    }[];
    expect(pair!.reviewed).toBe(true);
    expect(pair!.evidence.every(({ de: words }) => pair!.de.text.includes(words))).toBe(true);
  });

  it('takes the pair away with the last paragraph of a side', () => {
    expect(links(unlinkPlace(harbour(), en('p1')))).toEqual(['p3=p3', 'p5=p2']);
  });

  it('leaves a paragraph without a partner alone', () => {
    expect(unlinkPlace(harbour(), de('p6'))).toEqual(harbour());
  });
});

describe('discrepancies of a pair that changes', () => {
  /** The sample with the places that `align` gives. */
  const located = () => {
    const document = harbour();
    for (const pair of document.pairs as unknown as Record<string, { text: string }>[]) {
      for (const found of pair.discrepancies as unknown as Record<string, unknown>[]) {
        for (const tag of ['de', 'en']) {
          const words = String(found[tag]);
          const at = pair[tag]!.text.indexOf(words);
          found[`${tag}Range`] = [at, at + words.length];
        }
      }
    }
    return document;
  };
  /** The words at each range, which must be those that the discrepancy names. */
  const readRanges = (document: Stored) =>
    checkBilingual(document).pairs.flatMap(({ sides, discrepancies }) =>
      discrepancies.flatMap((found) =>
        ['de', 'en'].flatMap((tag) => {
          const range = found[`${tag}Range`];
          if (!Array.isArray(range)) return [];
          return [[found[tag], sides[tag]!.text.slice(...(range as [number, number]))]];
        }),
      ),
    );

  it('keep pointing at their words when paragraphs come before them', () => {
    const before = readRanges(located());
    expect(before.length).toBeGreaterThan(0);
    const joined = joinPlaces(located(), de('p1'), en('p3'))!;
    expect(readRanges(joined)).toHaveLength(before.length);
    for (const [words, found] of readRanges(joined)) expect(found).toBe(words);
  });

  it('go with the paragraph that holds their words', () => {
    const joined = joinPlaces(located(), de('p6'), en('p3'))!;
    expect(readRanges(joined).length).toBeGreaterThan(0);
    expect(readRanges(unlinkPlace(joined, de('p3')))).toEqual([]);
  });

  it('go with their words where a file names no places', () => {
    const joined = joinPlaces(harbour(), de('p6'), en('p3'))!;
    expect(joined.pairs.flatMap(({ discrepancies }) => discrepancies)).toHaveLength(1);
    const left = unlinkPlace(joined, de('p3'));
    expect(left.pairs.flatMap(({ discrepancies }) => discrepancies)).toEqual([]);
  });
});
