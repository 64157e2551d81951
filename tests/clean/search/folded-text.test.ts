import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonKey } from '../../../src/clean/comparison-key.ts';
import { FoldedText } from '../../../src/clean/search/folded-text.ts';

const folded = new FoldedText();

function read(text: string): string {
  folded.read(text);
  return String.fromCharCode(...folded.units.subarray(0, folded.length));
}

describe('FoldedText', () => {
  it.each([
    ['letter case, ß and umlauts', 'STRASSE Straße ÄÖÜ Éclair'],
    ['runs of quotation marks', '„‚Wir‘“ sagte er ""'],
    ['the quotation marks of a typewriter', 'Er sagte: ,,Nein", ,,, ,,1'],
    ['runs of dashes', 'a -- b –— c - d'],
    ['white space', ' \ta\n\r\n b\u00a0 '],
    ['what takes the slow way', 'scho\u0308n ﬁnal 10² “a”\u2009…'],
    ['a dateline', 'MINSK, 19. September (BelTA) - Der Park wächst.'],
  ])('reads the comparison key: %s', (_, text) => {
    expect(read(text)).toBe(comparisonKey(text));
  });

  it('reads the comparison key of any text', () => {
    const prose = fc.string({ unit: fc.constantFrom(...'aBß Ä,,;\'"„“–-—\n\u00a0…1²x×') });
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: 'binary' })), (text) => {
        expect(read(text)).toBe(comparisonKey(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes a name as it stands', () => {
    folded.readKey(' Straße ');
    expect(String.fromCharCode(...folded.units.subarray(0, folded.length))).toBe(' Straße ');
  });
});
