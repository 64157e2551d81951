import { expect, it } from 'vitest';
import { languageOf, toTag } from '../../src/language/tags.ts';

it.each([
  ['deu', 'de'],
  ['cmn', 'zh'],
  ['arb', 'ar'],
  ['ekk', 'et'],
  ['nob', 'nb'],
  ['no', 'nb'],
  ['als', 'gsw'],
  ['sh', 'sr-Latn'],
  ['und', 'und'],
])('turns the code %s into %s', (code, tag) => expect(toTag(code)).toBe(tag));

it.each([
  ['de-AT', 'de'],
  ['de_DE', 'de'],
  [' EN ', 'en'],
  ['ger', 'de'],
  ['zh-Hant-TW', 'zh'],
  ['und', undefined],
  ['', undefined],
  ['German!', undefined],
])('reads %j as the language %s', (written, tag) => expect(languageOf(written)).toBe(tag));
