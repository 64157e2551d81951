import { AlignerError } from '../../errors.ts';
import { parseDate } from '../../facts/dates.ts';
import type { Article } from '../../model.ts';
import { buildArticle } from '../article.ts';
import type { Block } from '../block.ts';
import { readHtml } from '../html/index.ts';
import type { ReadResult } from '../result.ts';
import { splitParagraphs } from '../text/paragraphs.ts';
import type { FeedContent, FeedEntry } from './entries.ts';
import { parseEntries } from './parse.ts';

/** Where a feed comes from. */
export interface FeedSource {
  name: string;
  /** What the ids of entries begin with where they have none. */
  file: string;
  encoding: string;
  warnings: readonly string[];
}

/**
 * Reads every entry of a feed as an article. An entry that cannot be read fails alone.
 *
 * @throws AlignerError `malformed` when it is no feed, `empty` when it has no entry.
 */
export async function* readFeed(text: string, source: FeedSource): AsyncGenerator<ReadResult> {
  const entries = await parseEntries(text, source.name);
  if (entries.length === 0) throw new AlignerError('empty', `${source.name} is a feed without entries`);
  for (const result of entries) {
    if ('failure' in result) {
      yield { failure: result.failure, name: source.name };
      continue;
    }
    const { entry, number } = result;
    const id = entry.id ?? entry.url ?? `${source.file}#${number}`;
    try {
      yield { article: await readEntry(entry, id, source) };
    } catch (error) {
      if (!(error instanceof AlignerError)) throw error;
      yield { failure: error, name: source.name, id };
    }
  }
}

async function readEntry(
  entry: FeedEntry,
  id: string,
  { name, encoding, warnings: ofFeed }: FeedSource,
): Promise<Article> {
  const warnings = [...ofFeed];
  const title = entry.title ? await plainText(entry.title, name) : null;
  const blocks = await readContents(entry.contents, id);
  if (blocks.length === 0) {
    if (!title) throw new AlignerError('empty', `${name}: entry ${id} has neither text nor title`);
    blocks.push({ text: title, line: 1 });
    warnings.push('the entry has no text but its title');
  }
  const [published, updated] = [entry.published, entry.updated].map((date) => {
    const iso = date === null ? null : parseDate(date);
    if (date !== null && iso === null) warnings.push(`"${date}" is not a valid date`);
    return iso;
  });
  return buildArticle(
    {
      id,
      source: {
        name,
        format: 'feed',
        encoding,
        ...(entry.url ? { url: entry.url } : {}),
        ...(entry.language ? { declaredLanguage: entry.language } : {}),
      },
      title,
      published: published ?? updated ?? null,
      details: { ...entry.details, ...(updated ? { modified: updated } : {}) },
      warnings,
      ...(updated ? { meta: { updated } } : {}),
    },
    blocks,
  );
}

/**
 * The fullest content that has any text: feeds carry an empty one beside a summary. What the others say in words of their own
 * follows it as boilerplate, so that it is neither in the text twice nor lost.
 */
async function readContents(contents: readonly FeedContent[], id: string): Promise<Block[]> {
  let chosen: Block[] = [];
  for (const { text, plain } of contents) {
    const blocks = plain ? splitParagraphs(text) : await readMarkup(text, id);
    if (chosen.length === 0) chosen = blocks;
    else chosen = [...chosen, ...listOwn(blocks, chosen)];
  }
  return chosen.map((block, i) => ({ ...block, line: i + 1 }));
}

/** Blocks that do not stand in `others` as they are. */
function listOwn(blocks: readonly Block[], others: readonly Block[]): Block[] {
  const known = new Set(others.map(({ text }) => text));
  return blocks.flatMap((block) =>
    known.has(block.text) ? [] : [{ ...block, boilerplate: block.boilerplate ?? 'summary of the entry' }],
  );
}

async function readMarkup(html: string, id: string): Promise<Block[]> {
  if (!/[<&]/.test(html)) return splitParagraphs(html);
  try {
    // Lines inside an entry cannot be pointed at in the feed, so paragraphs count as its lines.
    return (await readHtml(html, id)).blocks;
  } catch (error) {
    if (error instanceof AlignerError && error.code === 'empty') return [];
    throw error;
  }
}

/** Titles carry entities and now and then a tag. */
async function plainText(html: string, id: string): Promise<string> {
  const blocks = await readMarkup(html, id);
  return blocks.map(({ text }) => text).join(' ') || html.trim();
}
