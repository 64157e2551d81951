// Fits the weights of the link model on two thirds of the development set and writes them into src/align/link/link-weights.ts.
// Usage: node bench/fit/fit-links.mjs   (after `npm run build`, some ten minutes; build again afterwards)
// Left out: the held third, and paragraphs that share a translated sentence although the gold does not link them.
// Beside the scenarios of the set there are pairs on one matter that hardly translate each other: a lone link must prove itself.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { collectLinks } from '../../dist/align/link/link-evidence.js';
import { addProducts, describeInContext, predictInContext } from '../../dist/align/link/link-model.js';
import { tabulate } from '../../dist/align/link/link-table.js';
import { MIN_PROBABILITY, markRepeats } from '../../dist/align/link/links.js';
import { predict } from '../../dist/align/link/logistic.js';
import { describeSurroundings } from '../../dist/align/link/surroundings.js';
import { weighUnits } from '../../dist/align/match/gains.js';
import { matchUnits } from '../../dist/align/match/matches.js';
import { compareTopics } from '../../dist/align/match/similarity.js';
import { readSide } from '../../dist/align/side/read-side.js';
import { decodeLexicon } from '../../dist/align/words/lexicon/codec.js';
import { openVocabularies } from '../../dist/align/words/open-vocabularies.js';
import { removeBoilerplate } from '../../dist/clean/article/boilerplate-phrases.js';
import { removeRepeats } from '../../dist/clean/article/repeats.js';
import { paragraphNumber } from '../../dist/text/paragraph-order.js';
import { findSharedSentences, makeUntranslated, readAlignSet } from '../lib/align-set.mjs';
import { printWeights } from '../lib/link-weights-file.mjs';
import { fitLogistic, makeMatrix } from '../lib/logistic.mjs';

const ROUNDS = 2;
/** Scenarios of articles that mostly do not translate each other. */
const UNTRANSLATED = new Set(['comparable', 'apart', 'overlap']);
/** Share of the rows that may lie beyond the limits of a feature, at either end. */
const BEYOND = 0.0005;
const OUTPUT = fileURLToPath(new URL('../../src/align/link/link-weights.ts', import.meta.url));
const set = readAlignSet();
if (!set) process.exit();

const lexicon = decodeLexicon(readFileSync(new URL('../../data/de-en.lexicon', import.meta.url)));
const used = [...set, ...makeUntranslated(set)];
const sharesSentence = findSharedSentences(set);
const withLexicon = fitModel('with the lexicon', openVocabularies(['de', 'en'], lexicon));
const withoutLexicon = fitModel('without', openVocabularies(['de', 'en'], undefined));
writeFileSync(OUTPUT, printWeights(withLexicon, withoutLexicon));
console.log(`weights -> ${OUTPUT}; now build`);

/** Weights as source text. */
function fitModel(/** @type {string} */ name, /** @type {any} */ vocabularies) {
  const pairs = used.map((pair) => collect(pair, vocabularies));
  // What pairs comparable articles as well, so it may not learn to refuse them.
  const parallel = pairs.filter(({ scenario }) => !UNTRANSLATED.has(scenario));
  const evidence = fitWeights(parallel, (row) => row.link.features);
  for (const { rows } of pairs) {
    for (const { link } of rows) link.probability = link.evidence = predict(link.features, evidence);
  }
  report(`${name}, evidence`, pairs);
  for (const pair of pairs) {
    pair.rows = pair.rows.filter(({ link }) => link.probability > MIN_PROBABILITY);
    for (const row of pair.rows) row.unlisted = row.right === 0 && sharesSentence(...row.texts);
  }
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const { rows, sizes, repeated } of pairs) {
      const table = tabulate(
        rows.map((row) => row.link),
        sizes,
      );
      const around = describeSurroundings(table);
      for (const row of rows) row.features = describeInContext(row.link, table, around, repeated);
    }
    const limits = findLimits(listUsable(pairs, false));
    const clamp = (/** @type {number[]} */ features) =>
      features.map((value, k) => Math.max(limits[k][0], Math.min(limits[k][1], value)));
    const weights = fitWeights(pairs, (row) => addProducts(clamp(row.features)));
    rounds.push({ limits, weights });
    for (const { rows } of pairs) {
      for (const row of rows) row.link.probability = predictInContext(row.features, { limits, weights });
    }
    report(`${name}, round ${round + 1}`, pairs);
  }
  return { evidence, rounds };
}

