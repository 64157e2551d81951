import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ALIGNER = fileURLToPath(new URL('../bin/aligner.js', import.meta.url));
const NEWS = fileURLToPath(new URL('../fixtures/feed/news.jsonl', import.meta.url));

const TEXT = 'Die Fähre nach Sundvik fällt am Freitag wegen Sturms von 8 bis 14 Uhr aus.';
/** In UTC the second is older; read in Tokyo's time the first would be. */
const RECORDS = [
  { id: 'without-zone', text: TEXT, published: '2026-05-14T23:30:00' },
  { id: 'with-zone', text: TEXT, published: '2026-05-14T23:45:00+02:00' },
]
  .map((record) => JSON.stringify(record))
  .join('\n');

const run = (args: string[], input: string, env: Record<string, string>) =>
  execFileSync(process.execPath, [ALIGNER, ...args], {
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { PATH: process.env.PATH, ...env },
  });

const ZONES = ['UTC', 'Asia/Tokyo', 'America/New_York'];
const LOCALES: Record<string, string>[] = [
  { LANG: 'C', LC_ALL: 'C' },
  { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
];
const ENVIRONMENTS = ZONES.flatMap((TZ) => LOCALES.map((locale) => ({ TZ, ...locale })));

describe('the same input gives the same bytes in every time zone and locale', () => {
  it('takes a time without a zone for UTC', () => {
    for (const env of ENVIRONMENTS) {
      const articles = run(['clean', '--across', '--jsonl'], RECORDS, env)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(articles.map(({ id, removed }) => [id, removed.length])).toEqual([
        ['with-zone', 0],
        ['without-zone', 1],
      ]);
    }
  });

  it('pairs and aligns a feed alike', () => {
    const [first, ...others] = ENVIRONMENTS.map((env) => run(['feed', NEWS, '--jsonl'], '', env));
    expect(first).not.toBe('');
    for (const other of others) expect(other).toBe(first);
  });
});
