import { expect, it } from 'vitest';
import { keepWords } from '../../src/language/gate.ts';

it.each([
  ['a sentence', 'Der Zug\nkommt  um 17.30 Uhr.', 'Der Zug kommt um 17.30 Uhr.'],
  ['an address among words', 'Mehr dazu unter https://example.org/plan heute', 'Mehr dazu unter heute'],
  ['a tag and a handle', 'Alles zur Wahl #wahl von @redaktion', 'Alles zur Wahl von'],
  ['words with signs that are no code', 'Bund/Länder-Streit um 5G-Netze', 'Bund/Länder-Streit um 5G-Netze'],
  ['Chinese, which has no blanks', '学校下周_重新开放了', '学校下周_重新开放了'],
])('keeps the words of %s', (_name, text, words) => expect(keepWords(text)).toBe(words));

it.each([
  ['numbers', '3 : 1, 17.30 – 19.45'],
  ['an amount', '12,5 %'],
  ['an address', 'https://example.org/der-neue-plan'],
  ['a mail address', 'redaktion@example.org'],
  ['markup', '<p class="lead"> <br/> </p>'],
  ['a hash', '9f86d081884c7d659a2feaa0c55ad015'],
  ['a file name', 'bilder/halle_2024.jpg'],
  ['a lone letter', 'A 1'],
  ['nothing', ''],
])('finds no language in %s', (_name, text) => expect(keepWords(text)).toBe(''));
