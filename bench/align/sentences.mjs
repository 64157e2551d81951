// Links of sentences: P, R and F1 on scenarios of the development set, and what a sentence link's score is worth, from
// `aligner align --jsonl --sentences`. A link counts as right when its two sentences belong to lines that translate each other.
// Usage: node bench/align/sentences.mjs [--misses]   (after `npm run build`; --misses lists missed and false links of `clean`)
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAlignSet } from '../lib/align-set.mjs';
import { measureNode, printTable } from '../lib/measure.mjs';
import { documentName, listSourceLines, mapSentences } from './sentence-gold.mjs';

const BIN = fileURLToPath(new URL('../../bin/aligner.js', import.meta.url));
const SCENARIOS = ['clean', 'drop', 'merge', 'mix', 'summary', 'resplit', 'rotate', 'shuffled'];
const EDGES = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1];

const set = readAlignSet();
if (!set) process.exit();
const sources = listSourceLines(set);
const judged = set.filter(({ scenario }) => SCENARIOS.includes(scenario));
const documents = alignAll();
const bins = EDGES.slice(1).map((to, k) => ({ from: EDGES[k], to, links: 0, right: 0, sum: 0 }));
const results = judged.map(judge);
printScenarios();
printReliability();

function alignAll() {
  const folder = mkdtempSync(join(tmpdir(), 'sentence-bench-'));
  try {
    const input = join(folder, 'pairs.jsonl');
    writeFileSync(input, judged.map(({ id, a, b }) => `${JSON.stringify({ id, a, b })}\n`).join(''));
    const output = join(folder, 'aligned.jsonl');
    const { status, stderr } = measureNode([
      BIN,
      'align',
      '--jsonl',
      '--sentences',
      '-q',
      input,
      '-o',
      output,
    ]);
    if (status !== 0) throw new Error(stderr);
    const lines = readFileSync(output, 'utf8').trim().split('\n');
    return new Map(lines.map((line) => JSON.parse(line)).map((document) => [document.id, document]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {import('../lib/align-set.mjs').GoldPair} pair */
function judge({ id, scenario, held, a, b }) {
  const lines = sources.get(documentName(id)) ?? [[], []];
  const sides = [mapSentences(a.text, lines[0], 'de'), mapSentences(b.text, lines[1], 'en')];
  const gold = new Set([...sides[0].present].filter((line) => sides[1].present.has(line)));
  /** @type {Set<number>} */
  const found = new Set();
  let wrong = 0;
  for (const { sentences } of documents.get(id).pairs) {
    for (const link of sentences) {
      const [from, to] = ['de', 'en'].map((tag, side) =>
        link.ids[tag].map((/** @type {string} */ one) => sides[side].held.get(one) ?? []),
      );
      for (const x of from) {
        for (const y of to) {
          const shared = x.filter((/** @type {number} */ line) => y.includes(line));
          for (const line of shared) found.add(line);
          if (shared.length === 0) wrong++;
          if (shared.length === 0 && scenario === 'clean') show('false', id, link.de, link.en);
          const bin = bins.find(({ to }) => link.score <= to);
          if (!bin) continue;
          bin.links++;
          bin.sum += link.score;
          if (shared.length > 0) bin.right++;
        }
      }
    }
  }
  const right = [...gold].filter((line) => found.has(line)).length;
  if (scenario === 'clean')
    for (const line of gold) if (!found.has(line)) show('missed', id, lines[0][line], lines[1][line]);
  return { scenario, held, gold: gold.size, right, wrong };
}

/** @param {string} what @param {string} id @param {string} de @param {string} en */
function show(what, id, de, en) {
  if (process.argv.includes('--misses')) console.log(`${what} ${id}\n  ${de}\n  ${en}`);
}

function printScenarios() {
  const rows = [['scenario', 'links', 'P', 'R', 'F1', 'F1 held', 'false', 'missed']];
  for (const scenario of SCENARIOS) {
    const own = results.filter((result) => result.scenario === scenario);
    const { gold, right, wrong, precision, recall, f1 } = sum(own);
    const held = sum(own.filter((result) => result.held)).f1;
    rows.push([
      scenario,
      String(gold),
      ...[precision, recall, f1, held].map((share) => share.toFixed(4)),
      ...[wrong, gold - right].map(String),
    ]);
  }
  printTable(rows);
}

/** @param {typeof results} own */
function sum(own) {
  const [gold, right, wrong] = /** @type {const} */ (['gold', 'right', 'wrong']).map((field) =>
    own.reduce((total, result) => total + result[field], 0),
  );
  const f1 = (2 * right) / (right + wrong + gold);
  return { gold, right, wrong, precision: right / (right + wrong), recall: right / gold, f1 };
}

function printReliability() {
  const rows = [['score', 'links', 'mean score', 'links right']];
  for (const { from, to, links, right, sum } of bins)
    if (links > 0)
      rows.push([`${from} - ${to}`, String(links), (sum / links).toFixed(3), (right / links).toFixed(3)]);
  console.log();
  printTable(rows);
}
