// Speed of `aligner feed` and of cleaning across a feed, over growing feeds, each run a process of its own.
// usage: node bench/feed.mjs [ARTICLES...]   (default 2000 8000; needs shared/data for the sentences, and xz)
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureNode, printTable } from './lib/measure.mjs';
import { readSharedData } from './lib/shared-data.mjs';

const JOBS = 2;
const bin = fileURLToPath(new URL('../bin/aligner.js', import.meta.url));
const makeBilingual = fileURLToPath(new URL('./lib/make-bilingual-feed.mjs', import.meta.url));
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [2000, 8000];
const folder = mkdtempSync(join(tmpdir(), 'aligner-bench-'));
const bitext = join(folder, 'bitext.tsv');
writeFileSync(bitext, readSharedData('train/de-en.A.tsv.xz'));

const rows = [['articles', 'run', 'CPU s', 'articles per CPU s', 'wall s', 'peak MB']];
for (const size of sizes) {
  const feed = join(folder, `${size}.jsonl`);
  spawnSync(process.execPath, [makeBilingual, bitext, String(size), '1', feed], { stdio: 'inherit' });
  const clean = run(['clean', '-q', '--across', '--jsonl', feed]);
  const pair = run(['feed', '-q', '--jobs', String(JOBS), feed]);
  rows.push([size, 'clean --across', ...clean(size)], [size, `feed --jobs ${JOBS}`, ...pair(size)]);
}
printTable(rows);
rmSync(folder, { recursive: true });

/** @param {string[]} args */
function run(args) {
  const output = openSync('/dev/null', 'w');
  const start = process.hrtime.bigint();
  const { cpu, rss, status, stderr } = measureNode([bin, ...args], { stdout: output });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  closeSync(output);
  // Exit code 2 tells of articles in a third language, which a feed made of all kinds of sentences has now and then.
  if (status !== 0 && status !== 2) throw new Error(stderr);
  return (/** @type {number} */ size) => [
    (cpu / 1000).toFixed(1),
    Math.round(size / (cpu / 1000)),
    wall.toFixed(1),
    Math.round(rss),
  ];
}
