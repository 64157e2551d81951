import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeyIndex } from '../../src/columns/key-index.ts';

it('answers as a Map does, and is empty after clearing', () => {
  const entries = fc.array(fc.tuple(fc.nat(5000), fc.nat(100)));
  fc.assert(
    fc.property(entries, (pairs) => {
      const index = new KeyIndex();
      for (const [key, value] of pairs) index.set(key, value);
      for (const [key, value] of new Map(pairs)) expect(index.get(key)).toBe(value);
      expect(index.get(9999)).toBe(-1);
      index.clear();
      for (const [key] of pairs) expect(index.get(key)).toBe(-1);
    }),
  );
});
