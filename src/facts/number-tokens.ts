/**
 * The value of a written number, or null when it is none or has no single value (times, scores, dates).
 * German groups thousands by points and marks decimals by a comma, English the other way round; other languages
 * only group by spaces or apostrophes here, because both customs occur.
 */
export function numberValue(written: string, language: string): number | null {
  if (!/\d/.test(written)) return null;
  const plain = written
    .replace(/^−/, '-')
    .replace(/^\+/, '')
    .replace(/(?<=\d)[\s'’](?=\d)/g, '');
  if (/^-?\d+$/.test(plain)) return Number(plain);
  const custom = CUSTOMS[language.slice(0, 2)];
  if (custom === undefined || !custom.shape.test(plain)) return null;
  return Number(plain.replaceAll(custom.group, '').replace(custom.decimal, '.'));
}

/** How a language groups digits and marks decimals. */
const CUSTOMS: Record<string, { group: string; decimal: string; shape: RegExp }> = {
  de: { group: '.', decimal: ',', shape: /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/ },
  en: { group: ',', decimal: '.', shape: /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/ },
};

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
