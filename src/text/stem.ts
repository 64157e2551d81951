import type { LanguageTag } from '../model.ts';

/**
 * Light stems: enough to bring inflected forms together, so that a lexicon learned from little text covers more.
 * German follows CISTEM (Weissweiler and Fraser 2017), English is an S-stemmer with -ed, -ing and -ly,
 * other languages keep the first letters, as is usual in retrieval without a stemmer.
 */
export function stem(word: string, language: LanguageTag): string {
  return stemFolded(foldCase(word), language);
}

/** The stem of a word that `foldCase` made. */
export function stemFolded(folded: string, language: LanguageTag): string {
  if (language === 'de') return stemGerman(folded);
  if (language === 'en') return stemEnglish(folded);
  return stemOther(folded);
}

/** Lower case without diacritics, `ß` as `ss`: the form in which spellings are compared. */
export function foldCase(word: string): string {
  const lower = word.toLowerCase();
  return isAscii(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{Mn}+/gu, '')
        .replace(/ß/g, 'ss')
        .replace(/’/g, "'")
        .replace(/ø/g, 'o')
        .replace(/ł/g, 'l')
        .replace(/ı/g, 'i')
        .replace(/æ/g, 'ae');
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

function stemGerman(word: string): string {
  let end = word.length;
  if (word.endsWith("'s")) end -= 2;
  while (end > 3) {
    const last = word.charCodeAt(end - 1);
    const before = word.charCodeAt(end - 2);
    // A doubled consonant belongs to the root: `Interesse` is cut to `interess`, not to `inter`.
    if (last === before) break;
    if (end > 5 && endsInPair(before, last)) end -= 2;
    else if (last === T || last === E || last === S || last === N) end -= 1;
    else break;
  }
  return word.slice(0, end);
}

const [D, E, M, N, R, S, T] = [...'demnrst'].map((letter) => letter.charCodeAt(0));

function endsInPair(before: number, last: number): boolean {
  return (before === E && (last === M || last === R)) || (before === N && last === D);
}

function stemEnglish(word: string): string {
  let w = word;
  const apostrophe = w.indexOf("'");
  if (apostrophe > 1 && w.endsWith('s')) w = w.slice(0, apostrophe);
  if (w.length > 4 && w.endsWith('ies')) w = `${w.slice(0, -3)}y`;
  else if (w.length > 3 && w.endsWith('s') && !/[su]s$/.test(w)) w = w.slice(0, -1);
  if (w.length > 5 && w.endsWith('ly')) w = w.slice(0, -2);
  if (w.length > 5 && w.endsWith('ing')) w = undouble(w.slice(0, -3));
  else if (w.length > 4 && w.endsWith('ed')) w = undouble(w.slice(0, -2));
  if (w.length > 3 && w.endsWith('e')) w = w.slice(0, -1);
  if (w.length > 3 && w.endsWith('y')) w = `${w.slice(0, -1)}i`;
  return w;
}

function undouble(stemmed: string): string {
  return /([bdgmnprt])\1$/.test(stemmed) ? stemmed.slice(0, -1) : stemmed;
}

/** Six letters of a long word carry its root in most languages that inflect by endings. */
const OTHER_STEM_LENGTH = 6;

function stemOther(word: string): string {
  const elided = word.replace(/^\p{L}{1,2}'(?=\p{L})/u, '');
  return elided.slice(0, OTHER_STEM_LENGTH);
}
