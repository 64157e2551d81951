import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlignerError } from '../errors.ts';
import type { Article } from '../model.ts';

/** Written to disk in pieces of this size: a call per article would cost more than the writing. */
const PIECE = 1 << 20;

/**
 * Articles put aside in a temporary file, to be read again in any order. Only their offsets stay in memory.
 * The file loses its name as soon as it is open, so nothing is left behind however the program ends.
 */
export class Spool {
  readonly #folder: string;
  readonly #file: number;
  #size = 0;
  #pending: Buffer[] = [];
  #pendingSize = 0;
  /** Per article: where it starts, the length of its head, and the index of its first paragraph. */
  readonly #articles: { start: number; head: number; paragraph: number }[] = [];
  /** Per paragraph, counted over all articles: where its text starts and how many bytes it has. */
  readonly #starts: number[] = [];
  readonly #sizes: number[] = [];

  constructor() {
    this.#folder = mkdtempSync(join(tmpdir(), 'aligner-'));
    const path = join(this.#folder, 'spool');
    this.#file = openSync(path, 'wx+', 0o600);
    try {
      rmSync(this.#folder, { recursive: true });
    } catch {
      // Where open files keep their names, close() removes them.
    }
  }

  /** Articles put aside so far. */
  get length(): number {
    return this.#articles.length;
  }

  add(article: Article): void {
    const { paragraphs, ...rest } = article;
    const head = JSON.stringify({ ...rest, paragraphs: paragraphs.map(({ text: _, ...facts }) => facts) });
    const start = this.#size + this.#pendingSize;
    const headSize = Buffer.byteLength(head);
    this.#articles.push({ start, head: headSize, paragraph: this.#starts.length });
    let offset = start + headSize;
    for (const { text } of paragraphs) {
      const size = Buffer.byteLength(text);
      this.#starts.push(offset);
      this.#sizes.push(size);
      offset += size;
    }
    const bytes = Buffer.from(head + paragraphs.map(({ text }) => text).join(''));
    this.#pending.push(bytes);
    this.#pendingSize += bytes.length;
    if (this.#pendingSize >= PIECE) this.#flush();
  }

  /** The article that was added as the `index`-th, counted from 0. */
  readArticle(index: number): Article {
    const { start, head, paragraph } = this.#articles[index]!;
    const bytes = this.#read(
      start,
      (this.#articles[index + 1]?.start ?? this.#size + this.#pendingSize) - start,
    );
    const article: Article = JSON.parse(bytes.toString('utf8', 0, head));
    const paragraphs = article.paragraphs.map(({ id, language, line }, i) => {
      const from = this.#starts[paragraph + i]! - start;
      return { id, text: bytes.toString('utf8', from, from + this.#sizes[paragraph + i]!), language, line };
    });
    return { ...article, paragraphs };
  }

  /** The text of a paragraph, by its index among all paragraphs of all articles. */
  readText(at: number): string {
    return this.#read(this.#starts[at]!, this.#sizes[at]!).toString('utf8');
  }

  close(): void {
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #read(start: number, size: number): Buffer {
    if (start + size > this.#size) this.#flush();
    const bytes = Buffer.allocUnsafe(size);
    for (let done = 0; done < bytes.length; ) {
      done += readSync(this.#file, bytes, done, bytes.length - done, start + done);
    }
    return bytes;
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#pending);
    try {
      for (let done = 0; done < bytes.length; ) {
        done += writeSync(this.#file, bytes, done, bytes.length - done, this.#size + done);
      }
    } catch (error) {
      const why =
        (error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'the disk is full' : (error as Error).message;
      throw new AlignerError(
        'write-failed',
        `cannot put the feed aside in ${tmpdir()}: ${why}; set TMPDIR to a folder with more room`,
        { cause: error },
      );
    }
    this.#size += bytes.length;
    this.#pending = [];
    this.#pendingSize = 0;
  }
}
