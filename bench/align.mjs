// Paragraph alignment of German and English news: link F1 per scenario beside the peers' figures, calibration of the scores,
// false links between unrelated articles, and CPU. Everything goes through `aligner align --jsonl`, one configuration for all.
// Usage: node bench/align.mjs [--book]   (after `npm run build`; reads ../shared when it is there; --book adds 10,000 paragraphs)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeComparable, makeUntranslated, readAlignSet } from './lib/align-set.mjs';
import { number, splitByLinks } from './lib/links.mjs';
import { measureNode, median, printTable } from './lib/measure.mjs';
import { parseLines, printLines } from './lib/shared-data.mjs';

const BIN = fileURLToPath(new URL('../bin/aligner.js', import.meta.url));
const SCORER = fileURLToPath(new URL('../../shared/tools/score-align.mjs', import.meta.url));
const TRAIN = fileURLToPath(new URL('../../shared/data/train/de-en.A.tsv.xz', import.meta.url));

/** F1 to reach, and the best of twelve peers on a scenario of the same kind (their own sets, default settings). */
const AIMS = {
  clean: { reach: 0.999, peer: 'several 1.000' },
  merge: { reach: 0.99, peer: '' },
  drop: { reach: 0.99, peer: 'Bleualign .847' },
  insert: { reach: 0.998, peer: '' },
  mix: { reach: 0.98, peer: '' },
  summary: { reach: 0.993, peer: '' },
  repeat: { reach: 0.996, peer: 'Bleualign .908' },
  sentence: { reach: 0.997, peer: '' },
  sentencemix: { reach: 0.982, peer: '' },
  comparable: { reach: 0.985, peer: 'hunalign .515' },
  resplit: { reach: 0.98, peer: 'bertalign .803' },
  rotate: { reach: 0.985, peer: 'Bleualign .768' },
  reorder: { reach: 0.975, peer: '' },
  shuffled: { reach: 0.965, peer: 'Bleualign .498' },
};

