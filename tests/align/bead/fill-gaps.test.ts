import { describe, expect, it } from 'vitest';
import type { Bead } from '../../../src/align/bead/beads.ts';
import { fillGaps } from '../../../src/align/bead/fill-gaps.ts';
import type { ScoredSide } from '../../../src/align/link/links.ts';

const join = (a: number, b: number, probability = 0.99): Bead => ({
  a: [a],
  b: [b],
  links: [{ a, b, probability }],
});

/** A side whose paragraphs are one unit each, which speaks against a partner without it by so many nats. */
function makeSide(texts: string[], against: number, lexical: boolean): ScoredSide {
  const numbers = [...texts.keys(), texts.length];
  const side = { lexical, paragraphStarts: numbers, segmentStarts: numbers, segmentUnits: numbers };
  return { texts, side, gains: { base: texts.map(() => -against) } } as unknown as ScoredSide;
}

interface Setting {
  beads?: Bead[];
  /** What each paragraph speaks against a partner. */
  against?: number;
  lexical?: boolean;
}

const REST = ['Rest.', 'Rest.', 'Rest.'];

/** Which of the lines between a first and a last one are paired. */
function fill(german: string[], english: string[], { beads, against = 2, lexical = true }: Setting = {}) {
  const sides = [german, english].map((lines) => ['Erster Satz.', ...lines, 'Letzter Satz.', ...REST]);
  const last = [german.length + 1, english.length + 1] as const;
  const framing = [join(0, 0), ...[0, 1, 2, 3].map((k) => join(last[0] + k, last[1] + k))];
  return fillGaps(
    beads ?? framing,
    makeSide(sides[0]!, against, lexical),
    makeSide(sides[1]!, against, lexical),
  ).map(({ a, b }) => [a[0], b[0]]);
}

describe('fillGaps', () => {
  it('pairs a line alone between two sure pairs with the free one opposite', () => {
    expect(fill(['Bezug'], ['Attribution'])).toEqual([[1, 1]]);
  });

  it('pairs a few lines by order', () => {
    expect(fill(['Bezug', 'Dank'], ['Attribution', 'Thanks'])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(fill(Array(4).fill('Bezug'), Array(4).fill('Attribution'))).toEqual([]);
    expect(fill(['Bezug', 'Dank'], ['Attribution'])).toEqual([]);
  });

  const long = [
    'Er sagte am Montag in Berlin kein Wort dazu.',
    'On Monday in Berlin he said no word about it.',
  ];

  it('leaves a pair alone against which its words speak, the sooner without a lexicon', () => {
    expect(fill([long[0]!], [long[1]!], { against: 5 })).toEqual([[1, 1]]);
    expect(fill([long[0]!], [long[1]!], { against: 7 })).toEqual([]);
    expect(fill([long[0]!], [long[1]!], { against: 2, lexical: false })).toEqual([[1, 1]]);
    expect(fill([long[0]!], [long[1]!], { against: 3, lexical: false })).toEqual([]);
  });

  it('leaves lines whose numbers or lengths differ, the longer ones sooner', () => {
    expect(fill(['Stand 2019'], ['As of 2021'])).toEqual([]);
    expect(fill(['Stand 2019'], ['As of 2019'])).toEqual([[1, 1]]);
    expect(fill(['Nein'], ['Subscribe to our channel'])).toEqual([]);
    expect(fill([long[0]!], [`${long[1]} It was the first time since he had come.`])).toEqual([]);
  });

  it('needs sure neighbours on both sides', () => {
    const beads = [join(0, 0), join(2, 2, 0.8), join(3, 3)];
    expect(fill(['Bezug'], ['Attribution'], { beads })).toEqual([]);
    expect(fill(['Bezug'], ['Attribution'], { beads: [join(0, 0), join(2, 3)] })).toEqual([]);
    expect(fill(['Bezug'], ['Attribution'], { beads: [join(0, 0), join(2, 2), join(3, 1)] })).toEqual([]);
  });

  it('needs articles of which one is mostly paired', () => {
    const rest = Array(9).fill('Anderes.');
    const beads = [join(0, 0), join(2, 2), join(3, 3)];
    expect(fill(['Bezug', ...rest], ['Attribution', ...rest], { beads })).toEqual([]);
    expect(fill(['Bezug', ...rest], ['Attribution'], { beads })).toEqual([[1, 1]]);
  });
});
