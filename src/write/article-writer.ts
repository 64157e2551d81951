import type { ChalkInstance } from 'chalk';
import type { Output } from '../io.ts';
import type { Article } from '../model.ts';

/** Prints articles one by one as they come. */
export interface ArticleWriter {
  write(article: Article): Promise<void>;
  /** Call once, after the last article. */
  end(): Promise<void>;
}

export interface WriterContext {
  output: Output;
  paint: ChalkInstance;
  /** Width of the terminal in columns; 80 where there is none. */
  columns: number;
}

/**
 * A writer whose output differs for a single article: the first one is held until a second one, or the end,
 * shows which case it is.
 */
export function createCountingWriter(
  print: (article: Article, position: { index: number; single: boolean }) => Promise<void>,
): ArticleWriter {
  let held: Article | undefined;
  let count = 0;
  return {
    async write(article) {
      if (count === 0) held = article;
      else {
        if (held) await print(held, { index: 0, single: false });
        held = undefined;
        await print(article, { index: count, single: false });
      }
      count++;
    },
    async end() {
      if (held) await print(held, { index: 0, single: true });
    },
  };
}
