import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Decisions, ReadText } from '../clean/corpus/decide.ts';
import type { Earlier } from '../clean/corpus/texts/earlier.ts';
import type { TextTable } from '../clean/corpus/texts/text-table.ts';
import { AlignerError } from '../errors.ts';
import { type Io, openOutput } from '../process/io.ts';
import { NONE, toDay } from './index-format.ts';
import { IndexReader } from './index-reader.ts';
import { writeIndex } from './index-writer.ts';

/** The index of earlier runs as a command uses it. */
export interface Index {
  /** The earlier paragraphs to judge this feed against; nothing in the first run. */
  read(feed: TextTable): Earlier | undefined;
  /** Adds this run, in a new file that takes the place of the old one as a whole. */
  write(run: { texts: TextTable; decisions: Decisions; readText: ReadText }): Promise<void>;
  close(): void;
}

/**
 * Opens the index at a path; it need not exist yet. `days`: what was published so many days before the newest article
 * is forgotten, for this run and all later ones.
 *
 * @throws AlignerError `bad-index`, `is-directory` or `unreadable`.
 */
export function openIndex(name: string, days: number | undefined, io: Io): Index {
  const path = resolve(io.cwd(), name);
  if (existsSync(path) && statSync(path).isDirectory()) {
    throw new AlignerError('is-directory', `${name} is a folder; name a file for --index`);
  }
  const reader = existsSync(path) ? new IndexReader(path, name) : null;
  let forgottenBefore = reader?.header.forgottenBefore ?? null;
  return {
    read(feed) {
      const newest = findNewest(feed, reader);
      if (days !== undefined && newest !== null) {
        forgottenBefore = Math.max(forgottenBefore ?? 0, newest - days);
        reader?.forgetBefore(forgottenBefore);
      }
      return reader ?? undefined;
    },
    async write({ texts, decisions, readText }) {
      const output = await openOutput(io, name);
      try {
        await writeIndex(output, reader, forgottenBefore, texts, decisions, readText);
        await output.commit();
      } catch (error) {
        await output.discard();
        throw error;
      }
    },
    close: () => reader?.close(),
  };
}

/** Day of the newest article of this run and all earlier ones; null when none has a date. */
function findNewest(feed: TextTable, reader: IndexReader | null): number | null {
  let newest = reader?.newest ?? null;
  for (const published of feed.published) {
    const day = toDay(published);
    if (day !== NONE && (newest === null || day > newest)) newest = day;
  }
  return newest;
}
