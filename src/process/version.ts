import { readFileSync } from 'node:fs';
import { packageFile } from './package-file.ts';

/** Where the files of the published package can be read. */
export const PACKAGE_URL = 'https://unpkg.com/article-aligner/README.md';

/** Version of the installed package, as `--version` prints it and as exported files name their maker. */
export function readVersion(): string {
  return JSON.parse(readFileSync(packageFile('package.json'), 'utf8')).version;
}
