import { AlignerError } from '../../errors.ts';
import { type FeedEntry, listEntries } from './entries.ts';

/** An entry and its 1-based number in the feed, or why that entry cannot be read. */
export type EntryResult = { number: number; entry: FeedEntry } | { number: number; failure: AlignerError };

/**
 * Parses RSS, Atom, RDF or JSON Feed. A feed that is broken or cut off somewhere is read entry by entry:
 * what is whole is delivered, what is not fails alone. Entities that the feed defines itself are not expanded,
 * external ones never fetched.
 *
 * @throws AlignerError `malformed` when there is no feed in it at all.
 */
export async function parseEntries(text: string, name: string): Promise<EntryResult[]> {
  const { parseFeed } = await import('feedsmith');
  const feed = shortenPersons(dropDoctype(text)).trim();
  try {
    return listEntries(parseFeed(feed)).map((entry, i) => ({ number: i + 1, entry }));
  } catch (error) {
    const entries = salvageEntries(feed, name, (piece) => listEntries(parseFeed(piece)));
    if (entries.length > 0) return entries;
    throw new AlignerError(
      'malformed',
      `${name} is not a feed that can be read (${(error as Error).message})`,
      {
        cause: error,
      },
    );
  }
}

/** Nothing in a feed needs its own document type; bombs and external entities do. */
function dropDoctype(xml: string): string {
  const start = xml.slice(0, DOCTYPE_WITHIN).search(/<!DOCTYPE\b/i);
  if (start < 0) return xml;
  const subset = xml.indexOf('[', start);
  const simpleEnd = xml.indexOf('>', start);
  const end = subset >= 0 && subset < simpleEnd ? xml.indexOf(']', subset) : start;
  const close = end < 0 ? -1 : xml.indexOf('>', end);
  return close < 0 ? xml.slice(0, start) : xml.slice(0, start) + xml.slice(close + 1);
}

/** Persons longer than any name with its address, as plain text and as character data. */
const LONG_PERSONS = [
  /(<(?:author|managingEditor|webMaster)\b[^<>]{0,200}>[^<]{500})[^<]+/gi,
  /(<(?:author|managingEditor|webMaster)\b[^<>]{0,200}>\s{0,99}<!\[CDATA\[(?:(?!\]\]>)[\s\S]){500})(?:(?!\]\]>)[\s\S])+/gi,
];

/** Cuts them: for each of their brackets the parser looks through all that follows, which takes the square of it. */
function shortenPersons(xml: string): string {
  return LONG_PERSONS.reduce((text, person) => text.replace(person, '$1'), xml);
}

/** A document type stands before the root element; a licence comment may stand before it. */
const DOCTYPE_WITHIN = 1 << 16;

/** The complete entries of a broken feed, from start tag to end tag. */
function* listCompleteEntries(xml: string): Generator<{ index: number; text: string }> {
  const starts = /<(item|entry)(?=[\s>])/gi;
  // Looked for once: a start tag without its end would otherwise cost a look through the rest of the feed.
  const lastEnds = { item: findLastEnd(xml, 'item'), entry: findLastEnd(xml, 'entry') };
  for (let start = starts.exec(xml); start !== null; start = starts.exec(xml)) {
    const tag = start[1]!.toLowerCase() as 'item' | 'entry';
    if (start.index > lastEnds[tag]) continue;
    const ends = endTags(tag);
    ends.lastIndex = start.index;
    const end = ends.exec(xml)!;
    starts.lastIndex = end.index + end[0].length;
    yield { index: start.index, text: xml.slice(start.index, starts.lastIndex) };
  }
}

function findLastEnd(xml: string, tag: string): number {
  return [...xml.matchAll(endTags(tag))].at(-1)?.index ?? -1;
}

function endTags(tag: string): RegExp {
  return new RegExp(`</${tag}\\s*>`, 'gi');
}

/** Each complete entry is parsed in a feed of its own, made of the broken feed's head. */
function salvageEntries(xml: string, name: string, parse: (feed: string) => FeedEntry[]): EntryResult[] {
  const first = xml.search(/<(?:item|entry)[\s>]/i);
  const root = /<(rss|feed|(?:\w+:)?RDF)[\s>]/i.exec(xml)?.[1];
  if (first < 0 || !root || !xml.startsWith('<')) return [];
  const head = xml.slice(0, first);
  const inChannel = /<channel[\s>]/i.test(head) && !/<\/channel\s*>/i.test(head);
  const tail = `${inChannel ? '</channel>' : ''}</${root}>`;
  const results: EntryResult[] = [];
  let end = first;
  for (const { index, text } of listCompleteEntries(xml)) {
    const number = results.length + 1;
    end = index + text.length;
    try {
      const [entry] = parse(head + text + tail);
      if (!entry) throw new Error('no entry in it');
      results.push({ number, entry });
    } catch (error) {
      results.push({ number, failure: brokenEntry(name, number, text, (error as Error).message) });
    }
  }
  const rest = xml.slice(end).search(/<(?:item|entry)[\s>]/i);
  if (rest >= 0) {
    const number = results.length + 1;
    results.push({
      number,
      failure: brokenEntry(name, number, xml.slice(end + rest), 'the feed ends within it'),
    });
  }
  return results;
}

function brokenEntry(name: string, number: number, xml: string, why: string): AlignerError {
  const title = /<title[^<>]*>(?:<!\[CDATA\[)?([^<\]]{1,80})/i.exec(xml)?.[1]?.trim();
  return new AlignerError(
    'malformed',
    `${name}: entry ${number}${title ? ` ("${title}")` : ''} is broken: ${why}`,
  );
}
