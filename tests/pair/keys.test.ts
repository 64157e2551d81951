import { beforeAll, describe, expect, it } from 'vitest';
import { openVocabularies } from '../../src/align/words/open-vocabularies.ts';
import type { Vocabulary } from '../../src/align/words/vocabulary.ts';
import { listKeys } from '../../src/pair/keys.ts';
import { readShippedLexicon } from '../../src/read/shipped/lexicon.ts';

let german: Vocabulary;
let english: Vocabulary;
beforeAll(async () => {
  [german, english] = openVocabularies(
    ['de', 'en'],
    await readShippedLexicon(['de', 'en'], { ...process, cwd: () => '/' }),
  );
});

const shared = (de: string, en: string) => {
  const own = listKeys([en], english, false);
  return [...listKeys([de], german, true).keys()].filter((key) => own.has(key));
};

describe('listKeys', () => {
  it('gives numbers and dates one key in both languages', () => {
    expect(shared('Am 3. Oktober kamen 1.200 Gäste.', 'On October 3, 1,200 guests came.')).toEqual(
      expect.arrayContaining(['@10-03', '#1200']),
    );
  });

  it('gives a name one key for both spellings', () => {
    expect(shared('Schaksylykow', 'Zhaxylykov')).toEqual([expect.stringMatching(/^~/)]);
  });

  it('translates words of the first language into keys of the second', () => {
    expect(shared('Krankenhaus', 'hospital').some((key) => key.startsWith('='))).toBe(true);
  });

  it('looks into compounds', () => {
    expect(shared('Atomkraftwerksbetreiber', 'operator').length).toBeGreaterThan(0);
  });

  it('leaves out what stands in every article', () => {
    expect(listKeys(['Das ist so und nicht anders.'], german, true).size).toBe(0);
  });
});
