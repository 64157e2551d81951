// Quality and cost of `aligner clean --across` on made feeds whose every paragraph is labelled.
// node bench/dedup.mjs SENTENCES.tsv [ARTICLES,...] [SEED,...], after npm run build.
// SENTENCES.tsv: source TAB German TAB English, such as shared/data/train/de-en.A.tsv.xz unpacked; the feeds come from
// shared/tools/make-feed.mjs, which has to be beside this checkout.
import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { measureNode, printTable } from './lib/measure.mjs';

const ALIGNER = fileURLToPath(new URL('../bin/aligner.js', import.meta.url));
const MAKER = fileURLToPath(new URL('../../shared/tools/make-feed.mjs', import.meta.url));
const [sentences, sizes = '20000', seeds = '1,2,3'] = process.argv.slice(2);

if (!existsSync(MAKER) || !sentences || !existsSync(sentences)) {
  console.log(
    'not measured: it takes shared/tools/make-feed.mjs beside this checkout and a file of sentence pairs',
  );
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'bench-dedup-'));
const cost = [
  ['articles', 'seed', 'paragraphs', 'CPU s', 'paragraphs per CPU s', 'times the floor', 'peak MB'],
];
/** The floor: to read the feed line by line, parse each record and print it again. */
const FLOOR = `import { createInterface } from 'node:readline';
import { createReadStream } from 'node:fs';
for await (const line of createInterface(createReadStream(process.argv[1]))) console.log(JSON.stringify(JSON.parse(line)));`;
const quality = new Map();
try {
  for (const size of sizes.split(',')) for (const seed of seeds.split(',')) await measure(size, seed);
} finally {
  rmSync(folder, { recursive: true });
}
printTable(cost);
console.log();
printTable([
  ['label', 'what', 'right', 'of', 'share'],
  ...[...quality]
    .sort()
    .map(([name, [right, all]]) => [...name.split(': '), right, all, (right / all).toFixed(4)]),
]);

async function measure(size, seed) {
  const feed = join(folder, 'feed.jsonl');
  const result = join(folder, 'cleaned.jsonl');
  spawnSync(process.execPath, [MAKER, sentences, size, seed, feed], { stdio: 'inherit' });
  const stdout = openSync(result, 'w');
  const { cpu, rss, stderr } = measureNode([ALIGNER, 'clean', '--across', '--jsonl', feed], { stdout });
  const floor = measureNode(['--input-type=module', '-e', FLOOR, feed], {
    stdout: openSync(devNull, 'w'),
  });
  const paragraphs = Number(/(\d+) paragraphs in/.exec(stderr)?.[1]);
  cost.push([
    size,
    seed,
    paragraphs,
    (cpu / 1000).toFixed(1),
    Math.round(paragraphs / (cpu / 1000)),
    (cpu / floor.cpu).toFixed(1),
    Math.round(rss),
  ]);
  await score(await readLines(`${feed}.gold`), await readResult(result));
}

async function readLines(file) {
  const rows = [];
  for await (const line of createInterface(createReadStream(file))) rows.push(JSON.parse(line));
  return rows;
}

/** Article id -> paragraph id -> what happened to it. */
async function readResult(file) {
  const articles = new Map();
  for await (const line of createInterface(createReadStream(file))) {
    const { id, removed, flagged } = JSON.parse(line);
    const events = removed.map(({ id: p, reason, of }) => [p, { removed: true, reason, of: expand(of, id) }]);
    for (const { id: p, reason, of } of flagged)
      events.push([p, { removed: false, reason, of: expand(of, id) }]);
    articles.set(id, new Map(events));
  }
  return articles;
}

function expand(of, article) {
  return of === null || of.includes('#') ? of : `${article}#${of}`;
}

function score(gold, articles) {
  const count = (name, right) => {
    const [rights, all] = quality.get(name) ?? [0, 0];
    quality.set(name, [rights + Number(right), all + 1]);
  };
  const extended = new Set();
  /** Label and origin -> the first paragraph made so: a later one is word for word the same. */
  const made = new Map();
  gold.forEach((labels, article) => {
    labels.forEach((label, i) => {
      const [kind, origin = ''] = label.split(':');
      const source = origin.includes('#') ? origin.replace('#', '#p') : `${article}#p${origin}`;
      const event = articles.get(String(article)).get(`p${i + 1}`);
      const removed = event?.removed === true;
      if (['exact', 'typography', 'edited', 'truncated', 'body-repeat'].includes(kind)) {
        count(`${kind}: removed`, removed);
        if (removed) count(`${kind}: of`, event.of === source);
      } else if (kind === 'update' || kind === 'reworded') {
        const again = kind === 'update' && made.has(label);
        if (!again) made.set(label, true);
        if (again) count('update, repeated word for word: removed', removed);
        else {
          count(`${kind}: kept`, !removed);
          count(`${kind}: flagged`, event?.reason === 'update');
          if (event?.reason === 'update') count(`${kind}: of`, event.of === source);
        }
      } else if (kind === 'extended') {
        const older = articles.get(origin.split('#')[0]).get(`p${origin.split('#')[1]}`);
        count('extended: newer kept', !removed);
        count('extended: older removed', older?.removed === true);
        extended.add(source);
      } else if (kind === 'boilerplate') {
        count('boilerplate: removed', removed);
      }
    });
  });
  gold.forEach((labels, article) => {
    labels.forEach((label, i) => {
      if (label !== 'new' || extended.has(`${article}#p${i + 1}`)) return;
      count('new: kept', articles.get(String(article)).get(`p${i + 1}`)?.removed !== true);
    });
  });
}