/**
 * Fits on the part that is not held.
 * @param {Collected[]} pairs @param {(row: Row) => readonly number[]} describe
 */
function fitWeights(pairs, describe) {
  const rows = listUsable(pairs, false);
  const weights = fitLogistic(
    makeMatrix(rows.length, (k) => describe(rows[k])),
    rows.map((row) => row.right),
  );
  return weights.map((weight) => Number(weight.toPrecision(5)));
}

/** The rows of one part, without those that nobody knows the answer to. */
function listUsable(/** @type {Collected[]} */ pairs, /** @type {boolean} */ held) {
  return pairs
    .filter((pair) => pair.held === held)
    .flatMap(({ rows }) => rows.filter((row) => !row.unlisted));
}

/** The range of each feature, a few outliers aside. @param {Row[]} rows */
function findLimits(rows) {
  return rows[0].features.map((_, k) => {
    const values = Float64Array.from(rows, (row) => row.features[k]).sort();
    const ends = [BEYOND, 1 - BEYOND].map((share) => values[Math.round(share * (values.length - 1))]);
    return ends.map((end) => Number(end.toPrecision(4)));
  });
}

/** Log loss per pair of articles, in the fitted and the held part: far apart, the fit has learned by heart. */
function report(/** @type {string} */ step, /** @type {Collected[]} */ pairs) {
  const losses = [false, true].map((held) => {
    const loss = listUsable(pairs, held).reduce(
      (sum, { link, right }) => sum - Math.log(right ? link.probability : 1 - link.probability),
      0,
    );
    return (loss / pairs.filter((pair) => pair.held === held).length).toFixed(4);
  });
  console.log(`${step}: log loss ${losses[0]} fitted, ${losses[1]} held`);
}

/** @typedef {{ link: import('../../dist/align/link/link-table.js').Link, features: number[], texts: readonly [string, string], right: number, unlisted: boolean }} Row */
/** @typedef {ReturnType<typeof collect>} Collected */

/** Everything about one pair of articles that does not depend on weights. */
function collect(
  /** @type {import('../lib/align-set.mjs').GoldPair} */ pair,
  /** @type {any} */ vocabularies,
) {
  const [first, second] = [clean(pair.a.text), clean(pair.b.text)];
  const a = readSide(first.texts, vocabularies[0]);
  const b = readSide(second.texts, vocabularies[1]);
  const matches = matchUnits(a, b, vocabularies);
  const topic = compareTopics(a, b, matches);
  const links = collectLinks(a, b, weighUnits(a, b, matches, true), weighUnits(b, a, matches, false), topic);
  const gold = new Set(pair.gold.links.map(String));
  /** @type {Row[]} */
  const rows = links.map((link) => ({
    link,
    features: [],
    texts: /** @type {const} */ ([first.texts[link.a], second.texts[link.b]]),
    unlisted: false,
    right: gold.has(`${first.numbers[link.a]},${second.numbers[link.b]}`) ? 1 : 0,
  }));
  return {
    rows,
    held: pair.held,
    scenario: pair.scenario,
    sizes: /** @type {const} */ ([first.texts.length, second.texts.length]),
    repeated: /** @type {const} */ ([markRepeats(first.texts), markRepeats(second.texts)]),
  };
}

/** The paragraphs that cleaning leaves, and their numbers in the raw text. */
function clean(/** @type {string} */ text) {
  const paragraphs = text.split('\n').map((line, k) => ({ id: `p${k + 1}`, text: line, line: k + 1 }));
  const article = /** @type {any} */ ({ paragraphs, removed: [] });
  const kept = removeRepeats(removeBoilerplate(article)).paragraphs;
  return { texts: kept.map((p) => p.text), numbers: kept.map(({ id }) => paragraphNumber(id) - 1) };
}
