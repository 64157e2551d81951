import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listTokens, scanTokens } from '../../src/text/scan.ts';

describe('scanTokens', () => {
  it.each([
    ['words, without marks', '„Ja“, sagte sie – nein?', 'Ja|sagte|sie|nein'],
    ['hyphens divide', 'Der IT-Sektor', 'Der|IT|Sektor'],
    ['an apostrophe inside a word', "Trump’s don't 'quoted'", "Trump’s|don't|quoted"],
    [
      'a number with its separators',
      'rund 1.200,5 oder 10:30, 2026-2030.',
      'rund|1.200,5|oder|10:30|2026|2030',
    ],
    ['letters before digits', 'G20 und A380', 'G20|und|A380'],
    ['digits before letters', '5bn 2018er', '5|bn|2018|er'],
    ['one word per character without spaces', '東京は2025年', '東|京|は|2025|年'],
    ['combining marks', 'Scho\u0308n', 'Scho\u0308n'],
    ['nothing', ' – … ', ''],
  ])('%s: %s', (_, text, expected) => {
    expect(listTokens(text).join('|')).toBe(expected);
  });

  it('tells numbers from words', () => {
    const kinds: boolean[] = [];
    scanTokens('G20 kostet 20 Euro', (_start, _end, isNumber) => kinds.push(isNumber));
    expect(kinds).toEqual([false, false, true, false]);
  });

  it('goes through any text in order, and gives one hash per spelling', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        const spellings = new Map<string, string>();
        scanTokens(text, (start, end, _isNumber, hash, check) => {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
          const hashes = `${hash} ${check}`;
          expect(spellings.get(hashes) ?? text.slice(start, end)).toBe(text.slice(start, end));
          spellings.set(hashes, text.slice(start, end));
        });
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
