import type { ArticleDetails } from '../../model.ts';
import { splitNames, uniqueTexts } from '../html/details/names.ts';
import { compact } from '../html/details/read-details.ts';

interface DublinCore {
  creators?: string[] | undefined;
  subjects?: string[] | undefined;
  rights?: string[] | undefined;
}

/** RSS and RDF; an RSS author may be written as an address with the name behind it: `desk@example.org (Anna Meyer)`. */
export function readRssDetails(item: {
  authors?: unknown[] | undefined;
  categories?: { name?: string | undefined }[] | undefined;
  dc?: DublinCore | undefined;
}): ArticleDetails {
  const written = (item.authors ?? []).map((author) => {
    const text = typeof author === 'string' ? author : (author as { name?: string }).name;
    return text?.replace(/^[^\s@]+@[^\s(]+\s*(?:\((.*)\))?$/, '$1') ?? '';
  });
  return compact({
    authors: uniqueTexts([...(item.dc?.creators ?? []), ...written].flatMap(splitNames)),
    keywords: nameAll([...(item.categories ?? []), ...(item.dc?.subjects ?? []).map((name) => ({ name }))]),
    licence: item.dc?.rights?.[0],
  });
}

export function readAtomDetails(entry: {
  authors?: { name?: string | undefined }[] | undefined;
  categories?: { term?: string | undefined; label?: string | undefined }[] | undefined;
  rights?: { value?: string | undefined } | undefined;
}): ArticleDetails {
  return compact({
    authors: uniqueTexts((entry.authors ?? []).flatMap(({ name }) => splitNames(name ?? ''))),
    keywords: nameAll((entry.categories ?? []).map(({ label, term }) => ({ name: label ?? term }))),
    licence: entry.rights?.value,
  });
}

export function readJsonFeedDetails(item: {
  authors?: { name?: string | undefined }[] | undefined;
  tags?: string[] | undefined;
}): ArticleDetails {
  return compact({
    authors: uniqueTexts((item.authors ?? []).flatMap(({ name }) => splitNames(name ?? ''))),
    keywords: nameAll((item.tags ?? []).map((name) => ({ name }))),
  });
}

function nameAll(things: readonly { name?: string | undefined }[]): string[] {
  return uniqueTexts(things.flatMap(({ name }) => name?.trim() || []));
}
