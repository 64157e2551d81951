import type { LanguageTag } from '../model.ts';

/** Nothing can be said about the language (BCP 47, RFC 5646 section 4.1). */
export const UNDETERMINED: LanguageTag = 'und';

/**
 * What `Intl` would read otherwise: fastText's labels are Wikipedia's codes, where `als` is Alemannic (ISO 639:
 * Tosk Albanian) and `no` is Bokmål, which franc calls `nob`.
 */
const WIKIPEDIA_CODES: Record<string, string> = { als: 'gsw', no: 'nb', bh: 'bho', eml: 'egl' };

const known = new Map<string, LanguageTag>();

/** BCP 47 tag of a detector's own code, ISO 639-3 or Wikipedia's: `deu` and `de` give `de`, `cmn` gives `zh`. */
export function toTag(code: string): LanguageTag {
  let tag = known.get(code);
  if (tag === undefined) {
    tag = Intl.getCanonicalLocales(WIKIPEDIA_CODES[code] ?? code)[0] ?? UNDETERMINED;
    known.set(code, tag);
  }
  return tag;
}

/** The language alone of a tag that people or pages write (`de-AT`, `de_DE`, `ger`); undefined if it is none. */
export function languageOf(written: string): LanguageTag | undefined {
  try {
    const tag = Intl.getCanonicalLocales(written.trim().replaceAll('_', '-'))[0];
    const language = tag && new Intl.Locale(tag).language;
    return !language || language === UNDETERMINED ? undefined : toTag(language);
  } catch {
    return undefined;
  }
}
