import { describe, expect, it } from 'vitest';
import { loadScripts } from './load.ts';

interface Mark {
  id: string;
  from: number;
  to: number;
  index: number;
  kind: string;
}

const { locateEvidence } = loadScripts<{
  locateEvidence: (paragraphs: { id: string; text: string }[], evidence: object[], tag: string) => Mark[];
}>(['evidence.js'], ['locateEvidence']);

const locate = (text: string, ...words: string[]) =>
  locateEvidence(
    [{ id: 'p1', text }],
    words.map((de) => ({ kind: 'word', de })),
    'de',
  ).map(({ from, to }) => [from, text.slice(from, to)]);

describe('locateEvidence', () => {
  it('prefers whole words', () => {
    expect(locate('Hafenbrücke am Hafen', 'Hafen')).toEqual([[15, 'Hafen']]);
  });

  it('settles for a part of a word, or for other letter case', () => {
    expect(locate('Hafenbrücke', 'brücke')).toEqual([[5, 'brücke']]);
    expect(locate('KASACHSTAN', 'Kasachstan')).toEqual([[0, 'KASACHSTAN']]);
  });

  it('gives each piece of evidence a place of its own', () => {
    expect(locate('Bank neben Bank', 'Bank', 'Bank', 'Bank')).toEqual([
      [0, 'Bank'],
      [11, 'Bank'],
    ]);
  });

  it('looks through the paragraphs of a merged pair', () => {
    const paragraphs = [
      { id: 'p1', text: 'nichts' },
      { id: 'p2', text: 'im Jahr 2026' },
    ];
    expect(locateEvidence(paragraphs, [{ kind: 'number', de: '2026' }], 'de')).toEqual([
      { id: 'p2', from: 8, to: 12, index: 0, kind: 'number' },
    ]);
  });

  it('leaves out what stands nowhere', () => {
    expect(locate('nichts', 'alles')).toEqual([]);
    expect(locate('nichts', '')).toEqual([]);
  });
});
