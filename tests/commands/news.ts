import { readFile } from 'node:fs/promises';

/** The records of `fixtures/feed/news.jsonl`, as lines. */
export const NEWS = (await readFile(new URL('../../fixtures/feed/news.jsonl', import.meta.url), 'utf8'))
  .trim()
  .split('\n');

/** The values of JSON Lines. */
export function parse(stdout: string) {
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

export function idsOfPairs(stdout: string): string[] {
  return parse(stdout)
    .filter(({ pairs }) => pairs)
    .map(({ id }) => id);
}
