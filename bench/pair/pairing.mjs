// How well articles find their counterparts: all German and English documents of a scenario go into one feed, unsorted and
// without dates; then the same with every counterpart taken away, where each pair found is a false one.
import { fileURLToPath } from 'node:url';
import { measureNode, printTable } from '../lib/measure.mjs';
import { parseLines, readSharedData } from '../lib/shared-data.mjs';

const bin = fileURLToPath(new URL('../../bin/aligner.js', import.meta.url));
/** @type {[scenario: string, aim: number][]} */
const SCENARIOS = [
  ['clean', 0.99],
  ['drop', 0.99],
  ['summary', 0.97],
  ['comparable', 0.93],
];
const documents = parseLines(readSharedData('dev/align-news.jsonl.xz'));

const rows = [['scenario', 'documents', 'P', 'R', 'F1', 'aim', 'left alone', 'aim', 'CPU s']];
for (const [scenario, aim] of SCENARIOS) {
  const records = documents
    .filter((document) => document.scenario === scenario)
    .map(({ a, b }, i) => [
      { id: `de/${i}`, text: a.text },
      { id: `en/${i}`, text: b.text },
    ]);
  const { found, cpu } = runFeed(records.flat());
  const right = found.filter(isRight).length;
  const [P, R] = [right / found.length, right / records.length];
  // Of every second document only the German side stays, of the others only the English one.
  const alone = runFeed(records.map((pair, i) => pair[i % 2]));
  const leftAlone = 1 - (2 * alone.found.length) / records.length;
  rows.push([
    scenario,
    records.length,
    P.toFixed(4),
    R.toFixed(4),
    ((2 * P * R) / (P + R)).toFixed(4),
    aim.toFixed(2),
    leftAlone.toFixed(4),
    '0.98',
    ((cpu + alone.cpu) / 1000).toFixed(1),
  ]);
}
printTable(rows);

/** @param {object[]} records */
function runFeed(records) {
  const input = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const { status, stdout, stderr, cpu } = measureNode([bin, 'feed', '-q', '--jsonl', '--only-pairs'], {
    input,
  });
  if (status !== 0) throw new Error(stderr);
  const ids = stdout
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).id);
  return { found: ids.map((id) => id.split('+')), cpu };
}

/** @param {string[]} pair */
function isRight([a, b]) {
  return a.replace('de/', '') === b.replace('en/', '');
}
