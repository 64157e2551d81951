// Fits the weights of src/pair/judge-counterpart.ts by logistic regression, in two steps: how much of the text is paired, on the
// candidates that a feed of the development set proposes; then the facts, added to that, on the same candidates, on templated
// stories and on articles with changed facts. A third of the documents and of the templates is held out. Articles are cleaned
// across the feed and restored, as the judgement sees them; once all of them are in it, once each without its counterpart.
// Prints the weights of both, and how fitted and held part fare from MIN_PROBABILITY on. `npm run build` first.
import { fileURLToPath } from 'node:url';
import { compareAgreement } from '../../dist/align/agreement/agreement.js';
import { describeFacts } from '../../dist/align/agreement/weigh-facts.js';
import { compareTexts } from '../../dist/align/compare-texts.js';
import { openVocabularies } from '../../dist/align/words/open-vocabularies.js';
import { RowSorter } from '../../dist/engine/row-sorter.js';
import { describeComparison, MIN_PROBABILITY, weighSentences } from '../../dist/pair/judge-counterpart.js';
import { listKeys } from '../../dist/pair/keys.js';
import { listOwnTexts } from '../../dist/pair/own-texts.js';
import { HINT_ROW, KEY_ROW, keys, packKeys } from '../../dist/pair/rows.js';
import { proposeCandidates } from '../../dist/plan/pair-stages.js';
import { readShippedLexicon } from '../../dist/read/shipped/lexicon.js';
import { readAlignSet } from '../lib/align-set.mjs';
import { changeNumbers, exchangeNames } from '../lib/change-facts.mjs';
import { measureNode, printTable } from '../lib/measure.mjs';
import { CHANGES, isHeldTemplate, listChanging, makeStories, makeStory } from '../pair/templates/stories.mjs';

const SCENARIOS = ['clean', 'drop', 'summary', 'comparable', 'mix'];
const ROUNDS = 6000;
const STEP = 0.001;
/** Weights without need stay small. */
const SHRINK = 2e-5;
/** Candidates that the sentences speak against more clearly than this say nothing about facts. */
const ALIKE = -4;
/** Stories made, and wrong counterparts of each, from the same template. */
const STORIES = 360;
const OTHERS = 3;
/** Stories per kind of change; they are few beside the others, and count three times. */
const CHANGED = 96;
const CHANGED_WEIGHT = 3;

const documents = readAlignSet();
if (!documents) process.exit();
const io = { ...process, cwd: () => process.cwd() };
const vocabularies = openVocabularies(['de', 'en'], await readShippedLexicon(['de', 'en'], io));
const bin = fileURLToPath(new URL('../../bin/aligner.js', import.meta.url));

const candidates = SCENARIOS.flatMap((scenario) => [
  ...gatherSamples(scenario, false),
  ...gatherSamples(scenario, true),
]);
const samples = [...candidates, ...makeTemplated(), ...makeChanged()];

const bySentences = fitWeights(
  candidates.filter(({ heldOut }) => !heldOut),
  (sample) => Object.values({ ...sample.features, ...sample.facts }),
  () => 0,
);
console.log(
  'sentences, facts beside them:',
  printWeights(bySentences, { ...samples[0].features, ...samples[0].facts }),
);
const offset = (sample) => weighSentences(sample.features);
const byFacts = fitWeights(
  samples.filter((sample) => !sample.heldOut && offset(sample) > ALIKE),
  (sample) => Object.values(sample.facts),
  offset,
);
console.log('facts, added to the weights of sentences in use:', printWeights(byFacts, samples[0].facts));

const least = Math.log(MIN_PROBABILITY / (1 - MIN_PROBABILITY));
const rows = [['kind', 'part', 'right', 'kept', 'wrong', 'kept']];
for (const scenario of new Set(samples.map((sample) => sample.scenario))) {
  for (const heldOut of [false, true]) {
    const part = samples.filter((sample) => sample.scenario === scenario && sample.heldOut === heldOut);
    const count = (/** @type {boolean} */ right) => {
      const all = part.filter((sample) => sample.right === right);
      const kept = all.filter(
        (sample) => offset(sample) + sumUp(byFacts, Object.values(sample.facts)) >= least,
      );
      return [all.length, kept.length];
    };
    rows.push([scenario, heldOut ? 'held' : 'fitted', ...count(true), ...count(false)]);
  }
}
printTable(rows);

