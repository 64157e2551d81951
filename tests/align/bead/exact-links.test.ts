import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formExactBeads } from '../../../src/align/bead/exact-links.ts';
import { tabulate } from '../../../src/align/link/link-table.ts';
import { makeLink } from '../link.ts';

type Triple = [a: number, b: number, probability: number];

function form(triples: readonly Triple[], sentences: readonly Triple[]) {
  const table = tabulate(
    triples.map(([a, b, probability]) => makeLink(a, b, probability)),
    [9, 9],
  );
  return formExactBeads(table, () => sentences.map(([a, b, probability]) => ({ a, b, probability })));
}

/** `0-0 1-0 | 2-1`: the links of each bead as text. */
function showLinks(triples: readonly Triple[], sentences: readonly Triple[]): string {
  return form(triples, sentences)
    .map(({ links }) => links.map(({ a, b }) => `${a}-${b}`).join(' '))
    .join(' | ');
}

describe('formExactBeads', () => {
  const square: Triple[] = [
    [0, 0, 0.9],
    [0, 1, 0.6],
    [1, 0, 0.6],
    [1, 1, 0.9],
  ];

  it('links only paragraphs that share sentences', () => {
    const chain: Triple[] = [
      [0, 0, 0.9],
      [1, 0, 0.9],
      [1, 1, 0.9],
    ];
    expect(showLinks(square, chain)).toBe('0-0 1-0 1-1');
  });

  it('parts what shares no sentence', () => {
    const apart: Triple[] = [
      [0, 0, 0.9],
      [1, 1, 0.9],
    ];
    expect(showLinks(square, apart)).toBe('0-0 | 1-1');
  });

  it('keeps the likely links of a paragraph that no sentence reaches', () => {
    expect(showLinks(square, [[0, 0, 0.9]])).toBe('0-0 0-1 1-0 1-1');
  });

  it('leaves a doubtful pair of sentences out', () => {
    expect(
      showLinks(square, [
        [0, 0, 0.9],
        [0, 1, 0.4],
        [1, 1, 0.9],
      ]),
    ).toBe('0-0 | 1-1');
  });

  it('asks nothing about one paragraph against several', () => {
    const ask = () => {
      throw new Error('asked');
    };
    const table = tabulate([makeLink(0, 0, 0.9), makeLink(0, 1, 0.8)], [9, 9]);
    expect(formExactBeads(table, ask).map(({ a, b }) => [a, b])).toEqual([[[0], [0, 1]]]);
  });

  it('follows a chain as long as it is', () => {
    const chain = Array.from({ length: 9 }, (_, i): Triple[] => [
      [i, i, 0.9],
      [Math.min(i + 1, 8), i, 0.9],
    ]).flat();
    expect(form(chain, chain)).toHaveLength(1);
  });

  it('puts each paragraph in one bead at most and each of a bead in one of its links', () => {
    const triples = fc.array(
      fc.tuple(fc.nat(8), fc.nat(8), fc.double({ min: 0.05, max: 0.99, noNaN: true })),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(triples, triples, (words, sentences) => {
        const table = tabulate(
          words.map(([a, b, probability]) => makeLink(a, b, probability)),
          [9, 9],
        );
        const beads = formExactBeads(table, (a, b) =>
          sentences
            .filter(([i, j]) => a.includes(i) && b.includes(j))
            .map(([i, j, probability]) => ({ a: i, b: j, probability })),
        );
        for (const side of ['a', 'b'] as const) {
          const numbers = beads.flatMap((bead) => bead[side]);
          expect(new Set(numbers).size).toBe(numbers.length);
          for (const bead of beads) {
            expect(new Set(bead.links.map((link) => link[side]))).toEqual(new Set(bead[side]));
          }
        }
      }),
    );
  });
});
