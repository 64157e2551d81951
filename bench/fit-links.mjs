// Fits the weights of the link model on two thirds of the development set and writes them into src/align/link-weights.ts.
// Usage: node bench/fit-links.mjs   (after `npm run build`; build again afterwards)
// Left out: the held third, and `comparable`, whose foreign paragraphs hold translations that its gold does not list.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { weighUnits } from '../dist/align/gains.js';
import { decodeLexicon } from '../dist/align/lexicon/codec.js';
import { contextFeatures, describeArticles, evidenceFeatures, predict } from '../dist/align/link-model.js';
import { collectLinks, HOPELESS, tabulate } from '../dist/align/links.js';
import { matchUnits } from '../dist/align/matches.js';
import { openVocabularies } from '../dist/align/open-vocabularies.js';
import { readSide } from '../dist/align/side.js';
import { compareTopics } from '../dist/align/similarity.js';
import { readAlignSet } from './align-set.mjs';

const ROUNDS = 2;
const OUTPUT = fileURLToPath(new URL('../src/align/link-weights.ts', import.meta.url));
const set = readAlignSet();
if (!set) process.exit();

const lexicon = decodeLexicon(readFileSync(new URL('../data/de-en.lexicon', import.meta.url)));
const used = set.filter((pair) => !pair.held && pair.scenario !== 'comparable');
const withLexicon = fitModel(openVocabularies(['de', 'en'], lexicon));
const withoutLexicon = fitModel(openVocabularies(['de', 'en'], undefined));
writeFileSync(
  OUTPUT,
  `import type { LinkWeights } from './link-model.ts';

/** Written by bench/fit-links.mjs, which fits them on two thirds of the development set. */
export const WITH_LEXICON: LinkWeights = ${withLexicon};

/** Fitted on the same articles with the lexicon taken away. */
export const WITHOUT_LEXICON: LinkWeights = ${withoutLexicon};
`,
);
console.log(`${used.length} article pairs -> ${OUTPUT}; now run "npx biome check --write" and build`);

/** Weights as source text. */
function fitModel(/** @type {import('../dist/align/vocabulary.js').Vocabulary[]} */ vocabularies) {
  const pairs = used.map((pair) => collect(pair, vocabularies));
  const evidence = fitLogistic(pairs.flatMap(({ rows }) => rows));
  for (const pair of pairs) {
    for (const row of pair.rows) {
      row.link.evidence = predict(row.features, evidence);
      row.link.probability = row.link.evidence;
    }
    pair.rows = pair.rows.filter((row) => row.link.probability > HOPELESS);
  }
  const context = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const { rows, sizes, a, b, topic } of pairs) {
      const table = tabulate(
        rows.map((row) => row.link),
        sizes,
      );
      const articles = describeArticles(table);
      for (const row of rows) row.features = contextFeatures(row.link, table, articles, a, b, topic);
    }
    const weights = fitLogistic(pairs.flatMap(({ rows }) => rows));
    context.push(weights);
    for (const { rows } of pairs)
      for (const row of rows) row.link.probability = predict(row.features, weights);
  }
  return `{ evidence: ${list(evidence)}, context: [${context.map(list).join(', ')}] }`;
}

function list(/** @type {number[]} */ weights) {
  return `[${weights.map((weight) => Number(weight.toPrecision(4))).join(', ')}]`;
}

/** Everything about one pair of articles that does not depend on weights. */
function collect(/** @type {import('./align-set.mjs').GoldPair} */ pair, /** @type {any} */ vocabularies) {
  const [first, second] = [dropRepeats(pair.a.text), dropRepeats(pair.b.text)];
  const a = readSide(first.texts, vocabularies[0]);
  const b = readSide(second.texts, vocabularies[1]);
  const matches = matchUnits(a, b, vocabularies);
  const topic = compareTopics(a, b, matches);
  const links = collectLinks(a, b, weighUnits(a, b, matches, true), weighUnits(b, a, matches, false));
  const gold = new Set(pair.gold.links.map(String));
  const rows = links.map((link) => ({
    link,
    features: evidenceFeatures(link, a, b, topic),
    right: gold.has(`${first.numbers[link.a]},${second.numbers[link.b]}`) ? 1 : 0,
  }));
  return { rows, a, b, topic, sizes: /** @type {const} */ ([first.texts.length, second.texts.length]) };
}

/** Paragraphs without exact repeats, as cleaning leaves them, and their raw numbers. */
function dropRepeats(/** @type {string} */ text) {
  /** @type {Map<string, number>} */
  const first = new Map();
  text.split('\n').forEach((paragraph, number) => {
    if (!first.has(paragraph)) first.set(paragraph, number);
  });
  return { texts: [...first.keys()], numbers: [...first.values()] };
}

/**
 * Logistic regression by Newton's method with a light ridge, on standardised features.
 * @param {{ features: number[], right: number }[]} rows
 */
function fitLogistic(rows) {
  const size = rows[0].features.length;
  const means = new Array(size).fill(0);
  const deviations = new Array(size).fill(0);
  for (const { features } of rows) for (let k = 0; k < size; k++) means[k] += features[k] / rows.length;
  for (const { features } of rows) {
    for (let k = 0; k < size; k++) deviations[k] += (features[k] - means[k]) ** 2 / rows.length;
  }
  // The first feature is the constant.
  means[0] = 0;
  const scales = deviations.map((variance) => Math.sqrt(variance) || 1);
  let weights = new Array(size).fill(0);
  for (let step = 0; step < 30; step++) {
    const gradient = weights.map((weight) => -weight);
    const hessian = weights.map((_, k) => weights.map((_, m) => (k === m ? 1 : 0)));
    for (const { features, right } of rows) {
      const x = features.map((value, k) => (value - means[k]) / scales[k]);
      const p = predict(x, weights);
      for (let k = 0; k < size; k++) {
        gradient[k] += (right - p) * x[k];
        for (let m = 0; m <= k; m++) hessian[k][m] += p * (1 - p) * x[k] * x[m];
      }
    }
    for (let k = 0; k < size; k++) for (let m = k + 1; m < size; m++) hessian[k][m] = hessian[m][k];
    const change = solve(hessian, gradient);
    weights = weights.map((weight, k) => weight + change[k]);
    if (Math.max(...change.map(Math.abs)) < 1e-5) break;
  }
  const raw = weights.map((weight, k) => weight / scales[k]);
  for (let k = 1; k < size; k++) raw[0] -= raw[k] * means[k];
  return raw;
}

/**
 * Gauss-Jordan elimination with pivots.
 * @param {number[][]} matrix @param {number[]} right
 */
function solve(matrix, right) {
  const rows = matrix.map((row, k) => [...row, right[k]]);
  for (let k = 0; k < rows.length; k++) {
    let pivot = k;
    for (let r = k + 1; r < rows.length; r++) if (Math.abs(rows[r][k]) > Math.abs(rows[pivot][k])) pivot = r;
    [rows[k], rows[pivot]] = [rows[pivot], rows[k]];
    for (let r = 0; r < rows.length; r++) {
      if (r === k) continue;
      const factor = rows[r][k] / rows[k][k];
      for (let c = k; c <= rows.length; c++) rows[r][c] -= factor * rows[k][c];
    }
  }
  return rows.map((row, k) => row[rows.length] / row[k]);
}
