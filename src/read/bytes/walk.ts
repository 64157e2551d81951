import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AlignerError } from '../../errors.ts';
import type { Io } from '../../process/io.ts';
import { readError } from './input.ts';

/** A file to read, and the id of its article, or why something on the way cannot be read. */
export type FoundFile = { name: string; id: string } | { failure: AlignerError; name: string };

/** Which files of a folder are read; patterns are globs on the path inside the folder, with `/` between its parts. */
export interface WalkOptions {
  include?: readonly string[] | undefined;
  exclude?: readonly string[] | undefined;
}

/** Whether `name` is a folder; what does not exist is left to whoever opens it. */
export async function isFolder(name: string, io: Io): Promise<boolean> {
  if (name === '-') return false;
  return stat(resolve(io.cwd(), name)).then(
    (info) => info.isDirectory(),
    () => false,
  );
}

/**
 * Every file in a folder and the folders in it, in the order of their names, one at a time.
 * Hidden files are skipped; a folder that a link leads to a second time is not entered again.
 */
export async function* walkFolder(folder: string, io: Io, options: WalkOptions): AsyncGenerator<FoundFile> {
  const isWanted = await compilePatterns(options);
  const entered = new Set<string>();
  async function* walk(relative: string): AsyncGenerator<FoundFile> {
    const shown = join(folder, relative);
    const path = resolve(io.cwd(), shown);
    try {
      const real = await realpath(path);
      if (entered.has(real)) return;
      entered.add(real);
      // Code unit order: the same on every machine, whatever its locale.
      const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
      const pages = new Set(names.flatMap((name) => /^(.+)\.x?html?$/i.exec(name)?.[1] ?? []));
      for (const name of names.filter((name) => !isPartOfPage(name, pages)))
        yield* visit(relative ? `${relative}/${name}` : name);
    } catch (error) {
      yield { failure: readError(shown, error as NodeJS.ErrnoException), name: shown };
    }
  }
  async function* visit(relative: string): AsyncGenerator<FoundFile> {
    const shown = join(folder, relative);
    try {
      const info = await stat(resolve(io.cwd(), shown));
      if (info.isDirectory()) yield* walk(relative);
      else if (info.isFile() && isWanted(relative)) yield { name: shown, id: relative };
    } catch (error) {
      if (isWanted(relative))
        yield { failure: readError(shown, error as NodeJS.ErrnoException), name: shown };
    }
  }
  let found = 0;
  for await (const file of walk('')) {
    found++;
    yield file;
  }
  if (found === 0) {
    const why =
      options.include || options.exclude ? 'that --include and --exclude allow' : 'that is not hidden';
    yield { failure: new AlignerError('empty', `${folder} holds no file ${why}`), name: folder };
  }
}

/** Browsers save the pictures, frames and scripts of `page.html` into a folder beside it, named in their own language. */
function isPartOfPage(folder: string, pages: ReadonlySet<string>): boolean {
  const page = /^(.+)(?:[_-](?:files|dateien|fichiers|archivos|bestanden)|\.files)$/i.exec(folder)?.[1];
  return page !== undefined && pages.has(page);
}

async function compilePatterns({ include, exclude }: WalkOptions): Promise<(path: string) => boolean> {
  if (!include && !exclude) return () => true;
  const { default: picomatch } = await import('picomatch');
  // A pattern without a slash means the file's name, wherever it is.
  const compile = (patterns: readonly string[]) => {
    const matchers = patterns.map((pattern) => picomatch(pattern, { basename: !pattern.includes('/') }));
    return (path: string) => matchers.some((matches) => matches(path));
  };
  const isIncluded = include ? compile(include) : () => true;
  const isExcluded = exclude ? compile(exclude) : () => false;
  return (path) => isIncluded(path) && !isExcluded(path);
}
