import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bead } from '../../../src/align/bead/beads.ts';
import { orderEqual } from '../../../src/align/bead/order-equal.ts';
import { tabulate } from '../../../src/align/link/link-table.ts';
import { makeLink } from '../link.ts';

type Triple = [a: number, b: number, probability: number];

const DISTINCT: [string[], string[]] = [
  ['Telefon: 030 1234', 'Mobil: 030 1234', 'c', 'd'],
  ['Phone: 030 1234', 'Mobile: 030 1234', 'x', 'y'],
];

/** `0-1 1-0`: the links of the beads after ordering. */
function order(beads: Bead[], triples: Triple[], texts = DISTINCT): string {
  const table = tabulate(
    triples.map(([a, b, probability]) => makeLink(a, b, probability)),
    [texts[0].length, texts[1].length],
  );
  return orderEqual(beads, table, texts)
    .flatMap(({ links }) => links.map(({ a, b }) => `${a}-${b}`))
    .join(' ');
}

const join = (a: number[], b: number[]): Bead => ({
  a,
  b,
  links: a.flatMap((i) => b.map((j) => ({ a: i, b: j, probability: 0.9 }))),
});

describe('orderEqual', () => {
  it('uncrosses two pairs whose words favour neither way', () => {
    const even: Triple[] = [
      [0, 0, 0.83],
      [0, 1, 0.85],
      [1, 0, 0.85],
      [1, 1, 0.83],
    ];
    expect(order([join([0], [1]), join([1], [0])], even)).toBe('0-0 1-1');
  });

  it('leaves a crossing that the words ask for', () => {
    const moved: Triple[] = [
      [0, 0, 0.1],
      [0, 1, 0.95],
      [1, 0, 0.95],
      [1, 1, 0.1],
    ];
    expect(order([join([0], [1]), join([1], [0])], moved)).toBe('0-1 1-0');
  });

  it('finds a crossing of equal headings across what stands between them', () => {
    const texts: [string[], string[]] = [
      ['Ausgabe', 'b', 'c', 'Ausgabe'],
      ['Output', 'x', 'y', 'Output'],
    ];
    const all: Triple[] = [0, 3].flatMap((a) => [0, 3].map((b): Triple => [a, b, 0.9]));
    const beads = [join([0], [3]), join([1], [1]), join([2], [2]), join([3], [0])];
    expect(order(beads, all, texts)).toBe('0-0 1-1 2-2 3-3');
  });

  it('parts a bead of equal lines on both sides by order', () => {
    const texts: [string[], string[]] = [
      ['Ausgabe', 'b', 'Ausgabe'],
      ['Output', 'x', 'Output'],
    ];
    expect(order([join([0, 2], [0, 2]), join([1], [1])], [], texts)).toBe('0-0 1-1 2-2');
  });

  it('gives a paragraph the likeliest of several equal ones', () => {
    const texts: [string[], string[]] = [['Ausgabe', 'b', 'Ausgabe'], ['Output']];
    const triples: Triple[] = [
      [0, 0, 0.6],
      [2, 0, 0.9],
    ];
    expect(order([join([0, 2], [0])], triples, texts)).toBe('2-0');
  });

  it('keeps every one-to-one pair and its paragraphs, ordered by the first side', () => {
    const permutation = fc
      .integer({ min: 1, max: 8 })
      .chain((n) => fc.shuffledSubarray([...Array(n).keys()], { minLength: n, maxLength: n }));
    fc.assert(
      fc.property(
        permutation,
        fc.array(fc.constantFrom('x', 'y', 'z'), { minLength: 8, maxLength: 8 }),
        (to, words) => {
          const table = tabulate([], [8, 8]);
          const ordered = orderEqual(
            to.map((b, a) => join([a], [b])),
            table,
            [words, words],
          );
          expect(ordered.map(({ a }) => a[0])).toEqual(to.map((_, a) => a));
          expect(ordered.map(({ b }) => b[0]).sort()).toEqual([...to].sort());
        },
      ),
    );
  });
});
