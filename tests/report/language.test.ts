import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadScripts } from './load.ts';

/** The observer needs a browser, and is not started here. */
const { toGerman, GERMAN } = loadScripts<{
  toGerman: (text: string) => string;
  GERMAN: Record<string, string>;
}>(['language.js'], ['toGerman', 'GERMAN'], 'class MutationObserver {}');

describe('the German of the page', () => {
  it.each([
    ['Undo', 'Rückgängig'],
    [' with doubtful pairs only', ' nur mit zweifelhaften Paaren'],
    ['81 % stands in pairs, 1 paragraph without a partner', '81 % stehen in Paaren, 1 ohne Gegenstück'],
    ['3 of 4 documents, 12 pairs', '3 von 4 Dokumenten, 12 Paare'],
    ['≈ p7 · 0.41 comparable', '≈ p7 · 0.41 vergleichbar'],
    ['= p1 · reviewed translation', '= p1 · geprüft Übersetzung'],
    ['score 0.41, weak', 'Wert 0.41, schwach'],
    ['removed: duplicate of p2', 'entfernt: duplicate of p2'],
    ['p4', 'p4'],
  ])('says %j as %j', (english, german) => {
    expect(toGerman(english)).toBe(german);
  });

  it('has a wording for every key', () => {
    const keys = readFileSync(new URL('../../report/keys.js', import.meta.url), 'utf8');
    const [, list = ''] = /const KEYS = \{([\s\S]*?)\n\};/.exec(keys) ?? [];
    const meanings = [...list.matchAll(/: '([^']+)'/g)].map(([, meaning]) => meaning!);
    expect(meanings.length).toBeGreaterThan(5);
    expect(meanings.filter((meaning) => !(meaning in GERMAN))).toEqual([]);
  });

  it('has no wording that nothing on the page says', () => {
    const folders = [
      '../../report/',
      '../../src/write/documents/html/',
      '../../src/text/',
      '../../src/write/',
    ];
    const code = folders
      .flatMap((folder) => {
        const at = new URL(folder, import.meta.url);
        return readdirSync(at)
          .filter((file) => /\.(?:js|ts)$/.test(file) && file !== 'language.js')
          .map((file) => readFileSync(new URL(file, at), 'utf8'));
      })
      .join('\n');
    const names = ['German', 'English'];
    const unused = Object.keys(GERMAN).filter((text) => !names.includes(text) && !code.includes(text));
    expect(unused).toEqual([]);
  });
});
