import { describe, expect, it } from 'vitest';
import { leaveOutSuperseded } from '../../src/align/superseded.ts';
import type { Article, Flag } from '../../src/model.ts';

const flag = (id: string, of: string, reason: Flag['reason'] = 'update'): Flag => ({
  id,
  of,
  reason,
  changes: [['2', '3']],
});
const article = (flagged: Flag[]) =>
  ({ paragraphs: ['p1', 'p3', 'p4'].map((id) => ({ id, text: id })), flagged }) as unknown as Article;
const idsOf = (flagged: Flag[], beads: number[][]) =>
  leaveOutSuperseded(article(flagged), beads).paragraphs.map(({ id }) => id);

describe('leaveOutSuperseded', () => {
  it('leaves out what shares a bead with its correction', () => {
    expect(idsOf([flag('p3', 'p1')], [[0, 1], [2]])).toEqual(['p3', 'p4']);
  });

  it.each<[string, Flag[], number[][]]>([
    ['that is paired by itself', [flag('p3', 'p1')], [[0], [1]]],
    ['that is no version of its neighbour', [], [[0, 1]]],
    ['of another article', [flag('p3', 'other#p1')], [[0, 1]]],
    ['that an earlier run wrote', [flag('p3', 'p1', 'supersedes')], [[0, 1]]],
  ])('keeps a paragraph %s', (_, flagged, beads) => {
    expect(idsOf(flagged, beads)).toEqual(['p1', 'p3', 'p4']);
  });
});
