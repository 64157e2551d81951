import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonKey } from '../../src/clean/comparison-key.ts';
import { foldTypography } from '../../src/text/fold.ts';

describe('comparisonKey', () => {
  it.each([
    ['quotes', '„Wir sind da“, sagte er.', '"Wir sind da", sagte er.'],
    ['quotes of other countries', '»Wir« sind ‚da‘', '“Wir” sind "da"'],
    ['apostrophes', 'It’s Mary´s', "It's Mary's"],
    ['dashes', '2026–2030 — und mehr', '2026-2030 - und mehr'],
    ['the minus sign', '−5 Grad', '-5 Grad'],
    ['no-break and thin spaces', '10\u00a0%\u202fmehr', '10 % mehr'],
    ['runs of spaces', ' a \t b\n', 'a b'],
    ['soft hyphens', 'Hoch\u00adtechnologie\u00adpark', 'Hochtechnologiepark'],
    ['zero-width characters', 'a\u200bb\ufeffc\u2060', 'abc'],
    ['letter case', 'MINSK', 'Minsk'],
    ['ß', 'Straße, daß, GROẞ', 'STRASSE, dass, gross'],
    ['decomposed umlauts', 'scho\u0308n', 'schön'],
    ['ligatures and wide letters', 'ﬁnal ＡＢＣ', 'final abc'],
    ['the dateline', 'MINSK, 19. September (BelTA) - Der Park wächst.', 'Der Park wächst.'],
  ])('folds %s', (_, one, other) => {
    expect(comparisonKey(one)).toBe(comparisonKey(other));
  });

  it.each([
    ['numbers', '30 Tote', '300 Tote'],
    ['scores', '2:1', '1:2'],
    ['signs', '-5 Grad', '5 Grad'],
    ['decimal marks', '1.200', '1,200'],
    ['raised digits', '10² Meter', '102 Meter'],
    ['fractions', '1½ Jahre', '11/2 Jahre'],
    ['umlauts', 'schon', 'schön'],
    ['plurals by umlaut', 'Bruder', 'Brüder'],
    ['negation', 'Das ist wahr.', 'Das ist nicht wahr.'],
    ['questions', 'Er tritt zurück?', 'Er tritt zurück.'],
    ['currencies', '5 €', '5 $'],
  ])('keeps %s', (_, one, other) => {
    expect(comparisonKey(one)).not.toBe(comparisonKey(other));
  });

  it('keeps a dateline that has nothing behind it', () => {
    expect(comparisonKey('BERLIN (dpa) - ')).toBe('berlin (dpa) -');
  });

  it('has folded everything after one pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldTypography(foldTypography(text))).toBe(foldTypography(text));
      }),
    );
  });

  it('never changes the digits of a text', () => {
    const digits = (text: string) => text.replace(/[^0-9]/g, '');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 .,:-–ÄäßSs"„½²') }), (text) => {
        expect(digits(foldTypography(text)).length).toBeGreaterThanOrEqual(digits(text).length);
        expect(digits(foldTypography(text.replace(/[½²]/g, '')))).toBe(digits(text));
      }),
    );
  });
});
