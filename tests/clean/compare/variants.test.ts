import { describe, expect, it } from 'vitest';
import { gravestFact } from '../../../src/clean/compare/change-kind.ts';
import { tokenize } from '../../../src/clean/compare/tokens.ts';
import { explainVariant } from '../../../src/clean/compare/variants.ts';

const word = (text: string) => ({ text, form: text.toLowerCase(), opensSentence: false });
/** With a vocabulary that knows neither word: only the rules themselves can tell. */
const explain = (before: string, after: string, language = 'de') =>
  explainVariant({ before: word(before), after: word(after) }, language, () => false);

describe('explainVariant', () => {
  it.each([
    ['schon', 'schön'],
    ['Mutter', 'Mütter'],
    ['forderte', 'förderte'],
  ])('takes %s and %s for two words, not for a spelling or a slip', (before, after) => {
    expect(explain(before, after)).toBeNull();
  });

  it('takes a written-out umlaut for the same word', () => {
    expect(explain('geoeffnet', 'geöffnet')).toBe('spelling variant');
  });
});

describe('gravestFact', () => {
  it.each([
    ["The bridge isn't safe.", 'negation'],
    ['The bridge is not safe.', 'negation'],
    ['The bridge is safe.', 'word'],
  ])('%s', (text, kind) => {
    expect(gravestFact(tokenize(text).tokens.slice(1))).toBe(kind);
  });
});
