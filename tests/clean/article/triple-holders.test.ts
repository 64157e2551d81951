import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TripleHolders } from '../../../src/clean/article/triple-holders.ts';

/** Few values, so that paragraphs share many and slots collide: the first ones differ in their high bits alone. */
const triple = fc.integer({ min: 0, max: 40 }).map((n) => (n % 8 < 4 ? n << 20 : n) >>> 0);
const paragraphs = fc.array(fc.array(triple, { maxLength: 12 }), { maxLength: 12 });

describe('the paragraphs by their triples', () => {
  it('tell how many triples each earlier paragraph has in common, whatever was in the table before', () => {
    const holders = new TripleHolders();
    fc.assert(
      fc.property(paragraphs, (all) => {
        const flat = Uint32Array.from(all.flat());
        holders.reset(flat.length);
        let from = 0;
        for (const [paragraph, triples] of all.entries()) {
          const counts = holders.add(flat, from, from + triples.length, paragraph);
          from += triples.length;
          const own = new Set(triples);
          const shared = (other: readonly number[]) =>
            [...own].filter((value) => other.includes(value)).length;
          const expected = all.slice(0, paragraph).map(shared);
          expect(all.slice(0, paragraph).map((_, other) => counts.get(other) ?? 0)).toEqual(expected);
        }
      }),
    );
  });

  it('forget the seventeenth paragraph with a triple: it is a common phrase', () => {
    const holders = new TripleHolders();
    holders.reset(20);
    const phrase = Uint32Array.of(7);
    for (let paragraph = 0; paragraph < 18; paragraph++) {
      const known = [...holders.add(phrase, 0, 1, paragraph).keys()];
      expect(known).toHaveLength(Math.min(paragraph, 16));
    }
  });
});
