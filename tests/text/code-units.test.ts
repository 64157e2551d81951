import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Units } from '../../src/text/code-units.ts';

it('gives the UTF-16 units of any text, however long the one before was', () => {
  const units = new Units();
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 9000 }), (text, repeats) => {
      const written = text + 'ä'.repeat(repeats);
      const length = units.read(written);
      expect(length).toBe(written.length);
      for (let i = 0; i < length; i++) if (units.values[i] !== written.charCodeAt(i)) expect(i).toBe(-1);
    }),
    { numRuns: 50 },
  );
});
