import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bead } from '../../../src/align/bead/beads.ts';
import { leaveOutHidden } from '../../../src/align/bead/leave-out.ts';

const makeBead = (links: [number, number][]): Bead => ({
  a: [...new Set(links.map(([a]) => a))].sort((x, y) => x - y),
  b: [...new Set(links.map(([, b]) => b))].sort((x, y) => x - y),
  links: links.map(([a, b]) => ({ a, b, probability: 0.9 })),
});

const link = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }));

describe('leaveOutHidden', () => {
  it('takes a paragraph out together with those that were linked to nothing else', () => {
    const bead = makeBead([
      [0, 0],
      [1, 0],
      [1, 1],
    ]);
    expect(leaveOutHidden(bead, (side, number) => side === 'a' || number !== 1)).toEqual(
      makeBead([
        [0, 0],
        [1, 0],
      ]),
    );
    expect(leaveOutHidden(bead, (side, number) => side === 'b' || number !== 1)).toEqual(makeBead([[0, 0]]));
  });

  it('leaves each paragraph that it keeps in a link, and none that is hidden', () => {
    fc.assert(
      fc.property(fc.array(link, { minLength: 1 }), fc.array(fc.nat({ max: 5 })), (links, hidden) => {
        const isShown = (side: 'a' | 'b', number: number) => side === 'b' || !hidden.includes(number);
        const kept = leaveOutHidden(makeBead(links), isShown);
        const shown = links.filter(([a]) => !hidden.includes(a));
        expect(kept).toEqual(shown.length > 0 ? makeBead(shown) : null);
      }),
    );
  });
});
