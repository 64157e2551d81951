import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/clean/compare/judge.ts';
import { tokenize } from '../../../src/clean/compare/tokens.ts';

const BRIDGE =
  'Der Stadtrat von Lindau hat am Dienstag den Bau der neuen Brücke über den Fluss für 12 Millionen Euro beschlossen.';
/** Shares 57 % of the words with it. */
const HALL =
  'Der Stadtrat von Lindau hat am Dienstag den Bau der neuen Halle neben dem Bahnhof für 15 Wochen vieler Einwände wegen vertagt.';
/** Shares 75 %. */
const REFUSED =
  'Der Stadtrat von Lindau hat am Dienstag den Bau der neuen Brücke neben dem Bahnhof für 15 Millionen Euro abgelehnt.';

const compare = (newer: string, sameArticle: boolean) =>
  judge(tokenize(BRIDGE), tokenize(newer), {
    language: 'de',
    near: 'strict',
    isKnown: () => true,
    sameArticle,
  });

describe('two paragraphs that tell other facts in much the same words', () => {
  it('are states of one text across articles', () => {
    expect(compare(HALL, false)).toMatchObject({ verdict: 'update', similarity: 0.571 });
    expect(compare(REFUSED, false)).toMatchObject({ verdict: 'update', similarity: 0.75 });
  });

  it('are in one article only if they are alike as wholes', () => {
    expect(compare(HALL, true)).toMatchObject({ verdict: 'different' });
    expect(compare(REFUSED, true)).toMatchObject({ verdict: 'update', similarity: 0.75 });
  });
});