const asMade = readAlignSet();
if (!asMade) process.exit();
const set = [...asMade.filter(({ scenario }) => scenario !== 'comparable'), ...makeComparable(asMade)];
const folder = mkdtempSync(join(tmpdir(), 'align-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const results = alignAll(set);
printScenarios();
printReliability();
printUntranslated();
printSpeed();
if (process.argv.includes('--book')) printBook();

/** The documents by id, with a pair for each link: the scorer and the counts below multiply the sides of a pair. @param {import('./lib/align-set.mjs').GoldPair[]} pairs */
function alignAll(pairs) {
  const file = writeLines(
    'pairs.jsonl',
    pairs.map(({ id, a, b }) => ({ id, a, b })),
  );
  const output = join(folder, 'aligned.jsonl');
  const { status, stderr } = measureNode([BIN, 'align', '--jsonl', file, '-o', output]);
  if (status !== 0) throw new Error(stderr);
  return new Map(
    parseLines(readFileSync(output, 'utf8')).map((document) => [document.id, splitByLinks(document)]),
  );
}

function printScenarios() {
  const [fitted, held] = [false, true].map((part) => score(set.filter((pair) => pair.held === part)));
  const all = score(set);
  const rows = [
    ['scenario', 'F1 fitted', 'F1 held', 'F1 all', 'reach', 'false', 'perfect', 'best peer, like set'],
  ];
  for (const [scenario, { reach, peer }] of Object.entries(AIMS)) {
    rows.push([
      scenario,
      ...[fitted, held, all].map((part) => part[scenario].F1.toFixed(4)),
      reach.toFixed(3),
      all[scenario].falseLinks,
      all[scenario].perfect.toFixed(3),
      peer,
    ]);
  }
  printTable(rows);
  const { falseLinks, docs, relation } = all.unrelated;
  console.log(
    `\nunrelated: ${falseLinks} false links in ${docs} documents, relation right in ${(100 * relation).toFixed(1)} %`,
  );
}

/** The scorer's table for some of the pairs. */
function score(/** @type {import('./lib/align-set.mjs').GoldPair[]} */ pairs) {
  const gold = writeLines(
    'gold.jsonl',
    pairs.map(({ id, scenario, gold }) => ({ id, scenario, gold })),
  );
  const predicted = writeLines(
    'predicted.jsonl',
    pairs.map(({ id }) => results.get(id)),
  );
  return JSON.parse(
    spawnSync(process.execPath, [SCORER, gold, predicted, '--json'], { encoding: 'utf8' }).stdout,
  );
}

/** Among pairs with a score in a bin, the share of their links that are right: the score's promise, checked. */
function printReliability() {
  const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1];
  const bins = edges.slice(1).map((to, k) => ({ from: edges[k], to, links: 0, right: 0, sum: 0 }));
  for (const { id, gold, held, scenario } of set) {
    if (!held || scenario === 'comparable') continue;
    const known = new Set(gold.links.map(String));
    for (const pair of results.get(id).pairs) {
      const bin = bins.find(({ to }) => pair.score <= to);
      for (const i of pair.de.ids) {
        for (const j of pair.en.ids) {
          bin.links++;
          bin.sum += pair.score;
          if (known.has(`${number(i)},${number(j)}`)) bin.right++;
        }
      }
    }
  }
  const rows = [['score (held part)', 'links', 'mean score', 'links right']];
  for (const { from, to, links, right, sum } of bins) {
    if (links > 0)
      rows.push([`${from} - ${to}`, links, (sum / links).toFixed(3), (right / links).toFixed(3)]);
  }
  console.log();
  printTable(rows);
}

/** Articles on one matter of which no paragraph, or one in five, translates one of the other side. */
function printUntranslated() {
  const pairs = makeUntranslated(set).filter(({ held }) => held);
  const documents = alignAll(pairs);
  const rows = [
    ['held part', 'pairs', 'gold links', 'right', 'false as translated', 'false as comparable', 'mean score'],
  ];
  for (const scenario of ['apart', 'overlap']) {
    const part = pairs.filter((pair) => pair.scenario === scenario);
    const counts = { gold: 0, right: 0, translated: 0, comparable: 0, score: 0 };
    for (const { id, gold } of part) {
      const known = new Set(gold.links.map(String));
      counts.gold += known.size;
      for (const pair of documents.get(id).pairs) {
        for (const i of pair.de.ids.map(number)) {
          for (const j of pair.en.ids.map(number)) {
            if (known.has(`${i},${j}`)) counts.right++;
            else if (pair.relation !== 'comparable') counts.translated++;
            else {
              counts.comparable++;
              counts.score += pair.score;
            }
          }
        }
      }
    }
    const { gold, right, translated, comparable, score } = counts;
    const mean = comparable > 0 ? (score / comparable).toFixed(2) : '-';
    rows.push([scenario, ...[part.length, gold, right, translated, comparable].map(String), mean]);
  }
  console.log('\nArticles on one matter that hardly translate each other');
  printTable(rows);
}

/** CPU of `align --jsonl` on pairs of about 15 paragraphs, start-up aside. */
function printSpeed() {
  const typical = set.filter(({ scenario, a, b }) => {
    const sizes = [a, b].map(({ text }) => text.split('\n').length);
    return ['drop', 'insert', 'mix', 'reorder'].includes(scenario) && sizes.every((n) => n >= 13 && n <= 17);
  });
  const lines = Array.from({ length: 1000 }, (_, k) => {
    const { a, b } = typical[k % typical.length];
    return { id: `pair-${k}`, a, b };
  });
  const [many, one] = [lines, lines.slice(0, 1)].map((part) => {
    const file = writeLines('speed.jsonl', part);
    const runs = Array.from({ length: 3 }, () => {
      const sink = openSync('/dev/null', 'w');
      return measureNode([BIN, 'align', '--jsonl', '-q', file], { stdout: sink });
    });
    return { cpu: median(runs.map(({ cpu }) => cpu)), rss: median(runs.map(({ rss }) => rss)) };
  });
  const perSecond = 1000 / ((many.cpu - one.cpu) / 1000);
  console.log(
    `\n${lines.length} pairs of 13 to 17 paragraphs: ${(many.cpu / 1000).toFixed(2)} s CPU, one pair ${one.cpu.toFixed(0)} ms; start-up aside ${perSecond.toFixed(0)} pairs per CPU second; ${many.rss.toFixed(0)} MB`,
  );
}

/** A book: 10,000 paragraphs a side, and one paragraph against 5,000. */
function printBook() {
  const { stdout } = spawnSync('xz', ['-dc', TRAIN], { maxBuffer: 2 ** 30, encoding: 'utf8' });
  const pairs = stdout
    .split('\n')
    .filter((line) => /^(?:europarl|bible_GerMenge)/.test(line))
    .slice(0, 10_000)
    .map((line) => line.split('\t'));
  const side = (/** @type {number} */ column) => ({ paragraphs: pairs.map((fields) => fields[column]) });
  const [de, en] = [side(1), side(2)];
  for (const [name, a, b] of [
    ['10,000 x 10,000 paragraphs', de, en],
    [
      '1 x 5,000 paragraphs',
      { paragraphs: de.paragraphs.slice(0, 1) },
      { paragraphs: en.paragraphs.slice(0, 5000) },
    ],
  ]) {
    const file = writeLines('book.jsonl', [{ id: 'book', a, b }]);
    const output = join(folder, 'book.out.jsonl');
    const { cpu, rss } = measureNode([BIN, 'align', '--jsonl', '-q', file, '-o', output]);
    const [document] = parseLines(readFileSync(output, 'utf8'));
    const links = document.pairs.flatMap((/** @type {any} */ pair) =>
      pair.de.ids.flatMap((/** @type {string} */ i) => pair.en.ids.map((/** @type {string} */ j) => i === j)),
    );
    const right = links.filter(Boolean).length;
    console.log(
      `${name}: ${(cpu / 1000).toFixed(1)} s CPU, ${rss.toFixed(0)} MB, ${document.pairs.length} pairs, ${right} of ${links.length} links on the diagonal`,
    );
  }
}

/** @param {string} name @param {unknown[]} lines */
function writeLines(name, lines) {
  const file = join(folder, name);
  writeFileSync(file, printLines(lines));
  return file;
}
