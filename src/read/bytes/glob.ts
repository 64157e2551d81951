import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AlignerError } from '../../errors.ts';
import type { Io } from '../../process/io.ts';
import { type FoundFile, walkFolder } from './walk.ts';

/**
 * Names with patterns in them become the files that match, in the order of their names, for shells that leave this to
 * the program and for patterns in quotes. A file that is really called so is taken as it is.
 */
export async function* expandGlobs(
  names: readonly string[],
  io: Io,
): AsyncGenerator<Exclude<FoundFile, { id: string }> | { name: string }> {
  for (const name of names) {
    if (!(await isPattern(name, io))) yield { name };
    else yield* findMatches(name, io);
  }
}

async function isPattern(name: string, io: Io): Promise<boolean> {
  if (!/[*?[{]/.test(name)) return false;
  return stat(resolve(io.cwd(), name)).then(
    () => false,
    () => true,
  );
}

async function* findMatches(pattern: string, io: Io) {
  const { default: picomatch } = await import('picomatch');
  const { base, glob } = picomatch.scan(pattern);
  let found = 0;
  for await (const file of walkFolder(base || '.', io, {})) {
    if ('failure' in file) {
      if (file.failure.code !== 'not-found' && file.failure.code !== 'empty') yield file;
    } else if (picomatch.isMatch(file.id, glob)) {
      found++;
      yield { name: join(base, file.id) };
    }
  }
  if (found === 0) {
    const message = `no file matches ${pattern}; check the pattern and the folder you are in`;
    yield { failure: new AlignerError('not-found', message), name: pattern };
  }
}
