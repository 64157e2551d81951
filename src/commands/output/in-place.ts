import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AlignerError } from '../../errors.ts';
import type { Article } from '../../model.ts';
import { type Io, openOutput } from '../../process/io.ts';

/** Files that are cleaned where they stand: the lines of removed paragraphs go, everything else stays byte by byte. */
export interface InPlace {
  /** @throws AlignerError `usage` for an article that no text file holds by itself */
  add(article: Article): void;
  /** Writes the files that change, each whole or not at all. */
  commit(): Promise<void>;
}

/** A stretch of lines, counted from 1; `end` is the first one after it. */
interface LineRange {
  start: number;
  end: number;
}

/** Encodings in which a byte of a line end is nothing else. */
const ASCII_BASED = /^(?:utf-8|us-ascii|windows-\d+|iso-8859-\d+|macintosh|koi8-[ru]|x-mac-cyrillic|ibm866)$/;

export function openInPlace(io: Io): InPlace {
  const edits = new Map<string, { ranges: LineRange[]; isUtf8: boolean }>();
  return {
    add(article) {
      const { name, format, encoding } = article.source;
      if (name === 'stdin' || format !== 'text' || !ASCII_BASED.test(encoding)) {
        const why = format === 'text' ? encoding : format;
        const what = name === 'stdin' ? name : `${name} (${why})`;
        const message = `--write cleans text files where they stand, and cannot do so with ${what}; use --out-dir`;
        throw new AlignerError('usage', message);
      }
      const ranges = listRemovedLines(article);
      if (ranges.length > 0) edits.set(name, { ranges, isUtf8: encoding === 'utf-8' });
    },
    async commit() {
      for (const [name, { ranges, isUtf8 }] of edits) {
        const bytes = await readFile(resolve(io.cwd(), name));
        if (bytes[0] === 0x1f && bytes[1] === 0x8b)
          throw new AlignerError('usage', `--write cannot change ${name}, which is packed; unpack it first`);
        const output = await openOutput(io, name);
        await output.write(cutLines(bytes, ranges, isUtf8));
        await output.commit();
      }
    },
  };
}

/** From the line of each removed paragraph to the one before the next paragraph. */
function listRemovedLines({ paragraphs, removed }: Article): LineRange[] {
  const starts = [...paragraphs, ...removed].map(({ line }) => line).sort((a, b) => a - b);
  const shared = new Set(starts.filter((line, at) => line === starts[at + 1]));
  return removed
    .filter(({ line }) => !shared.has(line))
    .map(({ line }) => ({
      start: line,
      end: starts.find((next) => next > line) ?? Number.POSITIVE_INFINITY,
    }));
}

/** One character a byte, so that whatever is not cut keeps its bytes. U+2028 and U+2029 end lines in UTF-8 as well. */
function cutLines(bytes: Buffer, ranges: readonly LineRange[], isUtf8: boolean): Buffer {
  const lineEnd = isUtf8 ? /\r\n|[\n\r]|\xe2\x80[\xa8\xa9]/g : /\r\n|[\n\r]/g;
  const text = bytes.toString('latin1');
  let kept = '';
  let line = 1;
  let start = 0;
  const take = (end: number) => {
    if (!ranges.some((range) => line >= range.start && line < range.end)) kept += text.slice(start, end);
    start = end;
    line++;
  };
  for (const match of text.matchAll(lineEnd)) take(match.index + match[0].length);
  take(text.length);
  return Buffer.from(kept, 'latin1');
}
