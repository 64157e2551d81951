import type { FactWords, WordMeaning } from '../words.ts';

/** `zweihundertfünfundzwanzig` has 26 letters; nothing much longer is one number. */
const LONGEST_NUMERAL = 40;

/** The value of a German compound numeral such as `dreiundzwanzig` or `zweihundertfünfzig`; undefined for other words. */
export function readCompoundNumeral(word: string, words: FactWords): number | undefined {
  if (word.length > LONGEST_NUMERAL) return undefined;
  return readThousands(word, words);
}

const numeralOf = (word: string, { meanings }: FactWords): number | undefined => {
  if (word === 'ein') return 1;
  return meanings.get(word)?.numeral;
};

function readThousands(word: string, words: FactWords): number | undefined {
  return readPart(word, 'tausend', 1000, words, readHundreds) ?? readHundreds(word, words);
}

function readHundreds(word: string, words: FactWords): number | undefined {
  return readPart(word, 'hundert', 100, words, readTens) ?? readTens(word, words);
}

/** `X` + `unit` + `Y`: X times the unit and Y; X may be missing, so may Y and an `und` before it. */
function readPart(
  word: string,
  unit: string,
  factor: number,
  words: FactWords,
  readRest: (word: string, words: FactWords) => number | undefined,
): number | undefined {
  const at = word.indexOf(unit);
  if (at < 0) return undefined;
  const before = at === 0 ? 1 : readHundredsOrLess(word.slice(0, at), unit, words);
  const rest = word.slice(at + unit.length).replace(/^und(?=.)/, '');
  const after = rest === '' ? 0 : readRest(rest, words);
  return before === undefined || after === undefined ? undefined : before * factor + after;
}

function readHundredsOrLess(word: string, unit: string, words: FactWords): number | undefined {
  return unit === 'tausend' ? readHundreds(word, words) : readTens(word, words);
}

/** `fünfundzwanzig`, `zwölf`. */
function readTens(word: string, words: FactWords): number | undefined {
  const simple = numeralOf(word, words);
  if (simple !== undefined) return simple;
  const at = word.indexOf('und');
  if (at <= 0) return undefined;
  const [ones, tens] = [numeralOf(word.slice(0, at), words), numeralOf(word.slice(at + 3), words)];
  return ones !== undefined && ones < 10 && tens !== undefined && tens >= 20 && tens < 100
    ? ones + tens
    : undefined;
}

/** A word of a spelled-out number, in lower case, and what it means. */
export interface NumeralWord {
  meaning: WordMeaning;
  text: string;
}

/**
 * The value of English number words in a row (`two hundred and fifty`, `twenty-one`) and how many of them it takes; the first
 * has a numeral. Scales above a thousand are left to the caller.
 */
export function readNumeralRow(row: readonly NumeralWord[]): { value: number; words: number } {
  let total = 0;
  let current = row[0]!.meaning.numeral!;
  let words = 1;
  for (let at = 1; at < row.length; at++) {
    const { meaning, text } = row[at]!;
    const numeral = meaning.numeral ?? (text === 'one' ? 1 : undefined);
    if (numeral === undefined) {
      const next = row[at + 1]?.meaning.numeral;
      if (text !== 'and' || current % 100 !== 0 || next === undefined || next >= 100) break;
      continue;
    }
    if (numeral === 100 && current < 100) current *= 100;
    else if (numeral === 1000 && current < 1000) {
      total += current * 1000;
      current = 0;
    } else if (numeral < 10 && current % 10 === 0 && current % 100 >= 20) current += numeral;
    else if (numeral < 100 && current >= 100 && current % 100 === 0) current += numeral;
    else if (current === 0 && total > 0) current = numeral;
    else break;
    words = at + 1;
  }
  return { value: total + current, words };
}
