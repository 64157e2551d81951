import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  multiply,
  readMonth,
  readNumber,
  readNumberWord,
  readNumericDate,
  readTime,
  scaleOf,
} from '../../src/facts/numbers.ts';

describe('readNumber', () => {
  it.each([
    ['1.200,5', 'de', '1200.5'],
    ['1,200.5', 'en', '1200.5'],
    ['1.200', 'de', '1200'],
    ['1.200', 'en', '1.2'],
    ['2,50', 'de', '2.5'],
    ['1.000.000', 'de', '1000000'],
    ['007', 'de', '7'],
    ['09:30', 'en', '9:30'],
    ['3.5', 'de', '3.5'],
    ['12345678901234567890', 'en', '12345678901234567890'],
  ])('%s (%s) is %s', (written, language, value) => {
    expect(readNumber(written, language)).toBe(value);
  });

  it('reads what Intl writes in German as what it writes in English', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        (whole, cents) => {
          const value = whole + cents / 100;
          const write = (language: string) => new Intl.NumberFormat(language).format(value);
          expect(readNumber(write('de'), 'de')).toBe(readNumber(write('en'), 'en'));
        },
      ),
    );
  });
});

describe('scales', () => {
  it.each([
    ['2', 'Mrd', 'de', '2', 'billion', 'en'],
    ['1,5', 'Millionen', 'de', '1.5', 'm', 'en'],
    ['3', 'Billionen', 'de', '3', 'trillion', 'en'],
    ['1.200', 'Tausend', 'de', '1.2', 'million', 'en'],
  ])('%s %s (%s) = %s %s (%s)', (a, scaleA, languageA, b, scaleB, languageB) => {
    expect(multiply(readNumber(a, languageA), scaleOf(scaleA, languageA))).toBe(
      multiply(readNumber(b, languageB), scaleOf(scaleB, languageB)),
    );
  });

  it('leaves other words alone', () => {
    expect(scaleOf('Euro', 'de')).toBe(1);
    expect(scaleOf('Mrd', 'en')).toBe(1);
    expect(multiply('10:30', 1000)).toBe('10:30');
  });
});

describe('number words, months and dates', () => {
  it('reads two to twelve', () => {
    expect(readNumberWord('zwölf', 'de')).toBe('12');
    expect(readNumberWord('Three', 'en')).toBe('3');
    expect(readNumberWord('one', 'en')).toBeUndefined();
    expect(readNumberWord('drei', 'fr')).toBeUndefined();
  });

  it.each([
    ['Oktober', 'de', 10],
    ['Okt', 'de', 10],
    ['Sept', 'en', 9],
    ['März', 'de', 3],
    ['janvier', 'fr', 1],
    ['Ok', 'de', 0],
    ['Haus', 'de', 0],
  ])('%s (%s) is month %i', (word, language, month) => {
    expect(readMonth(word, language)).toBe(month);
  });

  it.each([
    ['03.10.2018', '', 'de', '10-03', '2018'],
    ['3.10.18', '', 'en', '10-03', '2018'],
    ['3.10', '. in', 'de', '10-03', undefined],
  ])('%s%s (%s) is a date', (written, after, language, day, year) => {
    expect(readNumericDate(written, after, language)).toEqual({ day, year });
  });

  it.each([
    ['3.10', ' Euro', 'de'],
    ['3.10', '. It', 'en'],
    ['1.200', '.', 'de'],
    ['31.13.2018', '', 'de'],
  ])('%s%s (%s) is not a valid date', (written, after, language) => {
    expect(readNumericDate(written, after, language)).toBeNull();
  });

  it.each([
    ['15.30', ' Uhr', '15:30'],
    ['15', ' Uhr', '15:00'],
    ['3:30', ' p.m.', '15:30'],
    ['3', 'pm', '15:00'],
    ['12.15', ' am', '0:15'],
    ['15', ' Uhren', null],
    ['3', ' pma', null],
    ['1.200', ' Uhr', null],
  ])('%s%s is the time %s', (written, after, time) => {
    expect(readTime(written, after)).toBe(time);
  });
});

describe('readTime at the borders', () => {
  it('takes no hour after noon for one of a twelve-hour clock', () => {
    expect(readTime('15:30', ' p.m.')).toBeNull();
    expect(readTime('12:30', ' p.m.')).toBe('12:30');
    expect(readTime('12:30', ' a.m.')).toBe('0:30');
  });
});
