import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Decisions, decideFeed, type ReadText } from '../../src/clean/corpus/decide.ts';
import type { Earlier } from '../../src/clean/corpus/texts/earlier.ts';
import { TextTable } from '../../src/clean/corpus/texts/text-table.ts';
import type { Article } from '../../src/model.ts';
import type { Io } from '../../src/process/io.ts';
import { openVocabulary } from '../../src/read/shipped/words.ts';
import { openIndex } from '../../src/store/index.ts';
import { makeArticle } from '../clean/article.ts';

const BRIDGE = 'Der Stadtrat hat am Abend den Bau der neuen Brücke über den Fluss beschlossen.';
const FIRE = 'Bei dem Brand in einer Lagerhalle am Hafen sind 30 Menschen verletzt worden.';
const SCHOOL = 'The council will open a new school for four hundred children near the harbour next spring.';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aligner-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const io = () => ({ cwd: () => folder, env: {} }) as unknown as Io;
const article = (id: string, day: number, ...texts: string[]) =>
  makeArticle(texts, { id, published: `2026-01-${String(day).padStart(2, '0')}` });

/** A run over these articles against the index, which `look` sees as it was before. */
async function run(
  articles: Article[],
  look: (earlier: Earlier | undefined) => void = () => {},
  days?: number,
) {
  const index = openIndex('seen', days, io());
  const feed = new TextTable();
  for (const one of articles) feed.add(one);
  const texts = articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const readText: ReadText = ({ at }) => texts[at]!;
  const earlier = index.read(feed);
  look(earlier);
  const decisions: Decisions = decideFeed(feed, readText, {
    near: 'strict',
    vocabulary: openVocabulary,
    ...(earlier ? { earlier } : {}),
  });
  await index.write({ texts: feed, decisions, readText });
  index.close();
  return decisions;
}

describe('the index', () => {
  it('knows nothing before the first run', async () => {
    await run([article('a', 1, BRIDGE)], (earlier) => expect(earlier).toBeUndefined());
  });

  it('knows every article of earlier runs, with its paragraphs and their texts', async () => {
    await run([article('a', 1, BRIDGE, 'Kurz.')]);
    await run([article('b', 2, FIRE)]);
    await run([], (earlier) => {
      expect(earlier!.articles).toBe(2);
      expect(earlier!.describe(0)).toEqual({ article: 'a', number: 1, words: 14, run: 0, language: 'de' });
      expect(earlier!.describe(2)).toMatchObject({ article: 'b', number: 1, run: 1 });
      expect([0, 1, 2].map((ref) => earlier!.readText(ref))).toEqual([BRIDGE, 'Kurz.', FIRE]);
      expect(earlier!.findText('b', 'p1')).toBe(FIRE);
      expect(earlier!.findText('b', 'p2')).toBeNull();
    });
  });

  it('holds each text once, however many runs brought it', async () => {
    await run([article('a', 1, BRIDGE)]);
    await run([article('b', 2, BRIDGE, FIRE)]);
    await run([], (earlier) => expect(earlier!.readText(1)).toBe(FIRE));
  });

  it('finds a record again, and counts the versions of an id', async () => {
    const first = article('a', 1, BRIDGE);
    const feed = new TextTable();
    feed.add(first);
    await run([first]);
    await run([article('a', 2, FIRE)]);
    await run([], (earlier) => {
      expect(earlier!.findRecord('a', feed.contents[0]!)).toEqual({ known: true, version: 1 });
      expect(earlier!.findRecord('a', feed.contents[0]! ^ 1)).toEqual({ known: false, version: 3 });
      expect(earlier!.findRecord('z', 0)).toEqual({ known: false, version: 1 });
    });
  });

  it('is joined by key and by shingle', async () => {
    await run([article('a', 1, BRIDGE, FIRE)]);
    const decisions = await run([article('b', 2, SCHOOL, FIRE, `${BRIDGE} Mehr dazu später.`)]);
    expect([...decisions.known.refs.values()]).toEqual([1]);
    expect([...decisions.supersedes.ranks()]).toHaveLength(1);
  });

  it('passes over what is older than the days asked for, and drops it from the file', async () => {
    await run([article('a', 1, BRIDGE)]);
    await run([article('b', 20, FIRE)], undefined, 7);
    await run([], (earlier) => {
      expect(earlier!.articles).toBe(1);
      expect(earlier!.readText(0)).toBe(FIRE);
    });
  });

  it('still knows an article on the last day that was asked for', async () => {
    await run([article('a', 1, BRIDGE)]);
    const remembered = await run([article('b', 11, BRIDGE)], undefined, 10);
    expect(remembered.known.refs.size).toBe(1);
  });

  it('does not know a text again once its article is a day too old', async () => {
    await run([article('a', 1, BRIDGE)]);
    const forgotten = await run([article('b', 11, BRIDGE)], undefined, 9);
    expect(forgotten.known.refs.size).toBe(0);
  });

  it('leaves no other file behind', async () => {
    await run([article('a', 1, BRIDGE)]);
    expect(readdirSync(folder)).toEqual(['seen']);
  });

  it.each([1, 10, 100])('is not taken for whole when %d bytes are missing', async (missing) => {
    await run([article('a', 1, BRIDGE)]);
    const path = join(folder, 'seen');
    truncateSync(path, statSync(path).size - missing);
    const before = readFileSync(path);
    expect(() => openIndex('seen', undefined, io())).toThrow(/^seen is damaged: .* delete it to start anew$/);
    expect(readFileSync(path)).toEqual(before);
  });

  it('says so when its file is cut while it is read', async () => {
    await run([article('a', 1, BRIDGE)]);
    const index = openIndex('seen', undefined, io());
    const earlier = index.read(new TextTable())!;
    truncateSync(join(folder, 'seen'), 200);
    expect(() => earlier.readText(0)).toThrow(/index ended while it was read/);
    index.close();
  });

  it('is no folder', () => {
    expect(() => openIndex('.', undefined, io())).toThrow(/is a folder; name a file/);
  });
});
