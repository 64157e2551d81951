// Facts that differ between German and English news: how many of the changed ones are named, and how many alarms untouched
// pairs raise. Two thirds of the documents are there to work with; the last third is kept aside.
// Usage: node bench/discrepancies.mjs [--list]   (after `npm run build`; reads ../shared when it is there; --list names what
// was missed, and each alarm). Negations and names, which only `--discrepancies all` compares, are changed by bench/lib/change-facts.mjs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareFacts } from '../dist/check/compare-facts.js';
import { readAlignSet } from './lib/align-set.mjs';
import { dropNegations, exchangeNames } from './lib/change-facts.mjs';
import { measureNode, median, printTable } from './lib/measure.mjs';

const BIN = fileURLToPath(new URL('../bin/aligner.js', import.meta.url));
const MAKER = fileURLToPath(new URL('../../shared/tools/make-discrepancies.mjs', import.meta.url));
/** Recall to reach by kind, and alarms per 1,000 untouched pairs of paragraphs. */
const AIMS = {
  number: 0.97,
  year: 0.97,
  month: 0.97,
  weekday: 0.97,
  word: 0.9,
  scale: 0.9,
  time: 0.9,
  all: 0.95,
};
const MOST_ALARMS = 3;

const set = readAlignSet();
if (!set || !existsSync(MAKER)) process.exit();
const folder = mkdtempSync(join(tmpdir(), 'discrepancies-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const clean = set.filter(({ scenario }) => scenario === 'clean');
const held = new Set(clean.filter((pair) => pair.held).map(({ id }) => id));
const made = makePairs();
const { documents, cpu } = alignAll(made);
/** @type {Record<string, Tally>} */
let tallies = { open: createTally(), held: createTally() };
for (const [k, pair] of made.entries()) score(pair, documents[k]);
printRecall(Object.keys(AIMS));
measureLoose('negation', dropNegations(clean));
measureLoose('name', exchangeNames(clean));
printCost();

/** Recall and alarms of a kind that is compared only where all kinds are asked for; alarms are those of this kind alone. */
function measureLoose(kind, changed) {
  const untouched = made.filter(({ gold }) => gold.discrepancy === null);
  const pairs = [...untouched, ...changed];
  const aligned = alignAll(pairs, ['--discrepancies', 'all']).documents;
  tallies = { open: createTally(), held: createTally() };
  for (const [k, pair] of pairs.entries()) score(pair, aligned[k], kind);
  console.log('');
  printRecall([kind]);
}

/** @typedef {{ found: Record<string, [found: number, of: number]>, pairs: number, alarms: number }} Tally */

/** @returns {Tally} */
function createTally() {
  return { found: {}, pairs: 0, alarms: 0 };
}

function makePairs() {
  const file = writeLines('set.jsonl', clean);
  const { stdout, status, stderr } = spawnSync(process.execPath, [MAKER, file], { maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(stderr.toString());
  return stdout
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function alignAll(pairs, options = []) {
  const file = writeLines(
    'pairs.jsonl',
    pairs.map(({ id, a, b }) => ({ id, a, b })),
  );
  const output = join(folder, 'aligned.jsonl');
  const { status, stderr, cpu } = measureNode([BIN, 'align', '--jsonl', file, '-o', output, ...options]);
  if (status !== 0) throw new Error(stderr);
  const lines = readFileSync(output, 'utf8').trim().split('\n');
  return { documents: lines.map((line) => JSON.parse(line)), cpu };
}

/** One JSON text per line. */
function writeLines(name, rows) {
  const file = join(folder, name);
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return file;
}

/** Counts the discrepancies of one kind, or of every kind. */
function score({ id, gold }, { pairs }, only) {
  const listFound = (pair) => pair.discrepancies.filter(({ kind }) => only === undefined || kind === only);
  const tally = held.has(id.slice(0, id.lastIndexOf('#'))) ? tallies.held : tallies.open;
  const change = gold.discrepancy;
  const list = process.argv.includes('--list');
  if (change === null) {
    tally.pairs += pairs.length;
    for (const pair of pairs) {
      tally.alarms += listFound(pair).length;
      if (list)
        for (const { de, en } of listFound(pair)) console.log(`alarm ${id} ${pair.en.ids}: ${de} | ${en}`);
    }
    return;
  }
  const pair = pairs.find(({ en }) => en.ids.includes(`p${change.paragraph + 1}`));
  const isFound =
    pair &&
    listFound(pair).some(({ en }) =>
      // A negation that was dropped is named on the German side.
      en === null ? change.after === '' : en.includes(change.after) || change.after.includes(en),
    );
  tally.found[change.kind] ??= [0, 0];
  const counts = tally.found[change.kind];
  counts[1]++;
  if (isFound) counts[0]++;
  else if (list) console.log(`missed ${id} p${change.paragraph + 1}: ${change.before} -> ${change.after}`);
}

function printRecall(kinds) {
  const share = (tally, kind) => {
    const counts =
      kind === 'all' ? kinds.map((each) => tally.found[each] ?? [0, 0]) : [tally.found[kind] ?? [0, 0]];
    const [found, of] = counts.reduce(([x, y], [found, of]) => [x + found, y + of], [0, 0]);
    return of === 0 ? '' : `${(found / of).toFixed(3)} of ${of}`;
  };
  printTable([
    ['changed fact', 'to reach', 'open', 'kept aside'],
    ...kinds.map((kind) => [kind, AIMS[kind] ?? '', share(tallies.open, kind), share(tallies.held, kind)]),
    [
      'alarms per 1,000 untouched pairs',
      MOST_ALARMS,
      ...[tallies.open, tallies.held].map(
        ({ alarms, pairs }) => `${((1000 * alarms) / pairs).toFixed(2)} (${alarms} in ${pairs})`,
      ),
    ],
  ]);
}

/** Compares the facts of every translated pair again, by itself, and sets that against the whole run. */
function printCost() {
  const pairs = documents
    .flatMap((document) => document.pairs)
    .filter(({ relation }) => relation === 'translation');
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    for (const { de, en } of pairs) compareFacts([de.text, en.text], ['de', 'en']);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  const share = (100 * median(times)) / cpu;
  console.log(
    `\nCPU of comparing facts: ${median(times).toFixed(0)} ms for ${pairs.length} pairs, ${share.toFixed(1)} % of the ${cpu.toFixed(0)} ms of align --jsonl`,
  );
}
