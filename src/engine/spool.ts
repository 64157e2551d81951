import type { Article } from '../model.ts';
import { ScratchFile } from './scratch.ts';

/** Written to disk in pieces of this size: a call per article would cost more than the writing. */
const PIECE = 1 << 20;

/** Articles put aside in a temporary file, to be read again in any order. Only their offsets stay in memory. */
export class Spool {
  readonly #file = new ScratchFile();
  /** What is not yet on disk; one buffer for the whole run, because many small ones outlive their use. */
  #pending = Buffer.allocUnsafe(2 * PIECE);
  #pendingSize = 0;
  #scratch = Buffer.allocUnsafe(1 << 16);
  /** Per article: where it starts, the length of its head, and the index of its first paragraph. */
  readonly #articles: { start: number; head: number; paragraph: number }[] = [];
  /** Per paragraph, counted over all articles: where its text starts and how many bytes it has. */
  readonly #starts: number[] = [];
  readonly #sizes: number[] = [];

  /** Articles put aside so far. */
  get length(): number {
    return this.#articles.length;
  }

  add(article: Article): void {
    const { paragraphs } = article;
    const head = JSON.stringify({ ...article, paragraphs: paragraphs.map(({ text: _, ...facts }) => facts) });
    this.#articles.push({ start: this.#end, head: this.#append(head), paragraph: this.#starts.length });
    for (const { text } of paragraphs) {
      this.#starts.push(this.#end);
      this.#sizes.push(this.#append(text));
    }
  }

  /** The article that was added as the `index`-th, counted from 0. */
  readArticle(index: number): Article {
    const { start, head, paragraph } = this.#articles[index]!;
    const bytes = this.#read(start, (this.#articles[index + 1]?.start ?? this.#end) - start);
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
    this.#file.close();
  }

  get #end(): number {
    return this.#file.size + this.#pendingSize;
  }

  /** Writes at the end and gives the number of bytes. */
  #append(text: string): number {
    // No UTF-16 unit takes more than three bytes.
    if (this.#pendingSize + text.length * 3 > this.#pending.length) this.#flush(text.length * 3);
    const size = this.#pending.write(text, this.#pendingSize);
    this.#pendingSize += size;
    return size;
  }

  /** The bytes of a range; valid until the next call. */
  #read(start: number, size: number): Buffer {
    if (start + size > this.#file.size) this.#flush();
    if (size > this.#scratch.length) this.#scratch = Buffer.allocUnsafe(size * 2);
    const bytes = this.#scratch.subarray(0, size);
    this.#file.read(bytes, start);
    return bytes;
  }

  /** Brings what is pending to disk and makes room for `needed` bytes. */
  #flush(needed = 0): void {
    this.#file.append(this.#pending.subarray(0, this.#pendingSize));
    this.#pendingSize = 0;
    if (needed > this.#pending.length) this.#pending = Buffer.allocUnsafe(needed);
  }
}
