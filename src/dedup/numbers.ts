/**
 * The value of a written number, or null when it is none or has no single value (times, scores, dates).
 * German groups thousands by points and marks decimals by a comma, English the other way round; other languages
 * only group by spaces or apostrophes here, because both customs occur.
 */
export function numberValue(written: string, language: string): number | null {
  const plain = written
    .replace(/^−/, '-')
    .replace(/^\+/, '')
    .replace(/(?<=\d)[\s'’](?=\d)/g, '');
  const [group, decimal] = language.startsWith('de')
    ? ['.', ',']
    : language.startsWith('en')
      ? [',', '.']
      : ['', ''];
  if (/^-?\d+$/.test(plain)) return Number(plain);
  if (group === '') return null;
  const shape = new RegExp(`^-?(?:\\d{1,3}(?:\\${group}\\d{3})+|\\d+)(?:\\${decimal}\\d+)?$`);
  return shape.test(plain) ? Number(plain.replaceAll(group, '').replace(decimal, '.')) : null;
}

const NUMERALS: ReadonlyMap<string, number> = new Map(
  [
    [
      'null',
      'eins',
      'zwei',
      'drei',
      'vier',
      'fünf',
      'sechs',
      'sieben',
      'acht',
      'neun',
      'zehn',
      'elf',
      'zwölf',
    ],
    [
      'zero',
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
      'twelve',
    ],
  ].flatMap((words) => words.map((word, value) => [word, value] as const)),
);

/** True when both stand for the same number: `1.200` and `1200`, `drei` and `3`. */
export function isSameNumber(a: string, b: string, language: string): boolean {
  const value = (form: string) => NUMERALS.get(form) ?? numberValue(form, language);
  const first = value(a);
  return first !== null && first === value(b);
}
