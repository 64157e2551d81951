import { describe, expect, it } from 'vitest';
import { diffWords, elideShared } from '../../../src/write/articles/word-diff.ts';

const show = (parts: ReturnType<typeof diffWords>) =>
  parts?.map(({ kind, text }) => (kind === 'both' ? text : `${kind}(${text})`)).join('');

describe('diffWords', () => {
  it('tells the words of the removed text from those of the kept one', () => {
    expect(show(diffWords('Es gab 30 Tote.', 'Es gab 300 Tote.'))).toBe('Es gab gone(30)kept(300) Tote.');
  });

  it('gives both texts back', () => {
    const parts = diffWords('ein alter Satz', 'ein ganz neuer Satz')!;
    const side = (other: string) =>
      parts
        .filter(({ kind }) => kind !== other)
        .map(({ text }) => text)
        .join('');
    expect([side('kept'), side('gone')]).toEqual(['ein alter Satz', 'ein ganz neuer Satz']);
  });

  it('gives up on long texts that have little in common', () => {
    const words = (prefix: string) => Array.from({ length: 3000 }, (_, i) => `${prefix}${i}`).join(' ');
    expect(diffWords(words('a'), words('b'))).toBeNull();
  });
});

describe('elideShared', () => {
  it('keeps a few words around each difference', () => {
    const words = Array.from({ length: 30 }, (_, i) => `w${i}`).join(' ');
    expect(show(elideShared(diffWords(`alt ${words} alt`, `neu ${words} neu`)!))).toBe(
      'gone(alt)kept(neu) w0 w1 w2 w3 w4 w5 … w24 w25 w26 w27 w28 w29 gone(alt)kept(neu)',
    );
  });
});
