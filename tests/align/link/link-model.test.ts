import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addProducts, predictInContext } from '../../../src/align/link/link-model.ts';
import { WITH_LEXICON, WITHOUT_LEXICON } from '../../../src/align/link/link-weights.ts';
import { predict } from '../../../src/align/link/logistic.ts';

const models = [
  ['with a lexicon', WITH_LEXICON],
  ['without', WITHOUT_LEXICON],
] as const;

describe.each(models)('the link model %s', (_, { rounds }) => {
  it('is a logistic model over the features and their products, inside the limits of the fit', () => {
    for (const { limits, weights } of rounds) {
      const features = fc.tuple(...limits.map(([min, max]) => fc.double({ min, max, noNaN: true })));
      fc.assert(
        fc.property(features, (values) => {
          const chance = predictInContext(values, { limits, weights });
          expect(chance).toBeCloseTo(predict(addProducts(values), weights), 6);
        }),
      );
    }
  });

  it('takes whatever lies beyond the limits as their ends', () => {
    for (const { limits, weights } of rounds) {
      const ends = limits.map(([, max]) => max);
      const beyond = limits.map(([, max]) => max + 1e6);
      expect(predictInContext(beyond, { limits, weights })).toBe(predictInContext(ends, { limits, weights }));
    }
  });
});
