import type { LanguageTag } from '../model.ts';

/** Abbreviations whose full stop does not end a sentence; without the stop, in lower case. */
const ABBREVIATIONS: Record<LanguageTag, Set<string>> = {
  de: new Set(
    'abs art aug bspw bzw ca co dez dgl dr ebd etc evtl feb frl geb gegr ggf ggü hl hr hrsg inkl ing insb jan jh jhd jr jul jun kfm lt max mio mrd nov nr okt prof rd sept sog sr st std str tel tsd u usw vgl vs zzgl'.split(
      ' ',
    ),
  ),
  en: new Set(
    'adm al apr approx aug ave capt cf cmdr co col corp dec dept dr ed est etc feb fig gen gov hon inc jan jr jul jun lt ltd maj mr mrs ms mt no nov oct op prof rep res rev sen sept sgt sr st vol vs'.split(
      ' ',
    ),
  ),
};

/** German writes `3. Oktober`: a number of up to two digits with a stop is an ordinal more often than an end. */
const ORDINAL_LANGUAGES = new Set(['de', 'cs', 'da', 'fi', 'hr', 'hu', 'no', 'nb', 'pl', 'sk', 'sl', 'sr']);

/**
 * True when a sentence ends between the token from `start` to `end` and the one at `next`: a closing mark,
 * white space, then no lower-case letter; not after an abbreviation, an initial or an ordinal number.
 */
export function endsSentence(
  text: string,
  start: number,
  end: number,
  next: number,
  language: LanguageTag,
): boolean {
  const mark = findMark(text, end, next);
  if (mark === 0) return false;
  if (mark === WIDE_STOP) return true;
  const letter = text[next]!;
  if (letter.toLowerCase() === letter && letter.toUpperCase() !== letter) return false;
  return mark !== STOP || text[end] !== '.' || !isShortening(text.slice(start, end), language);
}

/** True when a full stop after `word` belongs to the word. */
export function isShortening(word: string, language: LanguageTag): boolean {
  if (word.length === 1) return /\p{L}/u.test(word) || ORDINAL_LANGUAGES.has(language);
  if (/^\d{1,2}$/.test(word)) return ORDINAL_LANGUAGES.has(language);
  return ABBREVIATIONS[language]?.has(word.toLowerCase()) ?? false;
}

const STOP = '.'.charCodeAt(0);
const WIDE_STOP = '。'.charCodeAt(0);

/** The closing mark between two tokens that white space follows; 0 without one. */
function findMark(text: string, start: number, end: number): number {
  let mark = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === STOP || code === 33 || code === 63 || code === 0x2026) mark = code;
    else if (code === WIDE_STOP || code === 0xff01 || code === 0xff1f) return WIDE_STOP;
    else if ((code === 32 || code === 10 || code === 0xa0) && mark !== 0) return mark;
  }
  return 0;
}
