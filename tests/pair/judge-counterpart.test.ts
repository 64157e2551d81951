import { beforeAll, describe, expect, it } from 'vitest';
import { openVocabularies } from '../../src/align/words/open-vocabularies.ts';
import type { Vocabulary } from '../../src/align/words/vocabulary.ts';
import type { Article } from '../../src/model.ts';
import { judgeCounterpart, MIN_PROBABILITY } from '../../src/pair/judge-counterpart.ts';
import { listOwnTexts } from '../../src/pair/own-texts.ts';
import { readShippedLexicon } from '../../src/read/shipped/lexicon.ts';
import { readSampleFeed } from './sample.ts';

let feed: Map<string, Article>;
let vocabularies: [Vocabulary, Vocabulary];
beforeAll(async () => {
  feed = await readSampleFeed();
  vocabularies = openVocabularies(
    ['de', 'en'],
    await readShippedLexicon(['de', 'en'], { ...process, cwd: () => '/' }),
  );
});

const judge = (german: string, english: string) =>
  judgeCounterpart(listOwnTexts(feed.get(german)!), listOwnTexts(feed.get(english)!), vocabularies);

describe('judgeCounterpart', () => {
  it.each([
    ['grippe-kw10', 'flu-week-10'],
    ['lohmar-uni', 'lohmar-university'],
  ])('accepts %s and its translation %s', (german, english) => {
    const { probability, objection } = judge(german, english);
    expect(probability).toBeGreaterThan(0.95);
    expect(objection).toBeNull();
  });

  it.each([
    [
      'the next week’s report with other figures',
      'grippe-kw10',
      'flu-week-11',
      /\d of \d+ numbers and dates differ/,
    ],
    [
      'the same occasion a year earlier',
      'filmfest-2026',
      'filmfest-2025',
      /\d of \d+ numbers and dates differ/,
    ],
    ['the same person at another event', 'lohmar-uni', 'lohmar-hospital', /too little of it is translated/],
    [
      'the same event by another speaker',
      'gipfel-praesident',
      'summit-chancellor',
      /too little of it is translated/,
    ],
    ['another story', 'zoo', 'marathon', /too little of it is translated/],
  ])('refuses %s, and says why', (_, german, english, reason) => {
    const { probability, objection } = judge(german, english);
    expect(probability).toBeLessThan(MIN_PROBABILITY);
    expect(objection).toMatch(reason);
  });
});
