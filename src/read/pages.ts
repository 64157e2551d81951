import { AlignerError } from '../errors.ts';
import type { Article } from '../model.ts';
import { buildArticle } from './article.ts';
import type { DecodedText } from './bytes/decode.ts';
import type { Named } from './result.ts';
import { readFrontMatter } from './text/front-matter.ts';
import { splitParagraphs } from './text/paragraphs.ts';
import { findTitle } from './text/title.ts';

/** @throws AlignerError `empty` for a page without text */
export async function readPage(
  { text, encoding, warnings }: DecodedText,
  { name, id }: Named,
): Promise<Article> {
  const { readHtml } = await import('./html/index.ts');
  const page = await readHtml(text, name);
  const { title, kicker, published, url, alternates, language, details, blocks } = page;
  return buildArticle(
    {
      id,
      source: {
        name,
        format: 'html',
        encoding,
        ...(url ? { url } : findSavedAddress(text)),
        ...(alternates.length > 0 ? { alternates } : {}),
        ...(language ? { declaredLanguage: language } : {}),
      },
      title,
      published,
      details,
      warnings: [...warnings, ...page.warnings],
      ...(kicker ? { meta: { kicker } } : {}),
    },
    blocks,
  );
}

/** @throws AlignerError `empty` for a text without paragraphs */
export async function readText(
  { text, encoding, warnings }: DecodedText,
  { name, id }: Named,
): Promise<Article> {
  const { front, rest } = await readFrontMatter(text);
  const blocks = splitParagraphs(rest);
  if (blocks.length === 0) throw new AlignerError('empty', `${name} is empty; there is no article in it`);
  return buildArticle(
    {
      id,
      source: {
        name,
        format: 'text',
        encoding,
        ...(front?.url ? { url: front.url } : {}),
        ...(front?.language ? { declaredLanguage: front.language } : {}),
      },
      title: front?.title ?? findTitle(blocks),
      published: front?.published ?? null,
      ...(front ? { details: front.details } : {}),
      warnings: [...warnings, ...(front?.warnings ?? [])],
      ...(front ? { meta: front.meta } : {}),
    },
    blocks,
  );
}

/** Browsers write the address of a page into the file that they save: `<!-- saved from url=(0020)https://... -->`. */
function findSavedAddress(html: string): { url?: string } {
  const url = /^[\s\S]{0,1000}?<!-- saved from url=\(\d+\)(https?:\/\/\S+) -->/.exec(html)?.[1];
  return url ? { url } : {};
}
