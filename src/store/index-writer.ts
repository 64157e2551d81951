import { countOwnArticles } from '../clean/corpus/boilerplate.ts';
import type { Decisions, ReadText } from '../clean/corpus/decide.ts';
import { articleId } from '../clean/corpus/texts/order.ts';
import type { RankedTexts } from '../clean/corpus/texts/ranks.ts';
import type { TextTable } from '../clean/corpus/texts/text-table.ts';
import { hashName } from '../clean/search/fingerprint.ts';
import { Column } from '../columns/column.ts';
import { sortByKey } from '../columns/sort-by-key.ts';
import type { Output } from '../process/io.ts';
import { SHORT_PARAGRAPH } from '../text/words.ts';
import { createChecksum } from './checksum.ts';
import { formatHeader, type Header, NONE, type Segment, toDay } from './index-format.ts';
import type { IndexReader } from './index-reader.ts';

/** What a run adds to the index: its records, and the texts that no earlier run had. */
interface NewSegment {
  segment: Segment;
  /** The tables in the order of the format. */
  tables: Uint32Array[];
  /** Ids, then texts, in the order of their rows. */
  strings: () => Generator<string>;
}

/**
 * Writes the next state of the index: the segments of earlier runs that are not forgotten, then this run.
 * `forgottenBefore` is a day since 1970.
 */
export async function writeIndex(
  output: Output,
  previous: IndexReader | null,
  forgottenBefore: number | null,
  feed: TextTable,
  decisions: Decisions,
  readText: ReadText,
): Promise<void> {
  const added = buildSegment(feed, decisions, readText);
  const isEmpty = added.segment.rows.records === 0;
  const kept = (previous?.header.segments ?? []).flatMap((segment, index) =>
    segment.newest !== null && forgottenBefore !== null && segment.newest < forgottenBefore ? [] : [index],
  );
  const header: Header = {
    forgottenBefore,
    segments: [
      ...kept.map((index) => previous!.header.segments[index]!),
      ...(isEmpty ? [] : [added.segment]),
    ],
  };
  const checksum = createChecksum();
  const write = (piece: string | Uint8Array) => {
    checksum.update(piece);
    return output.write(piece);
  };
  await write(formatHeader(header));
  for (const index of kept) for (const piece of previous!.copySegment(index)) await write(piece);
  if (!isEmpty) {
    for (const table of added.tables)
      await write(Buffer.from(table.buffer, table.byteOffset, table.byteLength));
    for (const text of added.strings()) await write(text);
  }
  await output.write(checksum.digest());
}

function buildSegment(feed: TextTable, decisions: Decisions, readText: ReadText): NewSegment {
  const { texts, known } = decisions;
  const articles = texts.order.articles.filter((article) => !texts.order.known.has(article));
  const places = new Map(articles.map((article, row) => [article, row]));
  const ids = articles.map((article) => articleId(feed, texts.order, article));
  let textBytes = 0;
  const articleRows = new Column();
  for (const [row, article] of articles.entries()) {
    const size = Buffer.byteLength(ids[row]!);
    articleRows.pushAll(Uint32Array.of(toDay(feed.published[article]!), textBytes, size));
    textBytes += size;
  }
  /** Rank -> row of its paragraph, or NONE when an earlier run has it. */
  const rows = new Uint32Array(texts.size).fill(NONE);
  const paragraphRows = new Column();
  const stored: number[] = [];
  for (let rank = 0; rank < texts.size; rank++) {
    const article = places.get(texts.articleOf(rank));
    if (known.refs.has(rank) || article === undefined) continue;
    const first = texts.firstOf(rank);
    const size = Buffer.byteLength(readText(first));
    const language = feed.languages.indexOf(texts.languageOf(rank));
    rows[rank] = stored.length;
    stored.push(rank);
    paragraphRows.pushAll(
      Uint32Array.of(article, first.number, texts.wordsOf(rank), language, textBytes, size),
    );
    textBytes += size;
  }
  const tables = [
    buildKeys(feed, decisions, rows),
    buildShingles(texts, stored),
    paragraphRows.view(),
    buildRecords(feed, decisions, articles),
    articleRows.view(),
  ];
  const days = articles.map((article) => toDay(feed.published[article]!)).filter((day) => day !== NONE);
  return {
    segment: {
      rows: {
        keys: tables[0]!.length / 4,
        shingles: tables[1]!.length / 2,
        paragraphs: stored.length,
        records: articles.length,
        articles: articles.length,
      },
      textBytes,
      newest: days.length === 0 ? null : days.reduce((a, b) => Math.max(a, b)),
      languages: feed.languages,
    },
    tables,
    *strings() {
      yield* ids;
      for (const rank of stored) yield readText(texts.firstOf(rank));
    },
  };
}

function buildKeys(feed: TextTable, { texts, known }: Decisions, rows: Uint32Array): Uint32Array {
  const counts = countOwnArticles(feed, texts, known);
  const keys = new Column();
  for (const rank of known.order) {
    if (rows[rank] === NONE && counts[rank] === 0) continue;
    const text = texts.textOf(rank);
    keys.pushAll(Uint32Array.of(feed.keyHighs.get(text), feed.keyLows.get(text), rows[rank]!, counts[rank]!));
  }
  return keys.view();
}

function buildShingles(texts: RankedTexts, stored: number[]): Uint32Array {
  const hashes = new Column();
  const rows = new Column();
  for (const [row, rank] of stored.entries()) {
    if (texts.wordsOf(rank) < SHORT_PARAGRAPH) continue;
    for (const hash of texts.shinglesOf(rank)) {
      hashes.push(hash);
      rows.push(row);
    }
  }
  const sorted = sortByKey(hashes.view(), rows.view());
  const shingles = new Uint32Array(2 * sorted.keys.length);
  for (let i = 0; i < sorted.keys.length; i++) {
    shingles[2 * i] = sorted.keys[i]!;
    shingles[2 * i + 1] = sorted.values[i]!;
  }
  return shingles;
}

function buildRecords(feed: TextTable, { texts }: Decisions, articles: number[]): Uint32Array {
  const records = articles.map((article) => {
    const { keyHigh, keyLow } = hashName(feed.ids[article]!);
    return [keyHigh, keyLow, feed.contents[article]!, texts.order.versions.get(article) ?? 1] as const;
  });
  records.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[3] - b[3]);
  return Uint32Array.from(records.flat());
}
