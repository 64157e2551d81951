// Alignment of other texts than news: P, R and F1 of links per source of `shared/data/dev/domains.jsonl` (project news, manuals,
// guides, licences; gold by block structure), as `aligner align --jsonl` gives them: articles cleaned, then aligned.
// Usage: node bench/align/domains.mjs [--misses]   (after `npm run build`; --misses lists every missed and false link with its texts)
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listLinks } from '../lib/links.mjs';
import { measureNode, printTable } from '../lib/measure.mjs';
import { parseLines, readSharedData } from '../lib/shared-data.mjs';

const BIN = fileURLToPath(new URL('../../bin/aligner.js', import.meta.url));

const set = parseLines(readSharedData('dev/domains.jsonl'));
const documents = alignAll();
/** @type {Map<string, { pages: number, gold: number, right: number, wrong: number, cleaned: number }>} */
const sources = new Map();
for (const page of set) countPage(page);
printSources();

/** The documents by id, from the command that users run. */
function alignAll() {
  const folder = mkdtempSync(join(tmpdir(), 'domains-bench-'));
  try {
    const input = join(folder, 'pairs.jsonl');
    writeFileSync(input, set.map(({ id, a, b }) => `${JSON.stringify({ id, a, b })}\n`).join(''));
    const output = join(folder, 'aligned.jsonl');
    const { status, stderr } = measureNode([BIN, 'align', '--jsonl', '-q', input, '-o', output]);
    if (status !== 0) throw new Error(stderr);
    return new Map(parseLines(readFileSync(output, 'utf8')).map((document) => [document.id, document]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {{ id: string, scenario: string, a: { text: string }, b: { text: string }, gold: { links: [number, number][] } }} page */
function countPage({ id, scenario, a, b, gold }) {
  const counts = sources.get(scenario) ?? { pages: 0, gold: 0, right: 0, wrong: 0, cleaned: 0 };
  sources.set(scenario, counts);
  const document = documents.get(id);
  const found = new Set(listLinks(document).map(String));
  const known = new Set(gold.links.map(String));
  const removed = ['de', 'en'].map(
    (tag) => new Set(document.articles[tag].removed.map((/** @type {{ id: string }} */ one) => one.id)),
  );
  counts.pages++;
  counts.gold += known.size;
  const show = (/** @type {string} */ what, /** @type {string} */ link) => {
    if (!process.argv.includes('--misses')) return;
    const [i, j] = link.split(',').map(Number);
    console.log(`${what} ${link} ${id}\n  ${a.text.split('\n')[i]}\n  ${b.text.split('\n')[j]}`);
  };
  for (const link of found) {
    if (known.has(link)) counts.right++;
    else {
      counts.wrong++;
      show('false', link);
    }
  }
  for (const link of known) {
    if (found.has(link)) continue;
    const [i, j] = link.split(',').map(Number);
    const isCleaned = removed[0].has(`p${i + 1}`) || removed[1].has(`p${j + 1}`);
    if (isCleaned) counts.cleaned++;
    show(isCleaned ? 'missed (removed)' : 'missed', link);
  }
}

function printSources() {
  const rows = [['source', 'pages', 'links', 'P', 'R', 'F1', 'false', 'missed', 'of these removed']];
  for (const [source, { pages, gold, right, wrong, cleaned }] of sources) {
    const shares = [right / (right + wrong), right / gold, (2 * right) / (right + wrong + gold)];
    rows.push([
      source,
      ...[pages, gold].map(String),
      ...shares.map((share) => share.toFixed(4)),
      ...[wrong, gold - right, cleaned].map(String),
    ]);
  }
  printTable(rows);
}
