import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate, readInstant } from '../../src/facts/dates.ts';

describe('parseDate', () => {
  it.each([
    ['2024-05-16', '2024-05-16'],
    ['2024-05-16T10:00', '2024-05-16T10:00:00'],
    ['2024-05-16T10:00:05.123Z', '2024-05-16T10:00:05Z'],
    ['2024-05-16 10:00:00+0200', '2024-05-16T10:00:00+02:00'],
    ['Thu, 16 May 2024 10:00:00 GMT', '2024-05-16T10:00:00Z'],
    ['16 May 24 10:00 EDT', '2024-05-16T10:00:00-04:00'],
    ['Fri, 1 Mar 2024 09:05:00 +0100', '2024-03-01T09:05:00+01:00'],
    ['16.05.2024', '2024-05-16'],
    ['16.5.2024, 9:30 Uhr', '2024-05-16T09:30:00'],
    ['16. Mai 2024, 9.30 Uhr', '2024-05-16T09:30:00'],
    ['1. März 2024', '2024-03-01'],
    ['16 October 2024', '2024-10-16'],
    ['May 16, 2024', '2024-05-16'],
  ])('reads %s', (text, iso) => {
    expect(parseDate(text)).toBe(iso);
  });

  it.each([
    '',
    'gestern',
    '2024-02-31',
    '2024-13-01',
    '32.05.2024',
    '2024-05-16T25:00',
    'Fri, 99 Foo 2024 10:00:00 GMT',
  ])('gives null for "%s", which is not a date that exists', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('drops a zone that nobody knows rather than guess one', () => {
    expect(parseDate('Thu, 16 May 2024 10:00:00 XYZ')).toBe('2024-05-16T10:00:00');
  });

  it('reads the leap second and nothing beyond it', () => {
    expect(parseDate('2016-12-31T23:59:60Z')).toBe('2016-12-31T23:59:60Z');
    expect(parseDate('2016-12-31T23:59:61Z')).toBeNull();
  });

  it('reads every date that a program writes as ISO 8601', () => {
    const dates = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => parseDate(date.toISOString()) === date.toISOString().replace(/\.\d+/, '')),
    );
  });
});

describe('readInstant', () => {
  it.each([
    ['2026-05-14', '2026-05-14T00:00:00Z'],
    ['2026-05-14T23:30:00', '2026-05-14T23:30:00Z'],
    ['2026-05-14 23:30', '2026-05-14T23:30:00Z'],
    ['2026-05-14T23:30:00+02:00', '2026-05-14T21:30:00Z'],
    ['2026-05-14T23:30:00.250Z', '2026-05-14T23:30:00.250Z'],
  ])('reads %s as %s, wherever the machine is', (date, instant) => {
    expect(readInstant(date)).toBe(new Date(instant).getTime());
  });

  it.each(['May 14, 2026', 'gestern', '2026-05-14T99:00'])('reads no instant in "%s"', (date) => {
    expect(readInstant(date)).toBeNaN();
  });
});
