// The development set for alignment: article pairs with gold links in 15 scenarios. Never committed; read from ../shared.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DEV = fileURLToPath(new URL('../../shared/data/dev/align-news.jsonl.xz', import.meta.url));

/**
 * @typedef {object} GoldPair
 * @property {string} id
 * @property {string} scenario
 * @property {{ text: string }} a German
 * @property {{ text: string }} b English
 * @property {{ links: [number, number][], relation?: string, removed?: { a: number[], b: number[] } }} gold
 * @property {boolean} held in the third that is kept aside: by document, the same ones in every scenario
 */

/**
 * @param {string} [path]
 * @returns {GoldPair[] | undefined} undefined, and a line that says so, when the set is not there
 */
export function readAlignSet(path = DEV) {
  if (!existsSync(path)) {
    console.log(`Nothing measured: ${path} is not there.`);
    return undefined;
  }
  const { stdout, error } = spawnSync('xz', ['-dc', path], { maxBuffer: 2 ** 30, encoding: 'utf8' });
  if (error) throw error;
  /** @type {Map<string, number>} */
  const documents = new Map();
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const pair = JSON.parse(line);
      const document = pair.id.slice(pair.id.indexOf(':') + 1);
      const number = documents.get(document) ?? documents.size;
      documents.set(document, number);
      return { ...pair, held: number % 3 === 2 };
    });
}
