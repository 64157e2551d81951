import { describe, expect, it } from 'vitest';
import { compareFacts, MAX_DISCREPANCIES } from '../../src/check/compare-facts.ts';

const compare = (de: string, en: string, scope: 'usual' | 'all' = 'all') =>
  compareFacts([de, en], ['de', 'en'], scope).map((found) => `${found.kind}: ${found.de} | ${found.en}`);

describe('negations', () => {
  it.each([
    ['Der Vertrag gilt nicht.', 'The contract is valid.', ['negation: nicht | null']],
    ['Der Vertrag gilt.', "The contract isn't valid.", ["negation: null | isn't"]],
    ['Sie kam nie an.', 'She never arrived.', []],
    ['Er konnte nicht kommen.', 'He was unable to come.', []],
    ['Er weigerte sich zu kommen.', 'He would not come.', []],
    ['Noch ist Zeit.', 'There is time.', []],
  ])('%s | %s', (de, en, expected) => {
    expect(compare(de, en)).toEqual(expected);
  });
});

describe('names', () => {
  it.each([
    [
      'Angela Merkel kam nach Bonn.',
      'Angela Schmidt came to Bonn.',
      ['name: Angela Merkel | Angela Schmidt'],
    ],
    ['Jeb Bushs Rede', "Jeb Bush's speech", []],
    ['Askar Schaksylykow kam.', 'Askar Zhaxylykov came.', []],
    ['Angela Merkel kam. Schmidt ging.', 'Angela Schmidt left. Merkel came.', []],
  ])('%s | %s', (de, en, expected) => {
    expect(compare(de, en)).toEqual(expected);
  });
});

it('compares neither where they are not asked for', () => {
  expect(compare('Angela Merkel kam nicht.', 'Angela Schmidt came.', 'usual')).toEqual([]);
});

describe('bad input', () => {
  const table = (step: number) =>
    Array.from({ length: 5000 }, (_, k) => `Posten ${k}: ${1000 + k * step}`).join('; ');

  it('bounds a table of 5,000 numbers in its time and in its report', () => {
    const start = performance.now();
    expect(compare(table(7), table(11)).length).toBeLessThanOrEqual(MAX_DISCREPANCIES);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('reads numbers of 400 digits as codes', () => {
    expect(compare(`Code ${'7'.repeat(400)} gilt.`, `Code ${'8'.repeat(400)} is valid.`)).toEqual([]);
  });

  it('names a day that does not exist against one that does', () => {
    expect(compare('am 31. Februar', 'on 28 February')).toEqual(['date: 31. Februar | 28 February']);
    expect(compare('am 31. Februar', 'on 31 February')).toEqual([]);
  });

  it('compares two prices each in its own currency', () => {
    expect(compare('50 Euro (55 Dollar)', '€50 ($55)')).toEqual([]);
  });

  it('leaves telephone numbers alone that are grouped in another way', () => {
    expect(compare('Telefon 0800/688 8000', 'Call 0800 688 8000')).toEqual([]);
    expect(compare('Tel. 030 1234567', 'Tel. 030/1234567')).toEqual([]);
  });

  it('names the numbers of items that differ, and no more', () => {
    expect(compare('1. Brot 2. Milch 3. Eier', '1. Bread 2. Milk 3. Eggs')).toEqual([]);
    expect(compare('1. Brot 2. Milch 3. Eier', '2. Bread 3. Milk 4. Eggs').length).toBeLessThanOrEqual(1);
  });
});
