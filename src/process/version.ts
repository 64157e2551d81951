import { readFileSync } from 'node:fs';

/** Where the files of the published package can be read. */
export const PACKAGE_URL = 'https://unpkg.com/article-aligner/README.md';

/** Version of the installed package, as `--version` prints it and as exported files name their maker. */
export function readVersion(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}
