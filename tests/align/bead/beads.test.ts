import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formBeads } from '../../../src/align/bead/beads.ts';
import { type LinkTable, tabulate } from '../../../src/align/link/link-table.ts';
import { makeLink } from '../link.ts';

/** A table from `[a, b, probability]` triples. */
function makeTable(triples: [number, number, number][], sizes: [number, number] = [9, 9]): LinkTable {
  return tabulate(
    triples.map(([a, b, probability]) => makeLink(a, b, probability)),
    sizes,
  );
}

/** `0=0 1+2=3`: beads as text. */
function showBeads(triples: [number, number, number][]): string {
  return formBeads(makeTable(triples))
    .map(({ a, b }) => `${a.join('+')}=${b.join('+')}`)
    .join(' ');
}

describe('formBeads', () => {
  it.each<[string, [number, number, number][], string]>([
    [
      'likely links stand alone',
      [
        [0, 0, 0.9],
        [1, 1, 0.9],
      ],
      '0=0 1=1',
    ],
    [
      'beads may cross',
      [
        [0, 2, 0.9],
        [1, 0, 0.9],
        [2, 1, 0.9],
      ],
      '0=2 1=0 2=1',
    ],
    [
      'unlikely links are no beads',
      [
        [0, 0, 0.3],
        [1, 1, 0.2],
      ],
      '',
    ],
    [
      'one paragraph for two',
      [
        [0, 0, 0.9],
        [0, 1, 0.8],
      ],
      '0=0+1',
    ],
    [
      'not for a second that is unlikely',
      [
        [0, 0, 0.9],
        [0, 1, 0.3],
      ],
      '0=0',
    ],
    [
      'two for two',
      [
        [0, 0, 0.9],
        [0, 1, 0.9],
        [1, 0, 0.9],
        [1, 1, 0.9],
      ],
      '0+1=0+1',
    ],
    [
      'three for three',
      [0, 1, 2].flatMap((a) => [0, 1, 2].map((b): [number, number, number] => [a, b, 0.8])),
      '0+1+2=0+1+2',
    ],
    [
      'a chain of three links is one bead',
      [
        [0, 0, 0.95],
        [0, 1, 0.95],
        [1, 1, 0.95],
      ],
      '0+1=0+1',
    ],
    [
      'a long chain is cut',
      [
        [0, 0, 0.9],
        [1, 0, 0.9],
        [1, 1, 0.9],
        [2, 1, 0.9],
        [2, 2, 0.9],
      ],
      '0+1=0 2=1+2',
    ],
    [
      'paragraphs that are no neighbours',
      [
        [0, 0, 0.9],
        [5, 0, 0.9],
      ],
      '0+5=0',
    ],
    ['nothing', [], ''],
  ])('%s', (_, triples, expected) => {
    expect(showBeads(triples)).toBe(expected);
  });

  it('gives each paragraph one place, and both sides to each bead', () => {
    const link = fc.tuple(fc.nat(6), fc.nat(6), fc.double({ min: 0, max: 1, noNaN: true }));
    const links = fc.uniqueArray(link, { selector: ([a, b]) => a * 7 + b });
    fc.assert(
      fc.property(links, (triples) => {
        const beads = formBeads(makeTable(triples));
        for (const side of ['a', 'b'] as const) {
          const numbers = beads.flatMap((bead) => bead[side]);
          expect(new Set(numbers).size).toBe(numbers.length);
        }
        for (const { a, b } of beads) expect(Math.min(a.length, b.length)).toBeGreaterThan(0);
      }),
    );
  });

  it('never asserts links that are unlikely on the whole', () => {
    const link = fc.tuple(fc.nat(5), fc.nat(5), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.uniqueArray(link, { selector: ([a, b]) => a * 6 + b }), (triples) => {
        const table = makeTable(triples);
        for (const { a, b } of formBeads(table)) {
          const sum = a.flatMap((i) => b.map((j) => table.at(i, j))).reduce((x, y) => x + y, 0);
          expect(sum / (a.length * b.length)).toBeGreaterThan(0.46);
        }
      }),
    );
  });
});
