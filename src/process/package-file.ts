import { existsSync } from 'node:fs';

/** The folder of this package. How deep this module stands in it depends on how it was built. */
let root: URL | undefined;

/** A file of the package by its path in it, such as `data/de-en.lexicon`. */
export function packageFile(path: string): URL {
  root ??= findRoot();
  return new URL(path, root);
}

function findRoot(): URL {
  let folder = new URL('..', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) folder = new URL('..', folder);
  return folder;
}
