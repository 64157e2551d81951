import type { Article } from '../model.ts';

/** How a publisher names the language inside an address: `/de/`, `de.example.org`, `?lang=de`. */
const LANGUAGE_NAMES: Record<string, string> = {
  de: 'de(?:[-_](?:de|at|ch))?|deutsch|german|ger',
  en: 'en(?:[-_](?:us|gb|uk))?|english|englisch|eng',
};

/**
 * What an article shares with its counterpart by the publisher's own word: a GUID used in both languages, an address
 * that differs in nothing but the language, a page that names the other one (`hreflang`). Equal hints propose a pair; the texts still have to agree.
 */
export function listHints({ id, source, language, meta }: Article): string[] {
  // A second text under one id is called `id~2`: where the two languages share their ids, it is the counterpart.
  const hints = [`id ${id.replace(/~\d+$/, '')}`];
  if (source.url) hints.push(`url ${dropLanguage(source.url, language.tag)}`);
  for (const address of [source.url, ...(source.alternates ?? [])])
    if (address) hints.push(`page ${address}`);
  const group = meta?.translationOf ?? meta?.translationGroup;
  if (typeof group === 'string') hints.push(`id ${group}`);
  return hints;
}

/** `https://example.org/de/news/7` and `https://example.org/en/news/7` both give `//example.org/{lang}/news/7`. */
function dropLanguage(url: string, tag: string): string {
  const names = LANGUAGE_NAMES[tag] ?? tag;
  const part = new RegExp(`(?<=[/.?&=])(?:${names})(?=[/.?&=]|$)`, 'gi');
  return url
    .replace(/^https?:/i, '')
    .replace(part, '{lang}')
    .replace(/\/$/, '');
}
