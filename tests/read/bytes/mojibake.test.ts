import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAs } from '../../../src/read/bytes/encodings.ts';
import { countMojibake, repairMojibake } from '../../../src/read/bytes/mojibake.ts';

const spoil = (text: string) => decodeAs('windows-1252', Buffer.from(text));

describe('repairMojibake', () => {
  it('puts back German letters, quotes and dashes', () => {
    expect(spoil('für „schöne“ Größen – 5 €')).toBe('fÃ¼r â€žschÃ¶neâ€œ GrÃ¶ÃŸen â€“ 5 â‚¬');
    expect(repairMojibake('fÃ¼r â€žschÃ¶neâ€œ GrÃ¶ÃŸen â€“ 5 â‚¬')).toBe('für „schöne“ Größen – 5 €');
  });

  it('undoes two wrong conversions', () => {
    expect(repairMojibake(spoil(spoil('„Übung“ für Züge')))).toBe('„Übung“ für Züge');
  });

  it.each(['„MENÜ“', '«CAFÉ»', 'NÃO', 'Â Ã', 'Größe für Züge', '5 °C – 10 €'])('leaves %s alone', (text) => {
    expect(countMojibake(text)).toBe(0);
    expect(repairMojibake(text)).toBe(text);
  });

  it('restores any text in Western letters and typographic quotes', () => {
    const letter = fc.constantFrom(...'abcdäöüßÄÖÜéèçñ');
    const word = fc.array(letter, { minLength: 1 }).map((letters) => letters.join(''));
    const quoted = fc.oneof(
      word,
      word.map((text) => `„${text}“`),
      word.map((text) => `“${text}” –`),
    );
    fc.assert(
      fc.property(fc.array(quoted), (words) => {
        const text = words.join(' ');
        expect(repairMojibake(spoil(text))).toBe(text);
      }),
    );
  });
});
