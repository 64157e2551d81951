/** Longer than the name of any author, shorter than a sentence. */
const MAX_NAME = 60;

const LEAD_IN =
  /^(?:(?:ein[e]? )?(?:artikel|beitrag|kommentar|analyse|text|interview) von|von|by|autor(?:in)?:?|author:?)\s+/i;

/** The authors that a byline names: `Von Anna Meyer und Bernd Kurz`, without addresses and accounts. */
export function splitNames(byline: string): string[] {
  return byline
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LEAD_IN, '')
    .split(/\s?(?:[,;|•]|\s(?:und|and|&|sowie|mit)\s)\s?/)
    .map((name) => name.replace(LEAD_IN, '').trim())
    .filter(isName);
}

function isName(name: string): boolean {
  // `mdr.de` is the site again.
  const isHost = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i.test(name);
  return name.length <= MAX_NAME && /\p{L}{2}/u.test(name) && !isHost && !/https?:|www\.|@|\d{2}/i.test(name);
}

/** The words of a list that is written with commas. */
export function splitKeywords(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter(Boolean);
}

/** In their order, each once, whatever its case. */
export function uniqueTexts(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const key = text.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
