import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NumberSet } from '../../src/columns/number-set.ts';

it('holds each number once, and nothing of an earlier filling', () => {
  const set = new NumberSet();
  const numbers = fc.array(fc.nat({ max: 0xffffffff }), { maxLength: 2000 });
  fc.assert(
    fc.property(numbers, numbers, (before, values) => {
      set.reset(before.length);
      for (const value of before) set.add(value);
      set.reset(values.length);
      const added = values.filter((value) => set.add(value));
      expect(added).toEqual([...new Set(values)]);
      expect(set.size).toBe(added.length);
      for (const value of before) expect(set.has(value)).toBe(values.includes(value));
    }),
    { numRuns: 30 },
  );
});
