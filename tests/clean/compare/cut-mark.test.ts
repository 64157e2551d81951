import { describe, expect, it } from 'vitest';
import { measureCutMark } from '../../../src/clean/compare/cut-mark.ts';

const cut = (text: string) => text.slice(0, text.length - measureCutMark(text));

describe('measureCutMark', () => {
  it.each([
    ['Die Arbeiten sollen …', 'Die Arbeiten sollen'],
    ['Die Arbeiten sollen ... [mehr]', 'Die Arbeiten sollen'],
    ['Work is to begin… Read more »', 'Work is to begin'],
    ['Work is to begin [+812 chars]', 'Work is to begin'],
    ['Der Rat tagte. Weiterlesen', 'Der Rat tagte.'],
    ['Der Rat tagte.', 'Der Rat tagte.'],
    ['Er wollte weiterlesen', 'Er wollte weiterlesen'],
  ])('%s', (text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  it.each(['.', '…', '. ', '[', '(', ']', '»', ' ', '→', '... ', '[... ', 'mehr '])(
    'takes a long run of "%s" before a cut mark in its stride',
    (sign) => {
      const start = performance.now();
      measureCutMark(`Ein Satz ${sign.repeat(5_000)}x [mehr`);
      measureCutMark(`Ein Satz ${sign.repeat(70)}x`);
      // The pattern that this replaces took half a minute; no machine takes a second for two looks at 80 characters.
      expect(performance.now() - start).toBeLessThan(1_000);
    },
  );
});
