// Fits the weights of src/pair/judge-counterpart.ts by logistic regression: candidates that are the right counterpart
// against those that are not, on two of three documents; the third is held out. The articles are cleaned across the feed
// first, as the judgement sees them; once all of them are in it, once each without its counterpart. Prints the weights, and
// how both parts fare from MIN_PROBABILITY on.
import { fileURLToPath } from 'node:url';
import { compareTexts } from '../../dist/align/compare-texts.js';
import { openVocabularies } from '../../dist/align/words/open-vocabularies.js';
import { RowSorter } from '../../dist/engine/row-sorter.js';
import { compareValues } from '../../dist/pair/agreement.js';
import {
  contradicts,
  describeComparison,
  MIN_PROBABILITY,
  weighValues,
} from '../../dist/pair/judge-counterpart.js';
import { listKeys } from '../../dist/pair/keys.js';
import { listOwnTexts } from '../../dist/pair/own-texts.js';
import { HINT_ROW, KEY_ROW, keys, packKeys } from '../../dist/pair/rows.js';
import { proposeCandidates } from '../../dist/plan/pair-stages.js';
import { readShippedLexicon } from '../../dist/read/shipped/lexicon.js';
import { measureNode, printTable } from '../lib/measure.mjs';
import { readSharedData } from '../lib/shared-data.mjs';

const SCENARIOS = ['clean', 'drop', 'summary', 'comparable', 'mix'];
const ROUNDS = 20_000;
const STEP = 0.006;
/** Weights without need stay small. */
const SHRINK = 1e-4;

const documents = readSharedData('dev/align-news.jsonl.xz')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const io = { ...process, cwd: () => process.cwd() };
const vocabularies = openVocabularies(['de', 'en'], await readShippedLexicon(['de', 'en'], io));

const bin = fileURLToPath(new URL('../../bin/aligner.js', import.meta.url));
const samples = SCENARIOS.flatMap((scenario) => [
  gatherSamples(scenario, false),
  gatherSamples(scenario, true),
]).flat();
const names = Object.keys(samples[0].features);
const training = samples.filter(({ heldOut, settled }) => !heldOut && !settled);
const { bias, weights } = fitWeights(training);
console.log(
  `BIAS = ${bias.toFixed(1)}; WEIGHTS =`,
  Object.fromEntries(names.map((name, i) => [name, Number(weights[i].toFixed(1))])),
);

const least = Math.log(MIN_PROBABILITY / (1 - MIN_PROBABILITY));
const rows = [
  ['scenario', 'part', 'articles', 'right pairs kept', 'wrong pairs kept', 'wrong without counterpart'],
];
for (const scenario of SCENARIOS) {
  for (const heldOut of [false, true]) {
    const part = samples.filter((sample) => sample.scenario === scenario && sample.heldOut === heldOut);
    const kept = part.filter((sample) => !sample.settled && evidenceOf(sample) >= least);
    const right = kept.filter((sample) => sample.right).length;
    const articles = new Set(part.filter(({ a }) => (a % 3 === 0) === heldOut).map(({ a }) => a)).size;
    const wrong = kept.filter((sample) => !sample.right);
    rows.push([
      scenario,
      heldOut ? 'held out' : 'fitted',
      articles,
      (right / articles).toFixed(4),
      wrong.filter(({ alone }) => !alone).length,
      wrong.filter(({ alone }) => alone).length,
    ]);
  }
}
printTable(rows);

/**
 * @param {string} scenario
 * @param {boolean} alone of every second document only the German side, of the others only the English one
 */
function gatherSamples(scenario, alone) {
  const own = documents
    .filter((document) => document.scenario === scenario)
    .map((document, i) => ({ ...document, i }));
  const sides = [0, 1].map((side) => own.filter(({ i }) => !alone || i % 2 === side));
  const cleaned = cleanAcross([
    ...sides[0].map(({ i, a }) => ({ id: `de/${i}`, text: a.text })),
    ...sides[1].map(({ i, b }) => ({ id: `en/${i}`, text: b.text })),
  ]);
  const texts = [
    sides[0].map(({ i }) => cleaned.get(`de/${i}`)),
    sides[1].map(({ i }) => cleaned.get(`en/${i}`)),
  ];
  return propose(texts).map((candidate) => {
    const [x, y] = [texts[0][candidate.a], texts[1][candidate.b]];
    const [a, b] = [sides[0][candidate.a].i, sides[1][candidate.b].i];
    const comparison = compareTexts(x, y, vocabularies);
    const agreement = compareValues(
      comparison.beads.flatMap((bead) => bead.a.map((i) => x[i])),
      comparison.beads.flatMap((bead) => bead.b.map((j) => y[j])),
      vocabularies,
    );
    return {
      scenario,
      alone,
      a,
      right: a === b,
      heldOut: a % 3 === 0 || b % 3 === 0,
      settled: contradicts(agreement),
      offset: weighValues(agreement),
      features: describeComparison(x, y, comparison),
    };
  });
}

/**
 * Candidates of a feed without dates, given as the paragraphs of each side's articles.
 * @param {string[][][]} texts
 */
function propose(texts) {
  const sort = (/** @type {number} */ width) => new RowSorter(width);
  const gathered = {
    keys: sort(KEY_ROW.width),
    hints: sort(HINT_ROW.width),
    sizes: texts.map((t) => t.length),
  };
  const emit = gathered.keys.add.bind(gathered.keys);
  texts.forEach((side, s) => {
    side.forEach((paragraphs, i) => {
      const order = s * texts[0].length + i;
      keys(order, s, null, packKeys(listKeys(paragraphs, vocabularies[s], s === 0)), emit);
    });
  });
  return [...proposeCandidates(gathered, { perArticle: 4, maxDays: 3 }, sort)]
    .flatMap((found) => found ?? [])
    .map(({ a, b }) => ({ a, b: b - texts[0].length }));
}

/**
 * The paragraphs of every article as the judgement sees them, by its id.
 * @param {{ id: string, text: string }[]} records
 * @returns {Map<string, string[]>}
 */
function cleanAcross(records) {
  const input = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const { stdout } = measureNode([bin, 'clean', '-q', '--across', '--jsonl'], { input });
  const articles = stdout.toString().split('\n').filter(Boolean);
  return new Map(
    articles.map((line) => JSON.parse(line)).map((article) => [article.id, listOwnTexts(article)]),
  );
}

/** Gradient ascent; the weight of the numbers is given, not fitted. */
function fitWeights(part) {
  let bias = 0;
  const weights = names.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = names.map(() => 0);
    let biasGradient = 0;
    for (const sample of part) {
      const values = names.map((name) => sample.features[name]);
      const z = bias + sample.offset + values.reduce((sum, value, i) => sum + weights[i] * value, 0);
      const miss = (sample.right ? 1 : 0) - 1 / (1 + Math.exp(-z));
      biasGradient += miss;
      values.forEach((value, i) => {
        gradient[i] += miss * value;
      });
    }
    bias += STEP * biasGradient;
    weights.forEach((weight, i) => {
      weights[i] += STEP * gradient[i] - SHRINK * weight;
    });
  }
  return { bias, weights };
}

function evidenceOf({ features, offset }) {
  return names.reduce((sum, name, i) => sum + weights[i] * features[name], bias + offset);
}
