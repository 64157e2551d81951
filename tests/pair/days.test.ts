import { describe, expect, it } from 'vitest';
import { dayOf, findToday } from '../../src/pair/days.ts';

describe('dayOf', () => {
  it.each([
    ['1970-01-02T12:00:00Z', 1.5],
    ['1970-01-03', 2],
    ['yesterday', null],
    [null, null],
  ])('reads %j as %j', (published, day) => {
    expect(dayOf({ published })).toBe(day);
  });
});

describe('findToday', () => {
  it('is the newest day', () => {
    expect(findToday([3, 1, 2])).toEqual({ today: 3, skewed: 0 });
    expect(findToday([])).toEqual({ today: null, skewed: 0 });
  });

  it('is not set by a clock that runs years ahead', () => {
    expect(findToday([1, 2, 3, 9000])).toEqual({ today: 3, skewed: 1 });
  });

  it('takes a break of thirty days for a pause and a longer one for a wrong clock', () => {
    expect(findToday([1, 2, 3, 33])).toEqual({ today: 33, skewed: 0 });
    expect(findToday([1, 2, 3, 33.5])).toEqual({ today: 3, skewed: 1 });
  });

  it('follows a feed that goes on after a long break', () => {
    expect(findToday([1, 2, 3, 90, 91])).toEqual({ today: 91, skewed: 0 });
  });
});
