import fc from 'fast-check';
import { francAll } from 'franc';
import { data } from 'franc/data.js';
import { describe, expect, it } from 'vitest';
import { buildTrigramRanker } from '../../src/language/trigrams.ts';

const CODES = ['deu', 'eng', 'fra', 'nld', 'tur', 'fin'];
const models = Object.fromEntries(Object.entries(data.Latin!).filter(([code]) => CODES.includes(code)));
const rank = buildTrigramRanker(models);

describe('buildTrigramRanker', () => {
  it.each([
    ['deu', 'Mehrheit unterstützt die Ausbildungsmission'],
    ['eng', 'Police arrest 20-year-old after high speed motorcycle chase'],
    ['fra', 'Les députés ont adopté le projet de loi'],
    ['fin', 'Hallitus esittää uusia leikkauksia'],
  ])('names %s first', (code, text) => {
    expect(rank(text)[0]).toEqual([code, 1]);
  });

  it('gives what the package franc gives', () => {
    const text = fc.string({ unit: fc.constantFrom(..."aeinrstd hgeräöü  ,.1' \n"), minLength: 3 });
    fc.assert(
      fc.property(fc.oneof(text, fc.lorem()), (written) => {
        fc.pre(/[a-z]/.test(written));
        expect(rank(written)).toEqual(francAll(written, { only: CODES, minLength: 1 }));
      }),
    );
  });
});
