import { expect, it } from 'vitest';
import { readScript } from '../../src/language/script.ts';

it.each([
  ['Latin', 'Żółta łódź', 'Latin', undefined],
  ['Vietnamese letters', 'Trường học mở cửa trở lại', 'Latin', undefined],
  ['Cyrillic with a Latin name', 'Компания Apple открыла магазин', 'Cyrillic', undefined],
  ['Chinese', '学校下周重新开放了', 'Han', 'zh'],
  ['Japanese with few kana', '政府は水曜日、学校再開方針を発表', 'Han', 'ja'],
  ['Korean', '학교가 다음 주에 다시 문을 연다', 'Hangul', 'ko'],
  ['Greek', 'Τα σχολεία ανοίγουν', 'Greek', 'el'],
  ['a script without a table entry', 'ትምህርት ቤቶች ይከፈታሉ', 'other', undefined],
  ['digits', '2024', 'none', undefined],
])('%s', (_name, text, script, language) => expect(readScript(text)).toMatchObject({ script, language }));

it('counts a Chinese character as two and a half letters', () => {
  expect(readScript('学校').letters).toBe(5);
  expect(readScript('Schule').letters).toBe(6);
});
