import { relative, resolve, sep } from 'node:path';
import type { Source } from '../../model.ts';

/** Lines of a feed entry or of a JSON Lines record are lines inside it, not of the file. */
export function countsLines({ format }: Source): boolean {
  return format === 'text' || format === 'html';
}

/** The file as seen from the folder of the run, with `/` on every system, as reports are read on other machines. */
export function locateSource({ name }: Source, cwd: string): string {
  return relative(cwd, resolve(cwd, name)).split(sep).join('/');
}
