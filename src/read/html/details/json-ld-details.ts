import { splitKeywords, splitNames } from './names.ts';

/** What JSON-LD says about the making of an article, as it is written. */
export interface JsonLdDetails {
  authors?: string[];
  section?: string;
  keywords?: string[];
  modified?: string;
  site?: string;
  licence?: string;
}

/** Reads the details of a schema.org article. */
export function readJsonLdDetails(thing: Record<string, unknown>): JsonLdDetails {
  const authors = listTexts(thing.author ?? thing.creator, 'name').flatMap(splitNames);
  const keywords = listTexts(thing.keywords, 'name').flatMap(splitKeywords);
  const details: JsonLdDetails = {
    section: listTexts(thing.articleSection, 'name')[0],
    modified: listTexts(thing.dateModified)[0],
    site: listTexts(thing.publisher, 'name')[0],
    licence: listTexts(thing.license, 'url')[0],
    ...(authors.length > 0 ? { authors } : {}),
    ...(keywords.length > 0 ? { keywords } : {}),
  } as JsonLdDetails;
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value));
}

/** Values stand alone or in lists, as text or as things with a name. */
function listTexts(value: unknown, field?: string): string[] {
  return [value ?? []].flat().flatMap((one) => {
    if (typeof one === 'string') return one.trim() || [];
    if (field === undefined || typeof one !== 'object' || one === null) return [];
    return listTexts((one as Record<string, unknown>)[field]);
  });
}
