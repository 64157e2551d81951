import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The text of a file in `shared/data` beside the checkout, `.xz` unpacked. Ends the process with a notice where the data
 * is not there: a fresh clone has none, and measuring is then not possible.
 * @param {string} path inside `shared/data`
 */
export function readSharedData(path) {
  const file = fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url));
  if (!existsSync(file)) {
    console.log(`not measured: shared/data/${path} is not beside this checkout`);
    process.exit(0);
  }
  if (!file.endsWith('.xz')) return readFileSync(file, 'utf8');
  const { status, stdout, error } = spawnSync('xz', ['-dkc', file], {
    encoding: 'utf8',
    maxBuffer: 2 ** 31 - 1,
  });
  if (status !== 0) throw error ?? new Error(`xz could not unpack ${path}`);
  return stdout;
}

/** The values of JSON Lines. @param {string} text */
export function parseLines(text) {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Values as JSON Lines. @param {unknown[]} values */
export function printLines(values) {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
