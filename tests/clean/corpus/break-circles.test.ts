import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakCircles } from '../../../src/clean/corpus/break-circles.ts';
import { type Relation, Relations } from '../../../src/clean/corpus/relations.ts';

const toward = (rank: number): Relation => ({
  other: { rank },
  earlier: true,
  judgement: { verdict: 'contained', redundant: 'newer', similarity: 1, changes: [], rule: 'test' },
});

function relate(edges: readonly (readonly [from: number, to: number])[]): Relations {
  const relations = new Relations();
  for (const [from, to] of edges) relations.set(from, toward(to));
  return relations;
}

const remaining = (relations: Relations) => [...relations.ranks()].sort((a, b) => a - b);

describe('breakCircles', () => {
  it('keeps the earliest text of a circle, so that a fact does not go with all that tell it', () => {
    const circle = relate([
      [1, 2],
      [2, 3],
      [3, 1],
    ]);
    breakCircles(circle);
    expect(remaining(circle)).toEqual([2, 3]);
  });

  it('sees a circle of texts that an earlier run had, whose names are refs', () => {
    const circle = relate([]);
    for (const [from, ref] of [
      [0, 11],
      [1, 10],
    ] as const)
      circle.set(from, { ...toward(0), other: { ref } });
    breakCircles(
      circle,
      new Map([
        [0, 10],
        [1, 11],
      ]),
    );
    expect(remaining(circle)).toEqual([1]);
  });

  it('leaves a chain as it is', () => {
    const chain = relate([
      [5, 3],
      [3, 1],
    ]);
    breakCircles(chain);
    expect(remaining(chain)).toEqual([3, 5]);
  });

  it('lets every removed text lead to one that stays, whatever points where', () => {
    const edge = fc.tuple(fc.nat(12), fc.nat(12)).filter(([from, to]) => from !== to);
    fc.assert(
      fc.property(fc.uniqueArray(edge, { selector: ([from]) => from }), (edges) => {
        const relations = relate(edges);
        breakCircles(relations);
        for (const start of relations.ranks()) {
          const seen = new Set<number>();
          let at: number | undefined = start;
          while (at !== undefined && relations.has(at)) {
            expect(seen.has(at)).toBe(false);
            seen.add(at);
            const other = relations.otherOf(at);
            at = other !== undefined && 'rank' in other ? other.rank : undefined;
          }
        }
      }),
    );
  });
});
