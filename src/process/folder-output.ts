import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AlignerError } from '../errors.ts';
import { forgetTemporary, type Io, rememberTemporary, writeError } from './io.ts';

/** A folder that gets a file for each result. */
export interface FolderOutput {
  /**
   * Puts a file aside until `commit`; `owner` is what it is made of, for messages.
   *
   * @throws AlignerError `usage` when another one has taken the name
   */
  addFile(name: string, content: string, owner: string): Promise<void>;
  /** Makes the files appear; those of the same names that were there before are replaced. */
  commit(): Promise<void>;
  discard(): Promise<void>;
}

/** Creates the folder where it does not exist. What is not committed leaves nothing behind. */
export async function openFolderOutput(io: Io, folder: string): Promise<FolderOutput> {
  const target = resolve(io.cwd(), folder);
  const attempt = async <T>(work: Promise<T>): Promise<T> =>
    work.catch((error) => {
      throw writeError(folder, error);
    });
  await attempt(mkdir(target, { recursive: true }));
  // Inside the folder, so that the files can be renamed into place on the same file system.
  const staging = await attempt(mkdtemp(join(target, '.aligner-')));
  rememberTemporary(staging);
  /** Name, as a file system that ignores case sees it -> owner. */
  const owners = new Map<string, string>();
  const files: string[] = [];
  const close = async () => {
    await rm(staging, { recursive: true, force: true });
    forgetTemporary(staging);
  };
  return {
    async addFile(name, content, owner) {
      const key = name.normalize('NFC').toLowerCase();
      const other = owners.get(key);
      if (other !== undefined) {
        throw new AlignerError(
          'usage',
          `${other} and ${owner} would both be written to ${join(folder, name)}; give their files different names`,
        );
      }
      owners.set(key, owner);
      files.push(name);
      const path = join(staging, name);
      await attempt(mkdir(dirname(path), { recursive: true }));
      await attempt(writeFile(path, content));
    },
    async commit() {
      try {
        for (const name of files) {
          const path = join(target, name);
          await attempt(mkdir(dirname(path), { recursive: true }));
          await attempt(rename(join(staging, name), path));
        }
      } finally {
        await close();
      }
    },
    discard: close,
  };
}
