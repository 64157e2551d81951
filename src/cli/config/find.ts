import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AlignerError } from '../../errors.ts';
import type { Io } from '../../process/io.ts';

const CONFIG_NAME = 'aligner.config.json';
const IGNORE_NAME = '.alignerignore';

/** The settings of a project as they are written. */
export interface Config {
  /** File they stand in, as shown to the user. */
  file: string;
  /** Folder that globs in it are relative to. */
  folder: string;
  settings: Record<string, unknown>;
}

/**
 * The configuration that holds for the working folder: the first `aligner.config.json`, or `package.json` with an `aligner`
 * key, on the way up from it. `named` is a file to use instead.
 *
 * @throws AlignerError `not-found` for a named file, `malformed` for one that is no JSON object
 */
export async function findConfig(io: Io, named: string | undefined): Promise<Config | null> {
  if (named !== undefined) {
    const file = resolve(io.cwd(), named);
    const settings = await readSettings(file);
    if (settings) return { file: named, folder: dirname(file), settings };
    throw new AlignerError('not-found', `--config ${named} does not exist; check the path`);
  }
  for (const folder of listFoldersUp(io.cwd())) {
    const file = join(folder, CONFIG_NAME);
    const settings = await readSettings(file);
    if (settings) return { file, folder, settings };
    const packageFile = join(folder, 'package.json');
    // A package.json that is damaged, or is a list, is the business of others.
    const manifest = await readSettings(packageFile).catch(() => null);
    if (isObject(manifest?.aligner))
      return { file: `${packageFile} (aligner)`, folder, settings: manifest.aligner };
  }
  return null;
}

/** The first `.alignerignore` on the way up: a glob a line, `#` for comments. */
export async function findIgnoreFile(io: Io): Promise<{ base: string; patterns: string[] } | null> {
  for (const base of listFoldersUp(io.cwd())) {
    const text = await readIfThere(join(base, IGNORE_NAME));
    if (text === null) continue;
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    return { base, patterns: lines.filter((line) => line !== '' && !line.startsWith('#')) };
  }
  return null;
}

function listFoldersUp(from: string): string[] {
  const folders = [resolve(from)];
  for (let at = dirname(folders[0]!); at !== folders.at(-1); at = dirname(at)) folders.push(at);
  return folders;
}

async function readSettings(file: string): Promise<Record<string, unknown> | null> {
  const text = await readIfThere(file);
  if (text === null) return null;
  try {
    const settings: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (isObject(settings)) return settings;
  } catch (error) {
    throw new AlignerError('malformed', `${file} is not valid JSON: ${(error as Error).message}`, {
      cause: error,
    });
  }
  throw new AlignerError('malformed', `${file} must hold a JSON object with settings`);
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new AlignerError('unreadable', `cannot read ${file}: ${message}`, { cause: error });
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