/**
 * What the judgement sees of two articles, given as their paragraphs.
 * @param {string[]} a @param {string[]} b
 */
function describe(a, b) {
  const comparison = compareTexts(a, b, vocabularies);
  return {
    weight: 1,
    features: describeComparison(a, b, comparison),
    facts: describeFacts(compareAgreement(a, b, comparison.beads, vocabularies)),
  };
}

/** Stories with their counterparts, with those of other stories of the template, and with some facts exchanged. */
function makeTemplated() {
  const stories = makeStories(STORIES, 5000);
  const found = stories.flatMap((story) => {
    const others = stories.filter((other) => other.name === story.name && other !== story);
    const wrong = Array.from(
      { length: OTHERS },
      (_, k) => others[(story.number * 7 + k * 5) % others.length],
    );
    const heldOut = isHeldTemplate(story.name);
    return [story, ...wrong].map((other) => ({
      scenario: 'templates',
      right: other === story,
      heldOut,
      ...describe(story.de, other.en),
    }));
  });
  for (const change of /** @type {(keyof typeof CHANGES)[]} */ (Object.keys(CHANGES))) {
    const names = listChanging(change);
    for (let i = 0; i < CHANGED; i++) {
      const name = names[i % names.length];
      const [own, other] = [makeStory(name, 7000 + i), makeStory(name, 7000 + i, CHANGES[change])];
      const described = describe(own.de, other.en);
      const heldOut = isHeldTemplate(name);
      found.push({ scenario: change, right: false, heldOut, ...described, weight: CHANGED_WEIGHT });
    }
  }
  return found;
}

/** Translations with one fact changed, which they remain, and with all numbers changed. */
function makeChanged() {
  const clean = documents.filter(({ scenario }) => scenario === 'clean');
  /** @param {string} scenario @param {boolean} right @param {typeof clean} pairs */
  const toSamples = (scenario, right, pairs) =>
    pairs.map(({ a, b, held }) => ({
      scenario,
      right,
      heldOut: held,
      ...describe(a.text.split('\n'), b.text.split('\n')),
    }));
  return [
    ...toSamples('one name changed', true, exchangeNames(clean)),
    ...toSamples('one number changed', true, changeNumbers(clean, 1)),
    ...toSamples('all numbers changed', false, changeNumbers(clean, Number.POSITIVE_INFINITY)),
  ];
}

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
    const [a, b] = [sides[0][candidate.a], sides[1][candidate.b]];
    return {
      scenario: alone ? `${scenario} without counterparts` : scenario,
      right: a.i === b.i,
      heldOut: a.held || b.held,
      ...describe(texts[0][candidate.a], texts[1][candidate.b]),
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

/**
 * Gradient ascent on top of what is given already.
 * @param {typeof samples} part @param {(sample: any) => number[]} describe @param {(sample: any) => number} offset
 * @returns {number[]} weights, the constant first
 */
function fitWeights(part, describe, offset) {
  const values = part.map((sample) => [1, ...describe(sample)]);
  const given = part.map(offset);
  const weights = values[0].map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map(() => 0);
    part.forEach(({ right, weight }, row) => {
      const z = values[row].reduce((sum, value, i) => sum + weights[i] * value, given[row]);
      const miss = weight * ((right ? 1 : 0) - 1 / (1 + Math.exp(-z)));
      values[row].forEach((value, i) => {
        gradient[i] += miss * value;
      });
    });
    weights.forEach((weight, i) => {
      weights[i] += STEP * gradient[i] - SHRINK * weight;
    });
  }
  return weights;
}

/** @param {number[]} weights @param {number[]} values */
function sumUp([bias, ...weights], values) {
  return values.reduce((sum, value, i) => sum + weights[i] * value, bias);
}

/** @param {number[]} weights @param {object} features */
function printWeights([bias, ...weights], features) {
  const named = Object.keys(features).map((name, i) => `${name} ${weights[i].toFixed(2)}`);
  return [`bias ${bias.toFixed(2)}`, ...named].join(', ');
}
