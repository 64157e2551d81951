import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import type { Article } from '../../src/model.ts';
import type { Io } from '../../src/process/io.ts';
import { type ReadOptions, readArticles } from '../../src/read/index.ts';

/** Writes files into a new folder and gives its path. */
export function makeFolder(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'aligner-read-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export function makeIo(cwd = process.cwd(), stdin?: string | Uint8Array): Io {
  const nothing = new PassThrough();
  return {
    stdin: stdin === undefined ? new PassThrough().end() : Readable.from([Buffer.from(stdin)]),
    stdout: nothing,
    stderr: nothing,
    env: {},
    cwd: () => cwd,
  };
}

/** Everything that reading `names` in `cwd` gives: articles and the messages of what failed. */
export async function gather(cwd: string, names: string[], options: ReadOptions = {}) {
  const articles: Article[] = [];
  const failures: string[] = [];
  for await (const result of readArticles(names, makeIo(cwd), options)) {
    if ('article' in result) articles.push(result.article);
    else failures.push(result.failure.message);
  }
  return { articles, failures };
}

/** Reads one input, as if it came under `name`. */
export async function readAs(name: string, content: string | Uint8Array, options: ReadOptions = {}) {
  return gather(makeFolder({ [name]: content }), [name], options);
}

export const textsOf = ({ paragraphs }: Article) => paragraphs.map(({ text }) => text);
