import { describe, expect, it } from 'vitest';
import { markRepeats } from '../../../src/align/link/links.ts';

describe('markRepeats', () => {
  it('marks what an earlier paragraph says word for word', () => {
    expect(markRepeats(['No comment.', 'Why?', 'No comment.', 'No comment!'])).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });
});
